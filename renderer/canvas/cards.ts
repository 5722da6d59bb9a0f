/** What the canvas shows of models and links, as plain data: codings gathered by code, in the codebook's order. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { CodingRow } from '../../shared/api/coding.ts'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Load } from '../../shared/model/load.ts'
import type { LinkUnit, ModelUnit } from '../../shared/model/unit.ts'
import { builtIn, findCode, interactionScheme, stageSchemes } from '../../shared/pipeline/codebook.ts'
import { inPipelineOrder } from '../../shared/pipeline/drawing.ts'
import { factsOf, type ModelFacts } from './facts.ts'
import type { GhostMark } from './suggestions/ghostMark.ts'

/** Whose eyes the canvas is seen through. */
export interface Viewpoint {
  readonly schemes: readonly SchemeRow[]
  readonly raterId: string
  /** Names of all raters by id. */
  readonly raters: ReadonlyMap<string, string>
  /** What the scan found in the repository, by id. */
  readonly loads: ReadonlyMap<string, Load>
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
  /** Suggested, and open: nobody says it, or only others do. */
  readonly ghost?: GhostMark | undefined
}

export interface ModelCard {
  readonly unitId: string
  readonly label: string
  readonly origin: ModelUnit['origin']
  readonly loads: number
  readonly texts: number
  readonly facts: ModelFacts
  /** What the raters say of its family and version; one's own word first. */
  readonly family: Chip | null
  readonly version: Chip | null
  /** In the order of the pipeline as I draw it, or as others do while I have said nothing. */
  readonly stages: readonly Chip[]
  /** How it is adapted and what it is there for: rows below the stages. */
  readonly roles: readonly Chip[]
  /** Answers to all other questions about the model: their signs in one line. */
  readonly tags: readonly Chip[]
  /** Nobody has drawn it. */
  readonly ghost?: GhostMark
}

/** The stage that a link leaves or enters. */
export interface StageEnd {
  readonly codeId: string
  readonly abbreviation: string
  readonly name: string
}

/** Section 2.3 of the method tells interactions between reused models from those with a model trained here. */
export type Pairing = 'PTM/PTM' | 'PTM/scratch' | 'scratch/scratch'

export interface LinkLine {
  readonly unitId: string
  readonly sourceId: string
  readonly targetId: string
  /** Null at an end that is the model as a whole. */
  readonly sourceStage: StageEnd | null
  readonly targetStage: StageEnd | null
  readonly pairing: Pairing
  /** The interaction I see, or else one that others see; null while nobody has named it. */
  readonly interaction: Chip | null
  /** Which way the data flow as the pre-trained model sees it, and what it is there for. */
  readonly direction: Chip | null
  readonly role: Chip | null
  /** What others see instead, and answers to further questions about the link. */
  readonly further: readonly Chip[]
  /** What is suggested of it, and open. */
  readonly ghosts?: readonly Chip[]
  /** Nobody has drawn it. */
  readonly ghost?: GhostMark
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

/** The chips of one unit, scheme by scheme and code by code in the codebook's order. */
function chipsOf(unitId: string, codings: readonly CodingRow[], view: Viewpoint): Chip[] {
  const byCode = Map.groupBy(codings, (coding) => coding.codeId)
  return view.schemes.flatMap((scheme) =>
    scheme.codes.flatMap((code) => {
      const found = byCode.get(code.id)
      return found === undefined ? [] : [chipOf(unitId, scheme, code, found, view)]
    }),
  )
}

/** My stages stand where I put them; what only others say stands where the codebook would have it between mine. */
function orderedStages(chips: readonly Chip[], codings: readonly CodingRow[], view: Viewpoint): Chip[] {
  const own = codings.filter((coding) => coding.raterId === view.raterId)
  const counting = chips.some(({ mine }) => mine !== null) ? own : codings
  const drawn = chips.map(({ schemeId, codeId }) => {
    return { schemeId, codeId, codings: counting.filter((coding) => coding.codeId === codeId) }
  })
  return inPipelineOrder(drawn).flatMap(({ codeId }) => chips.filter((chip) => chip.codeId === codeId))
}

/** My answer to a question, or else the first that others give. */
function answerOf(chips: readonly Chip[], schemeId: string | undefined): Chip | null {
  const answers = chips.filter((chip) => chip.schemeId === schemeId)
  return answers.find((chip) => chip.mine !== null) ?? answers[0] ?? null
}

function isRole(chip: Chip): boolean {
  return chip.schemeId === builtIn.adaptation || chip.schemeId === builtIn.organisation
}

/** Places in the evidence of a model that are no loads of its: it keeps the text of its loads too, of many only the first. */
function textsOf({ evidence, loadIds }: ModelUnit, loads: Viewpoint['loads']): number {
  const spot = ({ path, start, end }: Pick<Load, 'path' | 'start' | 'end'>) => `${path} ${start} ${end}`
  const known = loadIds.flatMap((id) => loads.get(id) ?? [])
  const spots = new Set(known.map(spot))
  const others = evidence.filter((anchor) => !spots.has(spot(anchor))).length
  // Loads that an earlier scan found, and the newest does not, left their text.
  return Math.max(0, others - (loadIds.length - known.length))
}

export function modelCard(model: ModelUnit, codings: readonly CodingRow[], view: Viewpoint): ModelCard {
  const chips = chipsOf(model.id, codings, view)
  const stageIds = stageSchemes(view.schemes, model.origin).map((scheme) => scheme.id)
  const inScheme = (id: string) => chips.filter(({ schemeId }) => schemeId === id)
  const [family, version] = [answerOf(chips, builtIn.family), answerOf(chips, builtIn.version)]
  const rest = chips.filter((chip) => !stageIds.includes(chip.schemeId) && chip !== family && chip !== version)
  return {
    unitId: model.id,
    label: model.label,
    origin: model.origin,
    loads: model.loadIds.length,
    texts: textsOf(model, view.loads),
    facts: factsOf(model.loadIds.flatMap((id) => view.loads.get(id) ?? [])),
    family,
    version,
    stages: stageIds.flatMap((id) => orderedStages(inScheme(id), codings, view)),
    roles: rest.filter(isRole),
    tags: rest.filter((chip) => !isRole(chip)),
  }
}

type Origins = ReadonlyMap<string, ModelUnit['origin']>

function stageEnd(stageId: string | null, { schemes }: Viewpoint): StageEnd | null {
  const code = stageId === null ? undefined : findCode(schemes, stageId)?.code
  return code === undefined ? null : { codeId: code.id, abbreviation: code.abbreviation, name: code.name }
}

function pairingOf({ sourceId, targetId }: LinkUnit, origins: Origins): Pairing {
  const scratch = [sourceId, targetId].filter((id) => origins.get(id) === 'scratch').length
  return scratch === 0 ? 'PTM/PTM' : scratch === 1 ? 'PTM/scratch' : 'scratch/scratch'
}

export function linkLine(link: LinkUnit, codings: readonly CodingRow[], view: Viewpoint, origins: Origins): LinkLine {
  const chips = chipsOf(link.id, codings, view)
  const interaction = answerOf(chips, interactionScheme(view.schemes)?.id)
  const direction = answerOf(chips, builtIn.direction)
  const role = answerOf(chips, builtIn.role)
  return {
    unitId: link.id,
    sourceId: link.sourceId,
    targetId: link.targetId,
    sourceStage: stageEnd(link.sourceStageId, view),
    targetStage: stageEnd(link.targetStageId, view),
    pairing: pairingOf(link, origins),
    interaction,
    direction,
    role,
    further: chips.filter((chip) => chip !== interaction && chip !== direction && chip !== role),
  }
}

export interface Cards {
  readonly models: readonly ModelCard[]
  readonly links: readonly LinkLine[]
}

export function cardsOf(graph: Graph, view: Viewpoint): Cards {
  const codings = Map.groupBy(graph.codings, (coding) => coding.unitId)
  const origins: Origins = new Map(graph.models.map(({ id, origin }) => [id, origin]))
  return {
    models: graph.models.map((model) => modelCard(model, codings.get(model.id) ?? [], view)),
    links: graph.links.map((link) => linkLine(link, codings.get(link.id) ?? [], view, origins)),
  }
}
