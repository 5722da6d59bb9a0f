/** The steps that change the codebook; each is one undoable action, and what fails is shown. */
import type { Input } from '../../shared/api/index.ts'
import type { CodeRow } from '../../shared/api/taxonomy.ts'
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { showCode, showScheme, stopNaming } from './place.ts'

export type CodeChange = Input<'taxonomy.editCode'>['change']
export type SchemeChange = Input<'taxonomy.editScheme'>['change']

/** True when it was saved. */
export async function editCode(codeId: string, change: CodeChange): Promise<boolean> {
  return (await attempt(() => session.getState().call('taxonomy.editCode', { codeId, change }))) !== undefined
}

export async function editScheme(schemeId: string, change: SchemeChange): Promise<boolean> {
  return (await attempt(() => session.getState().call('taxonomy.editScheme', { schemeId, change }))) !== undefined
}

export async function createCode(schemeId: string, name: string, parentId: string | null): Promise<void> {
  const made = await attempt(() => session.getState().call('taxonomy.createCode', { schemeId, name, parentId }))
  if (made !== undefined) showCode(schemeId, made.codeId)
}

/** A new scheme asks about models and takes several answers until its maker says otherwise. */
export async function createScheme(name: string): Promise<void> {
  const fields = { name, question: '', unitKinds: ['model' as const], choice: 'multiple' as const, ordered: false }
  const made = await attempt(() => session.getState().call('taxonomy.createScheme', fields))
  if (made !== undefined) showScheme(made.schemeId)
}

export async function renameCode(code: CodeRow, name: string): Promise<void> {
  if (name === code.name || (await editCode(code.id, { name }))) stopNaming()
}

export async function setRetired(code: CodeRow, retired: boolean): Promise<void> {
  if (!(await editCode(code.id, { retired }))) return
  const text = retired ? `${code.name} is retired: ${codingWords(code.codings)} it.` : `${code.name} is in use again.`
  notify({ tone: 'success', text, action: { label: 'Undo', perform: () => void undo() } })
}

async function undo(): Promise<void> {
  await attempt(() => session.getState().call('study.undo', {}))
}

/** "no coding has", "1 coding has", "12 codings have": the beginning of a sentence about a code. */
export function codingWords(count: number): string {
  if (count === 0) return 'no coding has'
  return count === 1 ? '1 coding has' : `${count.toLocaleString('en')} codings have`
}
