/** Dialog: names a load by hand, beside what the scan found and why; what people say stands above it. */
import { useState } from 'react'
import type { Load } from '../../shared/model/load.ts'
import type { Naming } from '../../shared/model/naming.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { attempt } from '../session/notices.ts'
import { useQuery } from '../session/query.ts'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LoadEvidence } from './LoadEvidence.tsx'
import { namesOf, namesProblem, takeBackName } from './naming.ts'
import './detection.css'

export function NameLoad() {
  const loadId = useDialogData<string>()
  const load = useQuery('detection.loads', {}).data?.find((candidate) => candidate.id === loadId)
  const namings = useQuery('detection.namings', {}).data
  if (load === undefined || namings === undefined) return null
  return <NameForm key={load.id} load={load} naming={namings.find((naming) => naming.loadId === load.id)} />
}

function NameForm({ load, naming }: { readonly load: Load; readonly naming: Naming | undefined }) {
  const [text, setText] = useState((naming?.names ?? load.modelNames.map(({ name }) => name)).join('\n'))
  const [version, setVersion] = useState(naming?.version ?? load.version ?? '')
  const [memo, setMemo] = useState(naming?.memo ?? '')
  const [noModel, setNoModel] = useState(naming?.names.length === 0)
  const names = namesOf(text)
  const problem = namesProblem(names)
  const submit = () =>
    attempt(async () => {
      const said = { loadId: load.id, names, version: version.trim() === '' ? null : version.trim(), memo: memo.trim() }
      await session.getState().call('detection.nameLoad', said)
      closeDialog()
    })
  const takeBack = async () => {
    closeDialog()
    await takeBackName(load)
  }
  return (
    <FormDialog
      title={naming === undefined ? 'Name the load by hand' : 'Change the name given by hand'}
      description="A judgement: it stands above what the scan found, and no rescan changes it."
      size="large"
      submit={submitWords(names.length, noModel)}
      ready={problem === undefined && (names.length > 0 || noModel)}
      onSubmit={submit}
      onClose={closeDialog}
    >
      <LoadEvidence load={load} />
      <Field
        label="Model names, one a line"
        value={text}
        onChange={setText}
        multiline
        autoFocus
        placeholder="owner/name, as on the hub"
        problem={problem}
        hint="Several names when a run loads one of them."
      />
      {names.length === 0 && <Checkbox label="It loads no model of a hub" checked={noModel} onChange={setNoModel} />}
      <Field
        label="Version"
        value={version}
        onChange={setVersion}
        placeholder="revision, tag or commit; empty when nothing pins it"
      />
      <Field label="Memo" value={memo} onChange={setMemo} multiline placeholder="How you know" />
      {naming !== undefined && (
        <p className="detection-take-back">
          <Button tone="danger" onClick={() => void takeBack()}>
            Take Back the Name
          </Button>
          <span>What the scan found counts again.</span>
        </p>
      )}
    </FormDialog>
  )
}

function submitWords(count: number, noModel: boolean): string {
  if (count > 1) return `Give ${count} names`
  return count === 0 && noModel ? 'Say that it names none' : 'Give the name'
}
