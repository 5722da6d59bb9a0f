/** Codes for tests of the page, named by their ids. */
import type { CodeRow } from '../../shared/api/taxonomy.ts'

export function codeNamed(id: string, rest: Partial<CodeRow> = {}): CodeRow {
  return {
    id,
    name: id,
    schemeId: 's',
    parentId: null,
    abbreviation: '',
    definition: '',
    useWhen: '',
    avoidWhen: '',
    examples: [],
    literature: '',
    colour: '#000000',
    key: '',
    position: 1,
    retired: false,
    exampleSpans: [],
    mergedInto: null,
    splitInto: [],
    meaningSince: '',
    ...rest,
  }
}
