/** Sample file: loads and codings of any number, for the tests and the measurement of the editor's highlights. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Load } from '../../shared/model/load.ts'
import { loadWith } from '../../shared/pipeline/load.fixture.ts'
import { makeAnchor } from '../../shared/text/anchor.ts'

export const sampleIds = {
  repository: '00000000-0000-7000-8000-000000000001',
  scheme: '00000000-0000-7000-8000-000000000002',
  me: '00000000-0000-7000-8000-000000000003',
  other: '00000000-0000-7000-8000-000000000004',
} as const

const commit = 'c0ffee0000000000000000000000000000000000'
const blob = 'b10b000000000000000000000000000000000000'

export const sampleRaters = [
  { id: sampleIds.me, name: 'Ada Lovelace', kind: 'person', colour: '#2266aa' },
  { id: sampleIds.other, name: 'Grace', kind: 'person', colour: '#aa6622' },
] as const

function numbered(prefix: string, index: number): string {
  return `${prefix}000000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
}

/** A Python file of so many lines in which every tenth loads a model. */
export function sampleText(lines: number): string {
  return Array.from({ length: lines }, (_, index) =>
    index % 10 === 3
      ? `    model_${index} = AutoModel.from_pretrained("org/model-${index}")`
      : `    value_${index} = ${index}`,
  ).join('\n')
}

export function sampleLoads(text: string): Load[] {
  return [...text.matchAll(/AutoModel\.from_pretrained\("([^"]+)"\)/g)].map((match, index) => {
    const line = text.slice(0, match.index).split('\n').length
    return loadWith({
      id: `load-${index}`,
      repositoryId: sampleIds.repository,
      commit,
      path: 'model.py',
      blob,
      start: match.index,
      end: match.index + match[0].length,
      line,
      endLine: line,
      modelNames: [{ name: match[1] ?? '', evidence: [] }],
      nameArgument: `"${match[1]}"`,
    })
  })
}

export function sampleSchemes(colours: readonly string[]): SchemeRow[] {
  const codes = colours.map((colour, index) => ({
    id: numbered('c0', index),
    schemeId: sampleIds.scheme,
    name: `Stage ${index}`,
    abbreviation: `ST${index}`,
    definition: `What stage ${index} means.`,
    useWhen: '',
    avoidWhen: '',
    examples: [],
    colour,
    key: String(index + 1),
    parentId: null,
    literature: '',
    position: index,
    retired: false,
    exampleSpans: [],
    mergedInto: null,
    splitInto: [],
    meaningSince: '',
  }))
  return [
    {
      id: sampleIds.scheme,
      name: 'Stage',
      question: 'Which stage?',
      unitKinds: ['span', 'load'],
      choice: 'multiple',
      ordered: true,
      position: 0,
      source: '',
      retired: false,
      required: false,
      parentId: null,
      codes,
    },
  ]
}

/** A span coding of the text between two offsets. */
export function sampleCoding(
  text: string,
  index: number,
  place: { start: number; end: number; code?: number; mine?: boolean },
): CodingRow {
  const anchor = makeAnchor({ commit, path: 'model.py', blob, text, start: place.start, end: place.end, symbol: '' })
  const unitId = numbered('b0', index)
  return {
    id: numbered('a0', index),
    raterId: place.mine === false ? sampleIds.other : sampleIds.me,
    unitId,
    codeId: numbered('c0', place.code ?? 0),
    codedAs: numbered('c0', place.code ?? 0),
    stale: false,
    evidence: [],
    confidence: 'sure',
    memo: '',
    codebookRevision: '0',
    suggestionId: null,
    position: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    schemeId: sampleIds.scheme,
    unit: { kind: 'span', id: unitId, repositoryId: sampleIds.repository, label: '', anchor },
  }
}

export const sampleFile = (text: string) => ({ path: 'model.py', blob, text })
