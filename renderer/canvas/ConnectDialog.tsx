/** Dialog: joins a model to another with an interaction, or names the interaction of a link anew. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { activeCodes, codeTitle, interactionScheme } from './codebook.ts'
import { evidenceAtHand, evidenceWords, type Scene } from './scene.ts'

interface ConnectDialogProps {
  readonly scene: Scene
  /** The model the link starts from, and the one it is meant to go to if that was selected too. */
  readonly sourceId: string
  readonly targetId: string | null
  readonly onClose: () => void
}

export function ConnectDialog({ scene, sourceId, targetId, onClose }: ConnectDialogProps) {
  const models = scene.graph.models.map(({ id, label }) => ({ value: id, label }))
  const scheme = interactionScheme(scene.schemes)
  const codes =
    scheme === undefined ? [] : activeCodes(scheme).map((code) => ({ value: code.id, label: codeTitle(code) }))
  const [source, setSource] = useState(sourceId)
  const [target, setTarget] = useState(targetId ?? models.find(({ value }) => value !== sourceId)?.value ?? '')
  const [codeId, setCodeId] = useState(codes[0]?.value ?? '')
  const [evidence] = useState(() => evidenceAtHand(session.getState(), scene, null))
  const form = useRef<HTMLFormElement>(null)
  // Where the link comes from is known; the first question is where it goes.
  useEffect(() => {
    const timer = setTimeout(() => form.current?.querySelectorAll<HTMLElement>('[role="combobox"]')[1]?.focus())
    return () => clearTimeout(timer)
  }, [])
  const possible = source !== target && target !== '' && codeId !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!possible) return
    onClose()
    const { call } = session.getState()
    const { repositoryId } = scene
    void attempt(async () => {
      const { unitId } = await call('canvas.connect', {
        repositoryId,
        sourceId: source,
        targetId: target,
        codeId,
        evidence,
      })
      session.setState({ unitIds: [unitId] })
    })
  }
  return (
    <Dialog
      title="Connect two models"
      description={`What does the first model do for the second? ${evidenceWords(evidence)}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" submit form="canvas-connect" disabled={!possible}>
            Connect
          </Button>
        </>
      }
    >
      <form ref={form} id="canvas-connect" className="canvas-form" onSubmit={submit}>
        <Select label="From" labelled options={models} value={source} onChange={setSource} />
        <Select label="To" labelled options={models} value={target} onChange={setTarget} />
        <Select label="Interaction" labelled options={codes} value={codeId} onChange={setCodeId} />
        {source === target && <p className="ui-problem">Choose two different models.</p>}
      </form>
    </Dialog>
  )
}
