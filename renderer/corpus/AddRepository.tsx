/** Add a repository by path, at HEAD or at a commit of one's choice. */
import { useState } from 'react'
import { closeDialog } from '../session/dialog.ts'
import { pickFolder } from '../session/pickPath.ts'
import { addRepository } from '../session/repositorySteps.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'

export function AddRepository() {
  const [path, setPath] = useState('')
  const [commit, setCommit] = useState('')
  const browse = async () => {
    const picked = await pickFolder('Add a clone, or a folder full of clones')
    if (picked !== null) setPath(picked)
  }
  const add = () => {
    closeDialog()
    void addRepository(path.trim(), commit.trim() === '' ? undefined : commit.trim())
  }
  return (
    <FormDialog
      title="Add a repository"
      description="A clone, or a folder full of clones, on the machine where Loadstone runs. It is only read, never run."
      submit="Add"
      ready={path.trim() !== ''}
      onSubmit={add}
      onClose={closeDialog}
    >
      <Field
        label="Path"
        value={path}
        onChange={setPath}
        placeholder="/home/you/clones"
        autoFocus
        beside={<Button onClick={() => void browse()}>Browse…</Button>}
      />
      <Field
        label="Commit"
        value={commit}
        onChange={setCommit}
        placeholder="HEAD"
        hint="A full or short commit id, a branch or a tag. The study is pinned to it."
      />
    </FormDialog>
  )
}
