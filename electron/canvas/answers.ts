/** Answers to suggestions: an accepted one becomes a coding of the rater who accepted it; every answer is remembered. */
import type { SuggestionRow } from '../../shared/api/canvas.ts'
import type { Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Suggestion, SuggestionAnswer } from '../../shared/model/suggestion.ts'
import type { Context } from '../context.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { codeAndScheme } from '../study/answer.ts'
import { apply } from '../study/apply.ts'
import { readSuggestions } from '../study/suggestions.ts'
import { answerIdentifier, knownUnit } from '../study/unitIdentity.ts'
import { placementDrafts } from './placementDrafts.ts'

function ownVerdicts(file: StudyFile, repositoryId: string): ReadonlyMap<string, SuggestionAnswer> {
  const sql = 'SELECT * FROM suggestion_answer WHERE repository_id = ? AND rater_id = ?'
  const answers = file.records('suggestionAnswer', sql, repositoryId, file.raterId)
  return new Map(answers.map((answer) => [answer.suggestionId, answer]))
}

/** What the rater has drawn themselves needs no answer: it is accepted. Everything drawn is asked for at once. */
function drawnAlready(file: StudyFile, repositoryId: string): (suggestion: Suggestion) => boolean {
  const units = file.rows<{ id: string }>('SELECT id FROM unit WHERE repository_id = ?', repositoryId)
  const codings = file.rows<{ unitId: string; codeId: string }>(
    `SELECT coding.unit_id AS unitId, coalesce(code_reading.reads_as, coding.code_id) AS codeId
     FROM coding JOIN unit ON unit.id = coding.unit_id
     LEFT JOIN code_reading ON code_reading.code_id = coding.code_id
     WHERE unit.repository_id = ? AND unit.kind IN ('model', 'link') AND coding.rater_id = ?`,
    repositoryId,
    file.raterId,
  )
  const drawn = new Set(units.map(({ id }) => id))
  const said = new Set(codings.map(({ unitId, codeId }) => `${unitId} ${codeId}`))
  return ({ unit, codeId }) => (codeId === null ? drawn.has(unit.id) : said.has(`${unit.id} ${codeId}`))
}

export function listSuggestions(file: StudyFile, repositoryId: string): SuggestionRow[] {
  const verdicts = ownVerdicts(file, repositoryId)
  const isDrawn = drawnAlready(file, repositoryId)
  return readSuggestions(file, repositoryId).map((suggestion) => {
    const said = verdicts.get(suggestion.id)?.verdict
    return { ...suggestion, verdict: said ?? (isDrawn(suggestion) ? 'accepted' : null) }
  })
}

function chosen(file: StudyFile, repositoryId: string, ids: readonly string[]) {
  const all = new Map(readSuggestions(file, repositoryId).map((suggestion) => [suggestion.id, suggestion]))
  const found = [...new Set(ids)].flatMap((id) => all.get(id) ?? [])
  if (found.length > 0) return { all: [...all.values()], found }
  throw new AppError({
    code: 'not_found',
    message: 'These suggestions are not in the newest draft.',
    attempted: 'answer suggestions',
    next: 'Draft the repository again.',
  })
}

type Verdict = SuggestionAnswer['verdict']

function answerDraft(
  file: StudyFile,
  { id, repositoryId }: Suggestion,
  verdict: Verdict,
  codeId: string | null,
): Draft {
  const entity = answerIdentifier(file.raterId, id)
  return { kind: 'suggestionAnswer.set', entity, payload: { repositoryId, suggestionId: id, verdict, codeId } }
}

type Places = Parsed<'canvas.accept'>['places']

/** Draws each unit once, with the models at the ends of a link before it; models stand where their ghosts stood. */
class Drawing {
  readonly drafts: Draft[] = []
  readonly #file: StudyFile
  readonly #places: ReadonlyMap<string, Places[number]>
  readonly #models: ReadonlyMap<string, Suggestion['unit']>
  readonly #drawn = new Set<string>()

  constructor(file: StudyFile, all: readonly Suggestion[], places: Places) {
    this.#file = file
    this.#places = new Map(places.map((place) => [place.id, place]))
    // Only the suggestion that a model is there tells all of its evidence.
    this.#models = new Map(all.flatMap(({ unit, codeId }) => (codeId === null ? [[unit.id, unit]] : [])))
  }

  draw(unit: Suggestion['unit']): void {
    if (this.#drawn.has(unit.id)) return
    this.#drawn.add(unit.id)
    if (unit.kind === 'link') {
      for (const id of [unit.sourceId, unit.targetId]) {
        const model = this.#models.get(id)
        if (model !== undefined) this.draw(model)
      }
    }
    const { id, ...payload } = this.#models.get(unit.id) ?? unit
    const known = this.#file.record('unit', id)
    if (known === undefined) this.drafts.push({ kind: 'unit.define', entity: id, payload })
    else this.drafts.push(...knownUnit(this.#file, known).drafts)
    if (unit.kind === 'model' && (known === undefined || this.#file.record('placement', id) === undefined))
      this.#stand(id)
  }

  /** Not by hand: nobody chose the place, and the layout may move what stands there. */
  #stand(id: string): void {
    const place = this.#places.get(id)
    if (place !== undefined) this.drafts.push(...placementDrafts([{ ...place, byHand: false }]))
  }
}

/** Accepting several answers to a single-choice question at once takes the surest; the others stay open. */
function surest(file: StudyFile, found: readonly Suggestion[]): Suggestion[] {
  const rank = { high: 0, medium: 1, low: 2 }
  const taken = new Set<string>()
  const ordered = found.toSorted((a, b) => rank[a.confidence] - rank[b.confidence])
  const kept = new Set(
    ordered.filter(({ unit, codeId }) => {
      const scheme = codeId === null ? undefined : codeAndScheme(file, codeId).scheme
      if (scheme?.choice !== 'single') return true
      const key = `${unit.id} ${scheme.id}`
      const first = !taken.has(key)
      taken.add(key)
      return first
    }),
  )
  return found.filter((suggestion) => kept.has(suggestion))
}

/**
 * A direction or a function of a link that nobody has drawn brings its type along: a link without a type says nothing. What is
 * suggested of a link begins with its type.
 */
function withTypes(file: StudyFile, all: readonly Suggestion[], found: readonly Suggestion[]): Suggestion[] {
  const first = new Map<string, Suggestion>()
  for (const suggestion of all) {
    if (suggestion.unit.kind === 'link' && !first.has(suggestion.unit.id)) first.set(suggestion.unit.id, suggestion)
  }
  const coded = (unitId: string) =>
    file.value('SELECT 1 FROM coding WHERE unit_id = ? AND rater_id = ?', unitId, file.raterId) !== undefined
  const types = found.flatMap(({ unit }) => {
    const type = first.get(unit.id)
    return type === undefined || coded(unit.id) ? [] : [type]
  })
  return [...new Set([...types, ...found])]
}

function words(count: number): string {
  return count === 1 ? 'a suggestion' : `${count} suggestions`
}

/** A code that another rater's merge or retirement took out of use cannot be given any more. */
function usable(file: StudyFile, codeId: string | null): boolean {
  if (codeId === null) return true
  const code = file.record('code', codeId)
  return code !== undefined && !code.retired && code.mergedInto === null
}

function unusable(): AppError {
  return new AppError({
    code: 'invalid_input',
    message: 'The suggested codes are retired: they take no new codings.',
    attempted: 'accept suggestions',
    next: 'Change them to other codes, or revive the codes.',
  })
}

export function accept({ desk }: Pick<Context, 'desk'>, input: Parsed<'canvas.accept'>): { unitIds: string[] } {
  const { repositoryId, suggestionIds, codeId } = input
  const { file } = desk
  const { all, found } = chosen(file, repositoryId, suggestionIds)
  const [only] = found
  if (codeId !== undefined && (found.length !== 1 || only?.codeId === null)) {
    throw new AppError({
      code: 'invalid_input',
      message: 'Another code can be given to one suggested code at a time.',
      attempted: 'change a suggestion',
      next: 'Choose one suggestion.',
    })
  }
  const drawing = new Drawing(file, all, input.places)
  const answers: Draft[] = []
  const open = found.filter((suggestion) => usable(file, codeId ?? suggestion.codeId))
  if (open.length === 0) throw unusable()
  const accepted = codeId === undefined ? surest(file, withTypes(file, all, open)) : open
  const coded = new Set<string>()
  for (const suggestion of accepted) {
    const { unit, evidence, id } = suggestion
    drawing.draw(unit)
    const given = codeId ?? suggestion.codeId
    // Codes that were merged since may be suggested of one unit twice: it is coded once.
    if (given !== null && !coded.has(`${unit.id} ${given}`)) {
      coded.add(`${unit.id} ${given}`)
      answers.push(...apply(file, { unit, codeId: given, evidence, memo: '', suggestionId: id }).drafts)
    }
    const verdict = codeId === undefined || codeId === suggestion.codeId ? 'accepted' : 'changed'
    answers.push(answerDraft(file, suggestion, verdict, verdict === 'changed' ? given : null))
  }
  const step = codeId === undefined ? `accepted ${words(accepted.length)}` : 'changed a suggestion'
  if (answers.length > 0) file.commit(step, [...drawing.drafts, ...answers])
  return { unitIds: [...new Set(accepted.map(({ unit }) => unit.id))] }
}

export function refuse(
  { desk }: Pick<Context, 'desk'>,
  { repositoryId, suggestionIds }: Parsed<'canvas.refuse'>,
): void {
  const { file } = desk
  const { found } = chosen(file, repositoryId, suggestionIds)
  file.commit(
    `refused ${words(found.length)}`,
    found.map((suggestion) => answerDraft(file, suggestion, 'refused', null)),
  )
}

export function reopen(
  { desk }: Pick<Context, 'desk'>,
  { repositoryId, suggestionIds }: Parsed<'canvas.reopen'>,
): void {
  const { file } = desk
  const verdicts = ownVerdicts(file, repositoryId)
  const answers = [...new Set(suggestionIds)].flatMap((id) => verdicts.get(id) ?? [])
  if (answers.length === 0) return
  file.commit(
    `opened ${words(answers.length)} again`,
    answers.map(({ id }) => ({ kind: 'suggestionAnswer.remove', entity: id, payload: {} })),
  )
}
