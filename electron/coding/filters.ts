/** Filters over codings, kept in the study under names. */
import type { Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { SavedFilter } from '../../shared/model/savedFilter.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { StudyFile } from '../store/studyFile.ts'

export function listFilters(file: StudyFile): SavedFilter[] {
  return file.records('savedFilter', 'SELECT * FROM saved_filter ORDER BY name COLLATE NOCASE, id')
}

export function saveFilter(file: StudyFile, { name, query }: Parsed<'coding.saveFilter'>): { filterId: string } {
  const known = listFilters(file).find((filter) => filter.name === name)
  const filterId = known?.id ?? newIdentifier()
  file.commit(`saved the filter ${name}`, [{ kind: 'savedFilter.save', entity: filterId, payload: { name, query } }])
  return { filterId }
}

export function removeFilter(file: StudyFile, filterId: string): void {
  const filter = file.record('savedFilter', filterId)
  if (filter === undefined) {
    throw new AppError({
      code: 'not_found',
      message: 'This filter is not there any more.',
      attempted: 'remove a filter',
      next: 'Undo its removal, or choose another one.',
    })
  }
  file.commit(`removed the filter ${filter.name}`, [{ kind: 'savedFilter.remove', entity: filterId, payload: {} }])
}
