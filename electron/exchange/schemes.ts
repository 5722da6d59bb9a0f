/** The codebook as it stands: schemes in order, each with its codes in order. */
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import type { StudyFile } from '../store/studyFile.ts'

export type SchemeWithCodes = Scheme & { readonly codes: readonly Code[] }

/** Retired schemes and codes are part of it: earlier codings mean them. */
export function schemesOf(study: StudyFile): SchemeWithCodes[] {
  const codes = study.records('code', 'SELECT * FROM v_codes ORDER BY position, id')
  return study
    .records('scheme', 'SELECT * FROM v_schemes ORDER BY position, id')
    .map((scheme) => ({ ...scheme, codes: codes.filter((code) => code.schemeId === scheme.id) }))
}

/** The name of the study, by which its codebook is known elsewhere. */
export function studyName(study: StudyFile): string {
  const [record] = study.records('study', 'SELECT * FROM study LIMIT 1')
  return record?.name ?? ''
}
