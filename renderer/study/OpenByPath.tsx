/** Open a study whose path is typed or pasted. */
import { useState } from 'react'
import { closeDialog } from '../session/dialog.ts'
import { openStudyAt } from '../session/openStudy.ts'
import { pickStudy } from '../session/pickPath.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { PathField } from './PathField.tsx'

export function OpenByPath() {
  const [path, setPath] = useState('')
  return (
    <FormDialog
      title="Open a study by its path"
      submit="Open study"
      ready={path.trim() !== ''}
      onSubmit={() => openStudyAt(path.trim())}
      onClose={closeDialog}
    >
      <PathField
        label="File"
        value={path}
        onChange={setPath}
        pick={pickStudy}
        hint="On the machine where Loadstone runs."
        placeholder="/home/you/study.loadstone"
        autoFocus
      />
    </FormDialog>
  )
}
