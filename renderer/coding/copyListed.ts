/** Copy listed: the codings of the list as CSV on the clipboard, in its order, one row each, with names instead of ids. */
import type { CodingOrder, CodingRow } from '../../shared/api/coding.ts'
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Rater } from '../../shared/model/rater.ts'
import type { CodingQuery } from '../../shared/model/savedFilter.ts'
import { copyText } from '../session/copyText.ts'
import { csvText } from '../session/csvText.ts'
import { notify } from '../session/notices.ts'
import { raterNames } from '../session/raterNames.ts'
import { session } from '../session/state.ts'
import { findCode } from './codebook.ts'
import { firstPlace } from './codingOrder.ts'
import { findAll } from './codingPages.ts'

export interface CsvNames {
  readonly schemes: readonly SchemeRow[]
  readonly raters: readonly Rater[]
  readonly repositories: readonly Pick<RepositoryRow, 'id' | 'name'>[]
}

const header = [
  'repository',
  'unit_kind',
  'unit',
  'path',
  'line',
  'quote',
  'scheme',
  'code',
  'rater',
  'confidence',
  'memo',
  'changed_at',
]

export function listedCsv(codings: readonly CodingRow[], names: CsvNames): string {
  const raters = raterNames(names.raters)
  const repositories = new Map(names.repositories.map(({ id, name }) => [id, name]))
  const rows = codings.map((coding) => {
    const found = findCode(names.schemes, coding.codeId)
    const place = firstPlace(coding)
    return [
      repositories.get(coding.unit.repositoryId) ?? '',
      coding.unit.kind,
      coding.unit.label,
      place?.path ?? '',
      place?.line ?? '',
      place?.quote ?? '',
      found?.scheme.name ?? '',
      found?.code.name ?? '',
      raters.get(coding.raterId) ?? '',
      coding.confidence,
      coding.memo,
      coding.changedAt,
    ]
  })
  return csvText([header, ...rows])
}

export async function copyListed(query: CodingQuery, order: CodingOrder): Promise<void> {
  const { call } = session.getState()
  const [codings, schemes, study, repositories] = await Promise.all([
    findAll(query, order, 100_000),
    call('taxonomy.schemes', {}),
    call('study.state', {}),
    call('corpus.list', {}),
  ])
  if (codings.length === 0) {
    notify({ tone: 'info', text: 'No coding is listed.', next: 'Remove a filter of the list of codings.' })
    return
  }
  await copyText(listedCsv(codings, { schemes, raters: study?.raters ?? [], repositories }))
}
