/** Form dialog: a dialog whose fields are sent by Enter, by Ctrl+Enter from an area of text, or by its one main button, and that shows why it could not be. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

interface FormDialogProps {
  readonly title: string
  readonly description?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  readonly submit: string
  readonly danger?: boolean
  /** False while something is missing. */
  readonly ready?: boolean
  /** What is thrown stays with its caller; the dialog only waits. */
  readonly onSubmit: () => Promise<unknown> | void
  readonly onClose: () => void
  readonly children?: ReactNode
}

const formId = 'form-dialog'

export function FormDialog(props: FormDialogProps) {
  const { submit, danger = false, ready = true, onSubmit, onClose, children, ...dialog } = props
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !ready) return
    setBusy(true)
    try {
      await onSubmit()
    } finally {
      setBusy(false)
    }
  }
  const footer = (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button submit form={formId} tone={danger ? 'danger' : 'primary'} disabled={!ready || busy}>
        {submit}
      </Button>
    </>
  )
  return (
    <Dialog {...dialog} onClose={onClose} footer={footer}>
      <form id={formId} className="ui-form" onSubmit={(event) => void send(event)}>
        {children}
      </form>
    </Dialog>
  )
}
