/** Rename the study. */
import { useState } from 'react'
import { closeDialog } from '../session/dialog.ts'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { useStudy } from '../session/useStudy.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'

export function RenameStudy() {
  const [name, setName] = useState(useStudy()?.study.name ?? '')
  const rename = () =>
    attempt(async () => {
      await session.getState().call('study.rename', { name: name.trim() })
      closeDialog()
    })
  return (
    <FormDialog
      title="Rename the study"
      size="small"
      submit="Rename"
      ready={name.trim() !== ''}
      onSubmit={rename}
      onClose={closeDialog}
    >
      <Field label="Name" value={name} onChange={setName} hint="The file keeps its name." autoFocus />
    </FormDialog>
  )
}
