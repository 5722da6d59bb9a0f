/** Keeps the load whose callers are followed while other files are read, until another load becomes the current one. */
import { session } from './state.ts'

/** Call once; returns what ends it. */
export function keepTraced(): () => void {
  return session.subscribe(({ loadId, tracedId }) => {
    if (loadId !== null && loadId !== tracedId) session.setState({ tracedId: loadId })
  })
}
