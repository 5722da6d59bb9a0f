/** Asks for a path: by the native dialog in the desktop window, by our own folder browser elsewhere. */
import { type PathQuestion, session } from './state.ts'

function ask(question: Omit<PathQuestion, 'answer'>): Promise<string | null> {
  return new Promise((resolve) => {
    // A second question takes the place of the first, which then counts as given up.
    session.getState().pathQuestion?.answer(null)
    const answer = (path: string | null) => {
      session.setState({ pathQuestion: null })
      resolve(path)
    }
    session.setState({ pathQuestion: { ...question, answer } })
  })
}

/** A folder, or null. The title says what for. */
export function pickFolder(title: string): Promise<string | null> {
  return window.loadstone?.pickFolder(title) ?? ask({ kind: 'folder', title, suggestedName: '' })
}

/** A study that exists, or null. */
export function pickStudy(): Promise<string | null> {
  return window.loadstone?.pickStudy() ?? ask({ kind: 'study', title: 'Open a study', suggestedName: '' })
}

/** A path for a new study file, or null. */
export function pickNewStudy(title: string, suggestedName: string): Promise<string | null> {
  return window.loadstone?.saveStudy(suggestedName) ?? ask({ kind: 'newStudy', title, suggestedName })
}
