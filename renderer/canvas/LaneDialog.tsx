/** Dialog: groups models that stand in for one another, or changes a lane: its name and which models it holds. */
import { useState } from 'react'
import type { Lane } from '../../shared/model/lane.ts'
import { useQuery } from '../session/query.ts'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { drawnFlow, ownLanes } from './drawnFlow.ts'
import { changeLane } from './laneChanges.ts'
import { laneName } from './laneName.ts'
import { type LaneOffer, laneOffers } from './laneOffers.ts'
import type { DrawnScene } from './useScene.ts'

interface LaneDialogProps {
  readonly scene: DrawnScene
  /** The lane that is changed; null groups the models anew. */
  readonly lane: Lane | null
  readonly unitIds: readonly string[]
  readonly onClose: () => void
}

const none: ReadonlySet<string> = new Set()

function byLabel<T extends { readonly label: string }>(models: readonly T[]): T[] {
  return models.toSorted((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }))
}

/** Names of the chosen models' families, as far as somebody said so. */
function proposedName(scene: DrawnScene, chosen: ReadonlySet<string>): string {
  const cards = drawnFlow(scene.graph, scene.view, none).flow.nodes.map(({ data }) => data.card)
  const members = byLabel(cards.filter(({ unitId }) => chosen.has(unitId)))
  if (members.length < 2) return ''
  return laneName(
    members.map(({ label }) => label),
    members.flatMap(({ family }) => family?.name ?? []),
  )
}

function Offer({ offer, onTake }: { readonly offer: LaneOffer; readonly onTake: () => void }) {
  return (
    <li className="canvas-lane-offer">
      <span>
        <strong>{offer.labels.join(', ')}</strong>
        <span className="ui-hint">{offer.reason}</span>
      </span>
      <Button onClick={onTake}>Choose these {offer.labels.length}</Button>
    </li>
  )
}

export function LaneDialog({ scene, lane, unitIds, onClose }: LaneDialogProps) {
  const { graph, loads, repositoryId } = scene
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([...(lane?.modelIds ?? []), ...unitIds]))
  const [typed, setTyped] = useState<string | null>(lane?.name ?? null)
  const profiles = useQuery('detection.profiles', { repositoryId }).data ?? []
  const lanes = ownLanes(graph, scene.raterId)
  const models = byLabel(graph.models)
  const offers = lane === null ? laneOffers(profiles, graph, loads, lanes) : []
  // Until somebody types, the name follows the choice.
  const name = typed ?? proposedName(scene, chosen)
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const submit = async () => {
    const kept = (lane?.modelIds ?? []).filter((id) => chosen.has(id))
    const modelIds = [...new Set([...kept, ...models.flatMap(({ id }) => (chosen.has(id) ? [id] : []))])]
    const done = await attempt(() => changeLane(scene, { id: lane?.id ?? null, name: name.trim(), modelIds }))
    if (done === undefined) return
    session.setState({ unitIds: modelIds, codingId: null })
    onClose()
  }
  return (
    <FormDialog
      title={lane === null ? 'Group as interchangeable' : 'Change lane'}
      description="Models that stand in for one another are drawn as one lane. Everybody groups for themselves."
      submit={lane === null ? `Group ${chosen.size} models` : 'Save'}
      ready={chosen.size >= 2 && name.trim() !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="Name of the lane" value={name} onChange={setTyped} autoFocus />
      {offers.length > 0 && (
        <section aria-label="Suggested by the scan">
          <h3 className="ui-label">Suggested by the scan</h3>
          <ul className="canvas-lane-offers">
            {offers.map((offer) => (
              <Offer key={offer.modelIds.join(' ')} offer={offer} onTake={() => setChosen(new Set(offer.modelIds))} />
            ))}
          </ul>
        </section>
      )}
      <fieldset className="canvas-lane-models">
        <legend className="ui-label">Models ({chosen.size} chosen)</legend>
        {models.map(({ id, label }) => {
          const other = lanes.find((one) => one.id !== lane?.id && one.modelIds.includes(id))
          const words = other === undefined ? label : `${label} (now in ${other.name})`
          return <Checkbox key={id} label={words} checked={chosen.has(id)} onChange={(on) => choose(id, on)} />
        })}
      </fieldset>
    </FormDialog>
  )
}
