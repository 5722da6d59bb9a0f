/** Finds what is asked for in the codebook, and says so when it is not there. */
import { AppError } from '../../shared/errors.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import type { StudyFile } from '../store/studyFile.ts'

function gone(what: 'scheme' | 'code' | 'release'): AppError {
  return new AppError({
    code: 'not_found',
    message:
      what === 'release' ? 'This release is not there any more.' : `This ${what} is not in the codebook any more.`,
    attempted: `find a ${what}`,
    next: 'Undo its removal, or choose another one.',
  })
}

export function requireScheme(file: StudyFile, id: string): Scheme {
  const scheme = file.record('scheme', id)
  if (scheme === undefined) throw gone('scheme')
  return scheme
}

export function requireCode(file: StudyFile, id: string): Code {
  const code = file.record('code', id)
  if (code === undefined) throw gone('code')
  return code
}

export function requireRelease(file: StudyFile, id: string) {
  const release = file.record('release', id)
  if (release === undefined) throw gone('release')
  return release
}

/** Why the codebook changes, as events carry it; nothing when nobody said why. */
export function because(reason: string): { reason?: string } {
  const said = reason.trim()
  return said === '' ? {} : { reason: said }
}
