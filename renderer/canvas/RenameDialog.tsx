/** Dialog: another name for a model. */
import { type FormEvent, useState } from 'react'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import type { ModelUnit } from '../../shared/model/unit.ts'

export function RenameDialog({ model, onClose }: { readonly model: ModelUnit; readonly onClose: () => void }) {
  const [label, setLabel] = useState(model.label)
  const name = label.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name === '') return
    onClose()
    if (name !== model.label)
      void attempt(() => session.getState().call('canvas.editModel', { unitId: model.id, label: name }))
  }
  return (
    <Dialog
      title="Rename model"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" submit form="canvas-rename" disabled={name === ''}>
            Rename
          </Button>
        </>
      }
    >
      <form id="canvas-rename" onSubmit={submit}>
        <Field
          label="Name"
          value={label}
          onChange={setLabel}
          autoFocus
          problem={name === '' ? 'A model needs a name.' : undefined}
        />
      </form>
    </Dialog>
  )
}
