/** Shows what a code means by a piece of the studied code: chosen in the editor, kept with the code. */
import { useState } from 'react'
import type { Anchor } from '../../shared/model/anchor.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { useQuery } from '../session/query.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { shownPath } from '../ui/shownText.ts'
import { CodeChooser } from './CodeChooser.tsx'
import { announce, editCode } from './steps.ts'
import './changes.css'

export interface ExampleRequest {
  readonly repositoryId: string
  readonly anchor: Anchor
  /** The code that the place is coded with, if it is. */
  readonly codeId: string | null
}

/** As many as a code holds. */
const most = 50

export function AddExample() {
  const request = useDialogData<ExampleRequest>()
  const { data: schemes } = useQuery('taxonomy.schemes', {})
  const [codeId, setCodeId] = useState(request?.codeId ?? null)
  const [note, setNote] = useState('')
  if (request === undefined || schemes === undefined) return null
  const { repositoryId, anchor } = request
  const code = schemes.flatMap(({ codes }) => codes).find(({ id }) => id === codeId)
  const full = code !== undefined && code.exampleSpans.length >= most

  async function submit(): Promise<void> {
    if (code === undefined) return
    const span = { repositoryId, anchor, note: note.trim() }
    if (!(await editCode(code.id, { exampleSpans: [...code.exampleSpans, span] }))) return
    closeDialog()
    announce(`${shownPath(anchor.path)}:${anchor.line} is an example of ${code.name}`)
  }

  return (
    <FormDialog
      title="Add as example"
      description={`${shownPath(anchor.path)}, line ${anchor.line}`}
      submit="Add example"
      ready={code !== undefined && !full}
      onSubmit={submit}
      onClose={closeDialog}
    >
      <pre className="taxonomy-quote">{anchor.quote.slice(0, 400)}</pre>
      <CodeChooser
        label="Example of"
        schemes={schemes}
        codeId={codeId}
        onChange={setCodeId}
        offers={({ mergedInto }) => mergedInto === null}
      />
      {full && (
        <p className="ui-problem">
          {code.name} has {most} examples already.
        </p>
      )}
      <Field label="Note" value={note} onChange={setNote} placeholder="What it shows (optional)" />
    </FormDialog>
  )
}
