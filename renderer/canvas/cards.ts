/** What the canvas shows of models and links, as plain data: codings gathered by code, in the codebook's order. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { CodingRow } from '../../shared/api/coding.ts'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { LinkUnit, ModelUnit } from '../../shared/model/unit.ts'
import { builtIn, interactionScheme, stageSchemes } from './codebook.ts'

/** Whose eyes the canvas is seen through. */
export interface Viewpoint {
  readonly schemes: readonly SchemeRow[]
  readonly raterId: string
  /** Names of all raters by id. */
  readonly raters: ReadonlyMap<string, string>
}

/** One code on one unit, whoever said so. */
export interface Chip {
  readonly unitId: string
  readonly codeId: string
  readonly schemeId: string
  readonly scheme: string
  readonly abbreviation: string
  readonly name: string
  readonly colour: string
  readonly definition: string
  /** My coding, or null when only others say so. */
  readonly mine: string | null
  /** Names of the other raters who say so. */
  readonly others: readonly string[]
  /** I am unsure; or, where I said nothing, somebody else is. */
  readonly unsure: boolean
  readonly evidence: number
}

interface ChipGroup {
  readonly schemeId: string
  readonly chips: readonly Chip[]
}

export interface ModelCard {
  readonly unitId: string
  readonly label: string
  readonly origin: ModelUnit['origin']
  readonly loads: number
  readonly texts: number
  readonly stages: readonly Chip[]
  /** How it is adapted and what it is there for: rows below the stages. */
  readonly roles: readonly Chip[]
  /** Answers to all other questions about the model: their signs in one line. */
  readonly tags: readonly Chip[]
}

export interface LinkLine {
  readonly unitId: string
  readonly sourceId: string
  readonly targetId: string
  /** The interaction I see, or else one that others see; null while nobody has named it. */
  readonly interaction: Chip | null
  /** What others see instead, and answers to further questions about the link. */
  readonly further: readonly Chip[]
}

function chipOf(
  unitId: string,
  scheme: SchemeRow,
  code: CodeRow,
  codings: readonly CodingRow[],
  view: Viewpoint,
): Chip {
  const mine = codings.find((coding) => coding.raterId === view.raterId)
  const others = codings.filter((coding) => coding.raterId !== view.raterId)
  return {
    unitId,
    codeId: code.id,
    schemeId: scheme.id,
    scheme: scheme.name,
    abbreviation: code.abbreviation,
    name: code.name,
    colour: code.colour,
    definition: code.definition,
    mine: mine?.id ?? null,
    others: others.map((coding) => view.raters.get(coding.raterId) ?? 'another rater'),
    unsure: mine === undefined ? others.some((coding) => coding.confidence === 'unsure') : mine.confidence === 'unsure',
    evidence: codings.reduce((sum, coding) => sum + coding.evidence.length, 0),
  }
}

/** The chips of one unit, scheme by scheme in the order given, code by code in the codebook's. */
function groupsOf(unitId: string, codings: readonly CodingRow[], view: Viewpoint): ChipGroup[] {
  const byCode = Map.groupBy(codings, (coding) => coding.codeId)
  return view.schemes.flatMap((scheme) => {
    const chips = scheme.codes.flatMap((code) => {
      const found = byCode.get(code.id)
      return found === undefined ? [] : [chipOf(unitId, scheme, code, found, view)]
    })
    return chips.length === 0 ? [] : [{ schemeId: scheme.id, chips }]
  })
}

function isRole(chip: Chip): boolean {
  return chip.schemeId === builtIn.adaptation || chip.schemeId === builtIn.organisation
}

export function modelCard(model: ModelUnit, codings: readonly CodingRow[], view: Viewpoint): ModelCard {
  const groups = groupsOf(model.id, codings, view)
  const stageIds = stageSchemes(view.schemes, model.origin).map((scheme) => scheme.id)
  const stages = stageIds.flatMap((id) => groups.filter((group) => group.schemeId === id).flatMap(({ chips }) => chips))
  const rest = groups.filter((group) => !stageIds.includes(group.schemeId)).flatMap(({ chips }) => chips)
  return {
    unitId: model.id,
    label: model.label,
    origin: model.origin,
    loads: model.loadIds.length,
    // The evidence of a model contains the text of its loads.
    texts: Math.max(0, model.evidence.length - model.loadIds.length),
    stages,
    roles: rest.filter(isRole),
    tags: rest.filter((chip) => !isRole(chip)),
  }
}

export function linkLine(link: LinkUnit, codings: readonly CodingRow[], view: Viewpoint): LinkLine {
  const groups = groupsOf(link.id, codings, view)
  const naming = interactionScheme(view.schemes)?.id
  const types = groups.filter((group) => group.schemeId === naming).flatMap(({ chips }) => chips)
  const interaction = types.find((chip) => chip.mine !== null) ?? types[0] ?? null
  const further = groups.flatMap(({ chips }) => chips).filter((chip) => chip !== interaction)
  return { unitId: link.id, sourceId: link.sourceId, targetId: link.targetId, interaction, further }
}

export interface Cards {
  readonly models: readonly ModelCard[]
  readonly links: readonly LinkLine[]
}

export function cardsOf(graph: Graph, view: Viewpoint): Cards {
  const codings = Map.groupBy(graph.codings, (coding) => coding.unitId)
  return {
    models: graph.models.map((model) => modelCard(model, codings.get(model.id) ?? [], view)),
    links: graph.links.map((link) => linkLine(link, codings.get(link.id) ?? [], view)),
  }
}
