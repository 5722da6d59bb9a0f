/** Create a study: its name, who codes in it, and where its file goes. */
import { useState } from 'react'
import { closeDialog } from '../session/dialog.ts'
import { createStudyAt } from '../session/openStudy.ts'
import { pickNewStudy } from '../session/pickPath.ts'
import { useQuery } from '../session/query.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { PathField } from './PathField.tsx'
import { joinPath, studyFileName } from './studyFileName.ts'

export function CreateStudy() {
  const [name, setName] = useState('')
  const [raterName, setRaterName] = useState('')
  const [typedPath, setTypedPath] = useState<string | null>(null)
  const home = useQuery('shell.listFolder', { path: null }).data?.path
  // Follows the name until somebody says where the file shall be.
  const proposed = home === undefined || name.trim() === '' ? '' : joinPath(home, studyFileName(name))
  const path = typedPath ?? proposed
  const ready = name.trim() !== '' && raterName.trim() !== '' && path.trim() !== ''
  return (
    <FormDialog
      title="New study"
      description="A study is one file. Add repositories to it once it is there."
      submit="Create study"
      ready={ready}
      onSubmit={() => createStudyAt({ name: name.trim(), raterName: raterName.trim(), path: path.trim() })}
      onClose={closeDialog}
    >
      <Field label="Name" value={name} onChange={setName} placeholder="Reuse in audio software" autoFocus />
      <Field
        label="Your name"
        value={raterName}
        onChange={setRaterName}
        hint="What you code is kept under this name."
      />
      <PathField
        label="File"
        value={path}
        onChange={setTypedPath}
        pick={() => pickNewStudy('Where should the study be kept?', studyFileName(name))}
        hint="A full path on the machine where Loadstone runs."
      />
    </FormDialog>
  )
}
