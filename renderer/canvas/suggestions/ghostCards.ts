/** Cards and links with what is suggested of them added as ghosts. Pure: what is drawn in, the same with ghosts out. */
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import type { LinkUnit, ModelUnit } from '../../../shared/model/unit.ts'
import { builtIn, findCode, interactionScheme, stageSchemes } from '../../../shared/pipeline/codebook.ts'
import { type Cards, type Chip, linkLine, type LinkLine, type ModelCard, modelCard, type Viewpoint } from '../cards.ts'
import type { GhostMark } from './ghostMark.ts'
import { ghostWords } from './suggestionWords.ts'

type Model = SuggestionRow & { readonly unit: ModelUnit }
type Link = SuggestionRow & { readonly unit: LinkUnit }

function isModel(row: SuggestionRow): row is Model {
  return row.unit.kind === 'model'
}

function isLink(row: SuggestionRow): row is Link {
  return row.unit.kind === 'link'
}

function markOf(row: SuggestionRow, view: Viewpoint): GhostMark {
  return { suggestionId: row.id, confidence: row.confidence, words: ghostWords(row, view.schemes) }
}

function ghostChip(row: SuggestionRow, view: Viewpoint): Chip[] {
  const found = row.codeId === null ? undefined : findCode(view.schemes, row.codeId)
  if (found === undefined) return []
  const { code, scheme } = found
  return [
    {
      unitId: row.unit.id,
      codeId: code.id,
      schemeId: scheme.id,
      scheme: scheme.name,
      abbreviation: code.abbreviation,
      name: code.name,
      colour: code.colour,
      definition: code.definition,
      mine: null,
      others: [],
      unsure: false,
      evidence: row.evidence.length,
      ghost: markOf(row, view),
    },
  ]
}

/** Among what is there by the codebook's order; what others say already is marked instead of said twice. */
function insert(chips: readonly Chip[], ghost: Chip, codeIds: readonly string[]): Chip[] {
  const known = chips.findIndex(({ codeId }) => codeId === ghost.codeId)
  if (known !== -1) return chips.map((chip, index) => (index === known ? { ...chip, ghost: ghost.ghost } : chip))
  const rank = codeIds.indexOf(ghost.codeId)
  const before = chips.findIndex(({ codeId }) => codeIds.indexOf(codeId) > rank)
  return before === -1 ? [...chips, ghost] : chips.toSpliced(before, 0, ghost)
}

function haunt(card: ModelCard, rows: readonly Model[], view: Viewpoint): ModelCard {
  const stageIn = stageSchemes(view.schemes, card.origin)
  const stageIds = stageIn.flatMap(({ codes }) => codes.map(({ id }) => id))
  let { stages, roles, tags } = card
  for (const chip of rows.flatMap((row) => ghostChip(row, view))) {
    if (stageIds.includes(chip.codeId)) stages = insert(stages, chip, stageIds)
    else if (chip.schemeId === builtIn.adaptation || chip.schemeId === builtIn.organisation) {
      roles = insert(roles, chip, [])
    } else tags = insert(tags, chip, [])
  }
  return { ...card, stages, roles, tags }
}

/** Models that nobody has drawn: those that are suggested, and those that a suggested link needs at its ends. */
function ghostModels(
  shown: readonly SuggestionRow[],
  all: readonly SuggestionRow[],
  drawn: ReadonlySet<string>,
): Map<string, Model> {
  const known = Map.groupBy(all.filter(isModel), ({ unit }) => unit.id)
  const needed = shown.flatMap(({ unit }) => (unit.kind === 'link' ? [unit.sourceId, unit.targetId] : [unit.id]))
  const ghosts = new Map<string, Model>()
  for (const id of needed) {
    const said = drawn.has(id) ? [] : (known.get(id) ?? [])
    const row = said.find(({ codeId }) => codeId === null) ?? said[0]
    if (row !== undefined) ghosts.set(id, row)
  }
  return ghosts
}

function hauntLine(line: LinkLine, rows: readonly Link[], view: Viewpoint): LinkLine {
  return { ...line, ghosts: rows.flatMap((row) => ghostChip(row, view)) }
}

/** A link that nobody has drawn goes by its type: the most telling of what is suggested of it. */
function ghostLine(
  rows: readonly Link[],
  view: Viewpoint,
  origins: ReadonlyMap<string, ModelUnit['origin']>,
): LinkLine[] {
  const typeScheme = interactionScheme(view.schemes)?.id
  const type = rows.find(({ codeId }) => codeId !== null && findCode(view.schemes, codeId)?.scheme.id === typeScheme)
  const first = type ?? rows[0]
  if (first === undefined) return []
  const line = hauntLine(linkLine(first.unit, [], view, origins), rows, view)
  const interaction = line.ghosts?.find(({ codeId }) => codeId === type?.codeId) ?? null
  return [{ ...line, interaction, ghost: markOf(first, view) }]
}

/** What is said of a model, by whomever. */
export function withoutGhosts(card: ModelCard): ModelCard {
  const said = ({ ghost, others }: Chip) => ghost === undefined || others.length > 0
  return { ...card, stages: card.stages.filter(said), roles: card.roles.filter(said), tags: card.tags.filter(said) }
}

/**
 * `shown` are the suggestions to draw; `all` also holds those that the filter hides, because a link needs its ends
 * whatever is shown of them.
 */
export function withGhosts(
  cards: Cards,
  shown: readonly SuggestionRow[],
  all: readonly SuggestionRow[],
  view: Viewpoint,
): Cards {
  const ofModel = Map.groupBy(shown.filter(isModel), ({ unit }) => unit.id)
  const ofLink = Map.groupBy(shown.filter(isLink), ({ unit }) => unit.id)
  const drawn = new Set(cards.models.map(({ unitId }) => unitId))
  const ghosts = [...ghostModels(shown, all, drawn).values()]
  const models = [
    ...cards.models,
    ...ghosts.map((row) => ({ ...modelCard(row.unit, [], view), ghost: markOf(row, view) })),
  ].map((card) => {
    const rows = ofModel.get(card.unitId)
    return rows === undefined ? card : haunt(card, rows, view)
  })
  const origins = new Map(models.map(({ unitId, origin }) => [unitId, origin]))
  const drawnLinks = new Set(cards.links.map(({ unitId }) => unitId))
  const lines = cards.links.map((line) => {
    const rows = ofLink.get(line.unitId)
    return rows === undefined ? line : hauntLine(line, rows, view)
  })
  const undrawn = [...ofLink].flatMap(([unitId, rows]) =>
    drawnLinks.has(unitId) ? [] : ghostLine(rows, view, origins),
  )
  const whole = undrawn.filter(({ sourceId, targetId }) => origins.has(sourceId) && origins.has(targetId))
  return { models, links: [...lines, ...whole] }
}
