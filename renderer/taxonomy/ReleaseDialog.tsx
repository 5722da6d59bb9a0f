/** Names the codebook as it stands, or a release anew. */
import { useState } from 'react'
import type { Release } from '../../shared/model/release.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { saveRelease } from './releaseSteps.ts'

export function ReleaseDialog() {
  const release = useDialogData<Release | null>() ?? null
  const [name, setName] = useState(release?.name ?? '')
  const [note, setNote] = useState(release?.note ?? '')
  const submit = async () => {
    if (await saveRelease(release, name.trim(), note.trim())) closeDialog()
  }
  return (
    <FormDialog
      title={release === null ? 'Release the codebook' : `Release ${release.name}`}
      description={
        release === null
          ? 'Names the codebook as it stands now. Later changes do not touch the release.'
          : 'Another name or note; what the release holds stays.'
      }
      submit={release === null ? 'Release' : 'Save'}
      ready={name.trim() !== ''}
      onSubmit={submit}
      onClose={closeDialog}
    >
      <Field label="Name" value={name} onChange={setName} placeholder="after round 1" autoFocus />
      <Field
        label="Note"
        value={note}
        onChange={setNote}
        multiline
        placeholder="What it is for, who agreed to it (optional)"
      />
    </FormDialog>
  )
}
