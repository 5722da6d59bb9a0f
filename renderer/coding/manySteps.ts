/** Many steps: what is done to several codings at once, each as one step that is undone as one. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { CodeRow } from '../../shared/api/taxonomy.ts'
import { counted } from '../../shared/text/counted.ts'
import { session } from '../session/state.ts'
import type { Spans } from './picking.ts'
import { offerUndo } from '../session/offerUndo.ts'

const words = (codings: readonly CodingRow[]) => counted(codings.length, 'coding', 'codings')
const ids = (codings: readonly CodingRow[]) => codings.map(({ id }) => id)

export async function changeMany(codings: readonly CodingRow[], code: CodeRow): Promise<void> {
  if (codings.length === 0) return
  await session.getState().call('coding.change', { codingIds: ids(codings), codeId: code.id })
  offerUndo(`Changed ${words(codings)} to ${code.name}`)
}

export async function confirmMany(codings: readonly CodingRow[]): Promise<void> {
  if (codings.length === 0) return
  await session.getState().call('coding.confirm', { codingIds: ids(codings) })
  offerUndo(`Confirmed ${words(codings)}`)
}

export async function removeMany(codings: readonly CodingRow[]): Promise<void> {
  if (codings.length === 0) return
  session.setState({ codingId: null })
  await session.getState().call('coding.remove', { codingIds: ids(codings) })
  offerUndo(`Removed ${words(codings)}`)
}

export async function applyToSpans(
  { targets, words: what, done }: Spans,
  code: Pick<CodeRow, 'id' | 'schemeId' | 'name'>,
): Promise<void> {
  session.setState({ codeId: code.id, schemeId: code.schemeId })
  await session.getState().call('coding.applyToMany', { targets: [...targets], codeId: code.id })
  done?.()
  offerUndo(`Coded ${what} as ${code.name}`)
}
