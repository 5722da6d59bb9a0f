/** Copy reference: puts a lasting reference to the selected place, or to the shown file, on the clipboard. */
import type { Repository } from '../../shared/model/repository.ts'
import { copyText } from '../session/copyText.ts'
import { session } from '../session/state.ts'
import { referenceTo } from './reference.ts'

export async function copyReference(repository: Repository | undefined): Promise<void> {
  const { file, selection } = session.getState()
  if (repository === undefined || file === null) return
  const here = selection?.path === file.path && selection.repositoryId === file.repositoryId
  await copyText(referenceTo(repository, here ? selection.anchor : { path: file.path, line: 1, endLine: 1 }))
}
