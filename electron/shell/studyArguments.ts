/** Studies that the system asks to open: a double click on a file arrives as an argument, or as an event on macOS. */
import { resolve } from 'node:path'

/** The first `.loadstone` file of a command line, absolute; null when there is none. */
export function studyInArguments(given: readonly string[], workingFolder: string): string | null {
  const study = given.find((argument) => argument.endsWith('.loadstone') && !argument.startsWith('-'))
  return study === undefined ? null : resolve(workingFolder, study)
}

export interface StudyRequests {
  readonly request: (path: string) => void
  /** From now on studies go here, beginning with the newest that was asked for before. */
  readonly deliverTo: (open: (path: string) => void) => void
  /** The page is gone: keep what comes until the next one takes it. */
  readonly pause: () => void
}

export function createStudyRequests(): StudyRequests {
  let waiting: string | null = null
  let open: ((path: string) => void) | null = null
  return {
    request: (path) => {
      if (open === null) waiting = path
      else open(path)
    },
    deliverTo: (listener) => {
      open = listener
      if (waiting !== null) listener(waiting)
      waiting = null
    },
    pause: () => {
      open = null
    },
  }
}
