/** The re-code work list: the current rater's codings whose code has come to mean something else, or was split. */
import type { CodingRow, RecodeItem } from '../../shared/api/coding.ts'
import type { Code } from '../../shared/model/code.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { isStale, readCodings } from '../study/codings.ts'
import { type Candidate, suggestCodes } from './suggest.ts'

/** So many earlier texts of a code are read for comparison. */
const exampleLimit = 100
const suggestionLimit = 3

function textOf({ evidence, memo, unit }: CodingRow): string {
  const anchor = 'anchor' in unit ? [unit.anchor] : []
  return [...anchor, ...evidence]
    .map(({ quote, symbol }) => `${quote} ${symbol}`)
    .concat(memo, unit.label)
    .join('\n')
}

function definitionOf(code: Code): string {
  const spans = code.exampleSpans.map(({ anchor, note }) => `${anchor.quote} ${note}`)
  return [code.name, code.definition, code.useWhen, ...code.examples, ...spans].join('\n')
}

/** Codes that may stand in its place: those it was split into, else the open codes of the scheme. */
function openCodes(file: StudyFile, chosen: Code): Code[] {
  const siblings = file.records(
    'code',
    'SELECT * FROM code WHERE scheme_id = ? AND retired = 0 AND merged_into IS NULL ORDER BY position, id',
    chosen.schemeId,
  )
  if (chosen.splitInto.length === 0) return siblings
  return siblings.filter(({ id }) => chosen.splitInto.includes(id) || id === chosen.id)
}

function candidatesFor(file: StudyFile, chosen: Code): Candidate[] {
  return openCodes(file, chosen).map((code) => {
    const settled = readCodings(file, `code.id = ? AND NOT (${isStale})`, [code.id, exampleLimit], 'LIMIT ?')
    return { codeId: code.id, definition: definitionOf(code), examples: settled.map(textOf) }
  })
}

/** What waits for the current rater, oldest first. */
export function toRecode(file: StudyFile): RecodeItem[] {
  const waiting = readCodings(file, `coding.rater_id = ? AND ${isStale}`, [file.raterId])
  const known = new Map<string, { chosen: Code; candidates: Candidate[] }>()
  return waiting.flatMap((coding): RecodeItem[] => {
    const chosen = known.get(coding.codedAs)?.chosen ?? file.record('code', coding.codedAs)
    if (chosen === undefined) return []
    const candidates = known.get(coding.codedAs)?.candidates ?? candidatesFor(file, chosen)
    known.set(coding.codedAs, { chosen, candidates })
    const suggestions = suggestCodes(textOf(coding), candidates).slice(0, suggestionLimit)
    return [{ coding, reason: chosen.splitInto.length > 0 ? 'split' : 'meaning', suggestions }]
  })
}
