/** Choose mark: makes the coding behind a chip or a stripe the current one, with what it is about. */
import { session } from '../session/state.ts'
import type { MarkFacts } from './marks.ts'

export function chooseMark({ codingId, codeId, schemeId, loadId }: MarkFacts): void {
  session.setState({ codingId, codeId, schemeId, selection: null, unitIds: [], ...(loadId === null ? {} : { loadId }) })
}
