/** The steps that change the codebook; each is one undoable action, and what fails is shown. */
import type { Input } from '../../shared/api/index.ts'
import type { CodebookChange, CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { attempt } from '../session/notices.ts'
import { offerUndo } from '../session/offerUndo.ts'
import { session } from '../session/state.ts'
import { showCode, showScheme, stopNaming } from './place.ts'

export type CodeChange = Input<'taxonomy.editCode'>['change']
export type SchemeChange = Input<'taxonomy.editScheme'>['change']

/** How an edit is meant: whether codings made until now are to be looked at again, and why it is made. */
export interface Meant {
  readonly meaningChanged: boolean
  readonly reason: string
}

/** True when it was saved. */
export async function editCode(codeId: string, change: CodeChange, meant?: Meant): Promise<boolean> {
  const input = { codeId, change, ...meant }
  return (await attempt(() => session.getState().call('taxonomy.editCode', input))) !== undefined
}

export async function editScheme(schemeId: string, change: SchemeChange): Promise<boolean> {
  return (await attempt(() => session.getState().call('taxonomy.editScheme', { schemeId, change }))) !== undefined
}

export async function orderSchemes(schemeIds: string[]): Promise<void> {
  await attempt(() => session.getState().call('taxonomy.orderSchemes', { schemeIds }))
}

export async function createCode(schemeId: string, name: string, parentId: string | null): Promise<void> {
  const made = await attempt(() => session.getState().call('taxonomy.createCode', { schemeId, name, parentId }))
  if (made !== undefined) showCode(schemeId, made.codeId)
}

/** A new scheme asks about models and takes several answers until its maker says otherwise. */
export async function createScheme(name: string, parentId: string | null = null): Promise<void> {
  const fields = { name, question: '', unitKinds: ['model' as const], choice: 'multiple' as const, ordered: false }
  const made = await attempt(() => session.getState().call('taxonomy.createScheme', { ...fields, parentId }))
  if (made !== undefined) showScheme(made.schemeId)
}

/** Takes in what the built-in codebook has gained since the study was made, and shows the first of it. */
export async function completeCodebook(): Promise<void> {
  const made = await attempt(() => session.getState().call('taxonomy.complete', {}))
  const [first] = made?.schemeIds ?? []
  if (first !== undefined) showScheme(first)
}

export async function renameCode(code: CodeRow, name: string): Promise<void> {
  if (name === code.name || (await editCode(code.id, { name }))) stopNaming()
}

export async function renameScheme(scheme: SchemeRow, name: string): Promise<void> {
  if (name === scheme.name || (await editScheme(scheme.id, { name }))) stopNaming()
}

/** Makes a change that was asked about, and says what was done. Returns the codes it made or touched, or undefined. */
export async function makeChange(change: CodebookChange, reason: string): Promise<readonly string[] | undefined> {
  return await attempt(async () => {
    const { call } = session.getState()
    const { codeIds } = await call('taxonomy.change', { change, reason })
    const label = (await call('study.state', {}))?.undo ?? 'changed the codebook'
    announce(`${label.charAt(0).toUpperCase()}${label.slice(1)}`)
    return codeIds
  })
}

/** A change that touches no coding needs no words: it is seen, and undone like any other. */
export async function moveQuietly(change: Extract<CodebookChange, { verb: 'move' }>): Promise<void> {
  await attempt(() => session.getState().call('taxonomy.change', { change }))
}

export function announce(text: string): void {
  offerUndo(`${text}.`)
}
