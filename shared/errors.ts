/** The closed list of errors that users can meet; each keeps its code across every transport. */
export const errorCodes = [
  'invalid_input',
  'not_found',
  'no_study',
  'study_newer',
  'study_foreign',
  'study_damaged',
  'study_read_only',
  'study_locked',
  'not_a_database',
  'file_exists',
  'disk_full',
  'permission_denied',
  'not_a_repository',
  'commit_unresolved',
  'object_missing',
  'repository_unavailable',
  'nothing_to_undo',
  'cancelled',
  'disconnected',
  'unsupported',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export interface ErrorReport {
  readonly code: ErrorCode
  /** What went wrong, one sentence. */
  readonly message: string
  /** What was being attempted, as a phrase: "open /data/a.loadstone". */
  readonly attempted: string
  /** What the user can do next, one sentence. */
  readonly next: string
}

/** An error a user can act upon: its kind, what was attempted and what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly attempted: string
  readonly next: string

  constructor(report: ErrorReport, options?: ErrorOptions) {
    super(report.message, options)
    this.name = 'AppError'
    this.code = report.code
    this.attempted = report.attempted
    this.next = report.next
  }

  report(): ErrorReport {
    return { code: this.code, message: this.message, attempted: this.attempted, next: this.next }
  }
}

/** Turns anything thrown into a report; what is not an AppError is a defect of ours and says so. */
export function reportOf(error: unknown, attempted: string): ErrorReport {
  if (error instanceof AppError) return error.report()
  const message = error instanceof Error ? error.message : String(error)
  return {
    code: 'internal',
    message: `Something failed inside Loadstone: ${message}`,
    attempted,
    next: 'Nothing was saved by this step. Try it again; if it keeps failing, report it with this text.',
  }
}

/** True for codes that a user can mend; `internal` is a bug (exit code 2 on the command line). */
export function isUserError(code: ErrorCode): boolean {
  return code !== 'internal'
}
