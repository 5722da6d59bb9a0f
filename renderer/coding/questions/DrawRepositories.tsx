/** Draw repositories: how many are drawn at random, and the seed with which anybody draws the same. */
import { useState } from 'react'
import { closeDialog } from '../../session/dialog.ts'
import { session } from '../../session/state.ts'
import { useRepositories } from '../../session/useStudy.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { queueOf } from './questionQueue.ts'
import { changeQueue, questionsState } from './questionsState.ts'

/** Eight hexadecimal digits: short enough to be printed in a paper. */
function newSeed(): string {
  return crypto.randomUUID().slice(0, 8)
}

export function DrawRepositories() {
  const repositories = useRepositories()
  const known = questionsState((state) => state.draw)
  const [size, setSize] = useState(String(known?.size ?? Math.min(repositories.length, 20)))
  const [seed, setSeed] = useState(() => known?.seed ?? newSeed())
  const count = Number(size)
  const problem = Number.isInteger(count) && count >= 1 ? undefined : 'Give a whole number.'
  const draw = () => {
    const drawn = { seed: seed.trim(), size: Math.min(count, repositories.length) }
    changeQueue({ draw: drawn })
    const [first] = queueOf(repositories, drawn)
    if (first !== undefined) session.setState({ repositoryId: first.id })
    closeDialog()
  }
  return (
    <FormDialog
      title="Draw repositories at random"
      description="The same seed draws the same repositories again, and a larger sample keeps the smaller one."
      size="small"
      submit="Draw"
      ready={problem === undefined && seed.trim() !== ''}
      onSubmit={draw}
      onClose={closeDialog}
    >
      <Field label={`How many of ${repositories.length}`} value={size} onChange={setSize} problem={problem} autoFocus />
      <Field
        label="Seed"
        value={seed}
        onChange={setSeed}
        hint="Write it down with the sample: it is part of the method."
      />
    </FormDialog>
  )
}
