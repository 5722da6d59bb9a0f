/** Answer steps: gives or takes back an answer about a repository. */
import type { CodingRow } from '../../../shared/api/coding.ts'
import type { CodeRow, SchemeRow } from '../../../shared/api/taxonomy.ts'
import { session } from '../../session/state.ts'
import { offerUndo } from '../../session/offerUndo.ts'
import { removeCodings } from '../steps.ts'

/** Several answers are switched on and off; a single one takes the place of the one before. True when one was given. */
export async function giveAnswer(
  repository: { readonly id: string; readonly name: string },
  scheme: SchemeRow,
  code: CodeRow,
  answers: readonly CodingRow[],
): Promise<boolean> {
  const given = answers.find((coding) => coding.codeId === code.id)
  if (given !== undefined) {
    if (scheme.choice === 'single') return true
    await removeCodings([given], code.name)
    return false
  }
  const target = { kind: 'repository', repositoryId: repository.id } as const
  await session.getState().call('coding.apply', { target, codeId: code.id })
  offerUndo(`${repository.name}: ${code.name}`)
  return true
}
