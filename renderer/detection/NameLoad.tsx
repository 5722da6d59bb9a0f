/** Dialog: names a load by hand, beside what the scan found and why; what people say stands above it. */
import { useState } from 'react'
import type { Output } from '../../shared/api/index.ts'
import type { Load } from '../../shared/model/load.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { attempt } from '../session/notices.ts'
import { useQuery } from '../session/query.ts'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LoadEvidence } from './LoadEvidence.tsx'
import { forgetDraft, keepDraft, keptDraft, type NameDraft } from './nameDrafts.ts'
import { namesDoubt, namesOf, namesProblem, takeBackName } from './naming.ts'
import './detection.css'

export function NameLoad() {
  const loadId = useDialogData<string>()
  const load = useQuery('detection.loads', {}).data?.find((candidate) => candidate.id === loadId)
  const namings = useQuery('detection.namings', {}).data
  if (load === undefined || namings === undefined) return null
  return <NameForm key={load.id} load={load} naming={namings.find((naming) => naming.loadId === load.id)} />
}

type Naming = Output<'detection.namings'>[number]

interface NameFormProps {
  readonly load: Load
  readonly naming: Naming | undefined
}

/** What the fields hold before anything is typed: the load as it counts now. */
function unchanged({ load, naming }: NameFormProps): NameDraft {
  const names = naming?.names ?? load.modelNames.map(({ name }) => name)
  const version = (naming === undefined ? load.version : naming.version) ?? ''
  return { text: names.join('\n'), version, memo: naming?.memo ?? '', noModel: naming?.names.length === 0 }
}

function NameForm({ load, naming }: NameFormProps) {
  const [draft, setDraft] = useState(() => keptDraft(load.id) ?? unchanged({ load, naming }))
  const { text, version, memo, noModel } = draft
  const change = (part: Partial<NameDraft>) => setDraft({ ...draft, ...part })
  const close = () => {
    forgetDraft(load.id)
    closeDialog()
  }
  const names = namesOf(text)
  const problem = namesProblem(names)
  const submit = () =>
    attempt(async () => {
      const said = { loadId: load.id, names, version: version.trim() === '' ? null : version.trim(), memo: memo.trim() }
      await session.getState().call('detection.nameLoad', said)
      close()
    })
  const takeBack = async () => {
    close()
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
      onClose={close}
    >
      <LoadEvidence load={asFound(load, naming)} onLeave={() => keepDraft(load, draft, unchanged({ load, naming }))} />
      <Field
        label="Model names, one a line"
        value={text}
        onChange={(typed) => change({ text: typed })}
        multiline
        autoFocus
        placeholder="owner/name, as on the hub"
        problem={problem}
        hint={namesDoubt(names) ?? 'Several names when a run loads one of them.'}
      />
      {names.length === 0 && (
        <Checkbox
          label="It loads no model of a hub"
          checked={noModel}
          onChange={(checked) => change({ noModel: checked })}
        />
      )}
      <Field
        label="Version"
        value={version}
        onChange={(typed) => change({ version: typed })}
        placeholder="revision, tag or commit; empty when nothing pins it"
      />
      <Field
        label="Memo"
        value={memo}
        onChange={(typed) => change({ memo: typed })}
        multiline
        placeholder="How you know"
      />
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

/** The load as the scan found it, also once a person has said otherwise. */
function asFound(load: Load, naming: Naming | undefined): Load {
  const found = naming?.found ?? null
  return found === null ? load : { ...load, ...found }
}

function submitWords(count: number, noModel: boolean): string {
  if (count > 1) return `Give ${count} names`
  return count === 0 && noModel ? 'Say that it names none' : 'Give the name'
}
