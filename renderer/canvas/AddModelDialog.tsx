/** Dialog: a new model by name, from the current load, from the selected text, or from nothing yet. */
import { type FormEvent, useState } from 'react'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { labelOf, labelOfText } from './modelLabel.ts'
import { placeNew } from './placeNew.ts'
import { selectedText } from './scene.ts'
import { perform, selectUnits } from './steps.ts'
import { attempt } from '../session/notices.ts'
import type { DrawnScene } from './useScene.ts'
import { ask, canvasView } from './view.ts'

type Source = 'load' | 'text' | 'nothing'

interface Sources {
  readonly options: readonly { readonly value: Source; readonly label: string }[]
  readonly names: Readonly<Record<Source, string>>
}

/** What a model can be made from right now; the most telling first. */
function sourcesOf(scene: DrawnScene): Sources {
  const { selection, loadId } = session.getState()
  const [text] = selectedText(selection, scene.repositoryId)
  const load = loadId === null ? undefined : scene.loads.get(loadId)
  return {
    options: [
      ...(load === undefined
        ? []
        : [{ value: 'load' as const, label: `Current load: ${load.callee}, ${load.path}:${load.line}` }]),
      ...(text === undefined ? [] : [{ value: 'text' as const, label: `Selected text: ${text.path}:${text.line}` }]),
      { value: 'nothing', label: 'Nothing yet' },
    ],
    names: {
      load:
        load === undefined ? '' : labelOf({ kind: 'load', loadId: load.id, repositoryId: scene.repositoryId }, scene),
      text: labelOfText(text?.quote ?? ''),
      nothing: '',
    },
  }
}

/** The first source there is, except a load that has its model already. */
function proposed(scene: DrawnScene, options: Sources['options']): Source {
  const { loadId } = session.getState()
  const owned = scene.graph.models.some((model) => model.loadIds.includes(loadId ?? ''))
  return options.find(({ value }) => value !== 'load' || !owned)?.value ?? 'nothing'
}

async function add(scene: DrawnScene, source: Source, label: string, scratch: boolean): Promise<void> {
  const { call, loadId, selection } = session.getState()
  const owner = source === 'load' && scene.graph.models.find((model) => model.loadIds.includes(loadId ?? ''))
  if (owner)
    return perform({ step: 'show', unitId: owner.id, text: `This load already belongs to ${owner.label}.` }, scene)
  await attempt(async () => {
    const { unitId } = await call('canvas.addModel', {
      repositoryId: scene.repositoryId,
      byHand: false,
      ...(label.trim() === '' ? {} : { label: label.trim() }),
      origin: scratch ? 'scratch' : 'pretrained',
      loadIds: source === 'load' && loadId !== null ? [loadId] : [],
      evidence: source === 'text' ? selectedText(selection, scene.repositoryId) : [],
      ...placeNew(scene.graph, scene.view, canvasView.getState().middle),
    })
    selectUnits([unitId])
    ask('reveal')
  })
}

export function AddModelDialog({ scene, onClose }: { readonly scene: DrawnScene; readonly onClose: () => void }) {
  const [{ options, names }] = useState(() => sourcesOf(scene))
  const [source, setSource] = useState<Source>(() => proposed(scene, options))
  const [label, setLabel] = useState(names[source])
  const [scratch, setScratch] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onClose()
    void add(scene, source, label, scratch)
  }
  return (
    <Dialog
      title="Add a model"
      description="One pre-trained model in this repository, or a model trained from scratch that works with one."
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" submit form="canvas-add-model">
            Add model
          </Button>
        </>
      }
    >
      <form id="canvas-add-model" className="canvas-form" onSubmit={submit}>
        <Field label="Name" value={label} onChange={setLabel} autoFocus placeholder="bert-base-uncased" />
        <Select
          label="Evidence"
          labelled
          options={options}
          value={source}
          onChange={(value) => {
            const next = value as Source
            // A name that was typed is kept; one that was proposed is proposed anew.
            if (label === names[source]) setLabel(names[next])
            setSource(next)
          }}
        />
        <Checkbox label="Trained from scratch" checked={scratch} onChange={setScratch} />
      </form>
    </Dialog>
  )
}
