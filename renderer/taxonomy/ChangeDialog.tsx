/** The dialog of merging, splitting, moving and retiring: what it is about, what it will do, why, and the step itself. */
import { useState } from 'react'
import type { CodebookChange, CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { useQuery } from '../session/query.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { type ChangeDraft, changeWords, completeChange } from './changeDraft.ts'
import { Consequences, useConsequences } from './Consequences.tsx'
import { MergeFields } from './MergeFields.tsx'
import { MoveFields } from './MoveFields.tsx'
import { place, showCode } from './place.ts'
import { SplitFields } from './SplitFields.tsx'
import { makeChange } from './steps.ts'
import './changes.css'

export function ChangeDialog() {
  const draft = useDialogData<ChangeDraft>()
  const { data: schemes } = useQuery('taxonomy.schemes', {})
  return draft === undefined || schemes === undefined ? null : <ChangeForm first={draft} schemes={schemes} />
}

function ChangeForm({ first, schemes }: { readonly first: ChangeDraft; readonly schemes: readonly SchemeRow[] }) {
  const [draft, setDraft] = useState(first)
  const [reason, setReason] = useState('')
  const change = completeChange(draft)
  const { told, shown } = useConsequences(change)
  const words = changeWords[draft.verb]
  const possible = change !== null && told !== undefined && told.obstacles.length === 0

  async function submit(): Promise<void> {
    if (change === null) return
    const codeIds = await makeChange(change, reason)
    if (codeIds === undefined) return
    closeDialog()
    follow(change, codeIds)
  }

  return (
    <FormDialog
      title={`${words.title} ${nameOf(draft, schemes)}`}
      description={words.about}
      size={draft.verb === 'retire' || draft.verb === 'revive' || draft.verb === 'separate' ? 'small' : 'medium'}
      submit={words.submit}
      ready={possible}
      onSubmit={submit}
      onClose={closeDialog}
    >
      {draft.verb === 'merge' && <MergeFields draft={draft} schemes={schemes} onChange={setDraft} />}
      {draft.verb === 'split' && <SplitFields draft={draft} schemes={schemes} onChange={setDraft} />}
      {draft.verb === 'move' && <MoveFields draft={draft} schemes={schemes} onChange={setDraft} />}
      <Consequences told={shown} missing={change === null ? missing(draft) : null} />
      <Field
        label="Reason"
        value={reason}
        onChange={setReason}
        placeholder="Kept in the history of the codebook (optional)"
        autoFocus={draft.verb !== 'merge' && draft.verb !== 'split' && draft.verb !== 'move'}
      />
    </FormDialog>
  )
}

function missing(draft: ChangeDraft): string {
  return draft.verb === 'split' ? 'Name at least one new code.' : 'Choose the code that stays.'
}

/** Goes to where the codes are now: the code that stays, the first new one, or the one that moved. */
function follow(change: CodebookChange, codeIds: readonly string[]): void {
  const { schemeId } = place.getState()
  const [codeId] = codeIds
  if (codeId === undefined || schemeId === null) return
  showCode(change.verb === 'move' ? change.schemeId : schemeId, codeId, new Set())
  place.setState({ schemeId: null })
}

function nameOf(draft: ChangeDraft, schemes: readonly SchemeRow[]): string {
  if (draft.verb === 'retireScheme') return schemes.find(({ id }) => id === draft.schemeId)?.name ?? 'the scheme'
  const ids = draft.verb === 'split' ? [draft.codeId] : draft.codeIds
  const [only] = ids
  if (ids.length > 1 || only === undefined) return `${ids.length} codes`
  return codeNamed(schemes, only)?.name ?? 'the code'
}

export function codeNamed(schemes: readonly SchemeRow[], codeId: string): CodeRow | undefined {
  return schemes.flatMap(({ codes }) => codes).find(({ id }) => id === codeId)
}
