/** Go to memo: shows what a memo is about, wherever that is. */
import type { MemoRow } from '../../../shared/api/coding.ts'
import { openFile, revealAnchor } from '../../session/navigate.ts'
import { notify } from '../../session/notices.ts'
import { session } from '../../session/state.ts'
import { findCode } from '../codebook.ts'

export async function goToMemo(memo: Pick<MemoRow, 'subject' | 'here' | 'repositoryId' | 'anchor'>): Promise<void> {
  const { subject, here, repositoryId, anchor } = memo
  if (!here) {
    notify({
      tone: 'info',
      text: 'What this memo is about is not in the study any more.',
      next: 'Undo its removal to go there.',
    })
    return
  }
  if (subject.kind === 'study') return session.setState({ view: 'workbench' })
  if (subject.kind === 'scheme' || subject.kind === 'code') return goToCodebook(subject)
  if (subject.kind === 'file') return openFile({ repositoryId: subject.repositoryId, path: subject.path })
  // Text that somebody once selected is selected again, so that the inspector shows what was written about it.
  if (repositoryId !== null && anchor !== null) revealAnchor(repositoryId, anchor, subject.kind === 'span')
  session.setState({
    view: 'workbench',
    ...(repositoryId === null ? {} : { repositoryId }),
    ...(subject.kind === 'coding' ? { codingId: subject.id } : {}),
    ...(subject.kind === 'unit' ? { unitIds: [subject.id], centre: 'both' } : {}),
    ...(subject.kind === 'repository' ? { side: 'corpus', sideShown: true } : {}),
  })
}

async function goToCodebook(subject: { readonly kind: 'scheme' | 'code'; readonly id: string }): Promise<void> {
  const schemes = await session.getState().call('taxonomy.schemes', {})
  const found = subject.kind === 'code' ? findCode(schemes, subject.id) : null
  const schemeId = found?.scheme.id ?? subject.id
  session.setState({ view: 'taxonomy', schemeId, codeId: found?.code.id ?? null })
}
