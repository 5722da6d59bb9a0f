/** Add a rater, who codes from now on. */
import { useState } from 'react'
import { closeDialog } from '../session/dialog.ts'
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { useStudy } from '../session/useStudy.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'

export function AddRater() {
  const [name, setName] = useState('')
  const raters = useStudy()?.raters ?? []
  const wanted = name.trim()
  const taken = raters.some((rater) => rater.name.toLowerCase() === wanted.toLowerCase())
  const add = () =>
    attempt(async () => {
      const { call } = session.getState()
      const rater = await call('study.addRater', { name: wanted })
      await call('study.selectRater', { raterId: rater.id })
      closeDialog()
      notify({ tone: 'success', text: `${rater.name} is coding from now on.` })
    })
  return (
    <FormDialog
      title="Add a rater"
      description="Whoever codes has a name of their own, so that agreement can be measured."
      size="small"
      submit="Add and switch"
      ready={wanted !== ''}
      onSubmit={add}
      onClose={closeDialog}
    >
      <Field
        label="Name"
        value={name}
        onChange={setName}
        {...(taken
          ? {
              hint: 'There is a rater of this name already. The two are told apart by a number; a middle name helps more.',
            }
          : {})}
        autoFocus
      />
    </FormDialog>
  )
}
