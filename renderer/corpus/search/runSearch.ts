/** Runs searches: one at a time, a while after the last key, with the hits shown as they come. */
import { AppError } from '../../../shared/errors.ts'
import { session } from '../../session/state.ts'
import { inputOf, noHits, type Question, searching, type Switch } from './searchState.ts'

/** Shorter texts are searched for only on request: they are mostly the beginning of longer ones. */
const shortestTyped = 2
const pauseAfterKey = 300

let running: AbortController | null = null
let waiting: ReturnType<typeof setTimeout> | undefined

export function stopSearch(): void {
  clearTimeout(waiting)
  running?.abort()
  running = null
}

/** Changes the question, and asks it once the typing pauses. */
export function ask(change: Partial<Question>): void {
  searching.setState(({ question }) => ({ question: { ...question, ...change } }))
  clearTimeout(waiting)
  const { pattern } = searching.getState().question
  if (pattern === '') {
    stopSearch()
    searching.setState(noHits)
  } else if (pattern.length >= shortestTyped) waiting = setTimeout(() => void search(), pauseAfterKey)
}

export function toggleSwitch(name: Switch): void {
  ask({ [name]: !searching.getState().question[name] })
}

/** Ends the search that runs, if any, and starts the one that is asked for now. */
export async function search(): Promise<void> {
  stopSearch()
  const { question } = searching.getState()
  const { call, repositoryId } = session.getState()
  if (question.pattern === '') return
  const abort = new AbortController()
  running = abort
  searching.setState({ ...noHits, state: 'running' })
  try {
    const end = await call('corpus.search', inputOf(question, repositoryId), {
      signal: abort.signal,
      onProgress: ({ hits, files, totalFiles }) => {
        if (running !== abort) return
        searching.setState((before) => ({
          hits: hits.length === 0 ? before.hits : [...before.hits, ...hits],
          files,
          totalFiles,
        }))
      },
    })
    if (running === abort) searching.setState({ state: 'done', files: end.files, words: end.incomplete })
  } catch (error) {
    if (running === abort) searching.setState({ state: 'failed', words: reasonOf(error) })
  } finally {
    if (running === abort) running = null
  }
}

/** Stops on request: what was found until then stays. */
export function giveUp(): void {
  if (searching.getState().state !== 'running') return
  stopSearch()
  searching.setState(({ files, totalFiles }) => ({
    state: 'stopped',
    words: `Stopped after ${files.toLocaleString('en')} of ${totalFiles.toLocaleString('en')} files.`,
  }))
}

function reasonOf(error: unknown): string {
  if (error instanceof AppError) return `${error.message} ${error.next}`
  return error instanceof Error ? error.message : String(error)
}
