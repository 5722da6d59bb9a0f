/**
 * What the detector would draw, as the study holds it. A suggestion was made of a model that nobody had drawn, perhaps;
 * once somebody has, it is about theirs: the model that holds the same loads.
 */
import type { Rater } from '../../shared/model/rater.ts'
import type { Suggestion } from '../../shared/model/suggestion.ts'
import type { ModelUnit } from '../../shared/model/unit.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { derivedId } from './unitIdentity.ts'

/** Whoever suggests. No event introduces it: its word is a result, and the same in every study. */
export const detector: Rater = {
  id: '10ad5704-0000-4000-8000-ffff00000001',
  name: 'Detector',
  kind: 'detector',
  colour: '#767676',
}

/** Whether there is anything that people can be compared with. */
export function hasSuggestions(file: StudyFile): boolean {
  return file.value('SELECT 1 FROM v_suggestions LIMIT 1') !== undefined
}

interface SuggestionRow {
  readonly repository_id: string
  readonly id: string
  readonly commit: string
  readonly rules_version: string
  readonly unit: string
  readonly code_id: string | null
  readonly evidence: string
  readonly reason: string
  readonly rule: string
  readonly confidence: Suggestion['confidence']
}

function suggestionOf(row: SuggestionRow): Suggestion {
  return {
    id: row.id,
    repositoryId: row.repository_id,
    commit: row.commit,
    rulesVersion: row.rules_version,
    unit: JSON.parse(row.unit) as Suggestion['unit'],
    codeId: row.code_id,
    evidence: JSON.parse(row.evidence) as Suggestion['evidence'],
    reason: row.reason,
    rule: row.rule,
    confidence: row.confidence,
  }
}

/** Puts a new draft of a repository in place of its earlier one. */
export function saveSuggestions(file: StudyFile, repositoryId: string, suggestions: readonly Suggestion[]): void {
  file.saveResults(['suggestion'], (database) => {
    database.prepare('DELETE FROM suggestion WHERE repository_id = ?').run(repositoryId)
    const insert = database.prepare(`INSERT OR IGNORE INTO suggestion
      (repository_id, id, "commit", rules_version, unit, code_id, evidence, reason, rule, confidence)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    for (const { id, commit, rulesVersion, unit, codeId, evidence, reason, rule, confidence } of suggestions) {
      const [drawn, shown] = [JSON.stringify(unit), JSON.stringify(evidence)]
      insert.run(repositoryId, id, commit, rulesVersion, drawn, codeId, shown, reason, rule, confidence)
    }
  })
}

function modelsOf(file: StudyFile, repositoryId: string): ModelUnit[] {
  return file
    .records('unit', "SELECT * FROM unit WHERE kind = 'model' AND repository_id = ? ORDER BY id", repositoryId)
    .filter((unit): unit is ModelUnit => unit.kind === 'model')
}

/**
 * Which drawn model each suggested one is: the same by its id, else the one of that name or, where no other suggested model
 * shares them, with some of its loads. A call that chooses among several models says nothing of which one was meant.
 */
export function settle(suggested: readonly ModelUnit[], drawn: readonly ModelUnit[]): ReadonlyMap<string, ModelUnit> {
  const byId = new Map(drawn.map((unit) => [unit.id, unit]))
  const sharing = new Map<string, number>()
  for (const { loadIds } of suggested) for (const id of loadIds) sharing.set(id, (sharing.get(id) ?? 0) + 1)
  const settled = new Map<string, ModelUnit>()
  for (const model of suggested) {
    const own = new Set(model.loadIds.filter((id) => sharing.get(id) === 1))
    const same =
      byId.get(model.id) ??
      drawn.find(({ label, origin }) => label === model.label && origin === model.origin) ??
      drawn.find(({ loadIds }) => loadIds.some((id) => own.has(id)))
    if (same !== undefined) settled.set(model.id, same)
  }
  return settled
}

/**
 * The suggestions of a repository's newest draft at its pinned commit, each about the unit that is drawn where one is. Codes
 * are given as they read now, after merges.
 */
export function readSuggestions(file: StudyFile, repositoryId: string): Suggestion[] {
  const rows = file.rows<SuggestionRow>(
    `SELECT suggestion.*, coalesce(code_reading.reads_as, suggestion.code_id) AS code_id FROM suggestion
     LEFT JOIN code_reading ON code_reading.code_id = suggestion.code_id
     JOIN repository ON repository.id = suggestion.repository_id AND repository."commit" = suggestion."commit"
     WHERE suggestion.repository_id = ? ORDER BY suggestion.rowid`,
    repositoryId,
  )
  const suggestions = rows.map(suggestionOf)
  const models = suggestions.flatMap(({ unit, codeId }) => (unit.kind === 'model' && codeId === null ? [unit] : []))
  const settled = settle(models, modelsOf(file, repositoryId))
  return (
    suggestions
      .map((suggestion) => ({ ...suggestion, unit: settledUnit(suggestion.unit, settled) }))
      // Two models of the draft may be drawn as one, which does not interact with itself.
      .filter(({ unit }) => unit.kind !== 'link' || unit.sourceId !== unit.targetId)
  )
}

function settledUnit(unit: Suggestion['unit'], settled: ReadonlyMap<string, ModelUnit>): Suggestion['unit'] {
  if (unit.kind === 'model') return settled.get(unit.id) ?? unit
  const { id: _made, ...link } = unit
  const sourceId = settled.get(unit.sourceId)?.id ?? unit.sourceId
  const targetId = settled.get(unit.targetId)?.id ?? unit.targetId
  if (sourceId === unit.sourceId && targetId === unit.targetId) return unit
  const ends = { ...link, sourceId, targetId }
  return { id: derivedId(ends), ...ends }
}

/** What the detector answers to a scheme's question, as if it had coded the units that are drawn. */
export function suggestedCodes(
  file: StudyFile,
  schemeId: string,
): { unitId: string; raterId: string; codeId: string }[] {
  const asked = new Set(
    file.rows<{ id: string }>('SELECT id FROM code WHERE scheme_id = ?', schemeId).map(({ id }) => id),
  )
  const repositories = file.rows<{ id: string }>(
    'SELECT DISTINCT repository_id AS id FROM v_suggestions WHERE scheme_id = ? ORDER BY 1',
    schemeId,
  )
  return repositories.flatMap(({ id }) =>
    readSuggestions(file, id).flatMap(({ unit, codeId }) => {
      return codeId === null || !asked.has(codeId) ? [] : [{ unitId: unit.id, raterId: detector.id, codeId }]
    }),
  )
}
