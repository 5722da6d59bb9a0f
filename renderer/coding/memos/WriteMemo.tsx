/** Write memo: a new memo about what is at hand; what it is about can be chosen. */
import { useState } from 'react'
import { closeDialog, useDialogData } from '../../session/dialog.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import '../coding.css'
import { MemoEditor } from './MemoEditor.tsx'
import type { MemoChoice } from './memoSubjects.ts'

const nothingYet = { title: '', text: '' }

export function WriteMemo() {
  const choices = useDialogData<readonly MemoChoice[]>() ?? []
  const [index, setIndex] = useState(0)
  const choice = choices[index]
  if (choice === undefined) return null
  return (
    <Dialog title="Write a memo" size="large" onClose={closeDialog}>
      <div className="memo-dialog">
        <Select
          label="About"
          labelled
          options={choices.map(({ about }, at) => ({ value: String(at), label: about }))}
          value={String(index)}
          onChange={(value) => setIndex(Number(value))}
        />
        <MemoEditor key={index} memoId={null} {...choice} saved={nothingYet} autoFocus onDone={closeDialog} />
      </div>
    </Dialog>
  )
}
