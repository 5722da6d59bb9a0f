/** Switch rater: everybody who codes in the study; a digit or Enter says who does from now on. */
import { type KeyboardEvent, useRef } from 'react'
import { runByName } from '../actions/run.ts'
import { closeDialog } from '../session/dialog.ts'
import { attempt, notify } from '../session/notices.ts'
import { people, raterNames } from '../session/raterNames.ts'
import { session } from '../session/state.ts'
import { useStudy } from '../session/useStudy.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import './study.css'

/** From now on this person codes; says so, because everything that follows is said in their name. */
export async function codeAs(raterId: string, name: string): Promise<void> {
  await attempt(async () => {
    await session.getState().call('study.selectRater', { raterId })
    notify({ tone: 'success', text: `${name} is coding from now on.` })
  })
}

export function SwitchRater() {
  const study = useStudy()
  const list = useRef<HTMLUListElement>(null)
  const raters = people(study?.raters ?? [])
  const names = raterNames(study?.raters ?? [])
  const choose = (at: number) => {
    const rater = raters[at]
    if (rater === undefined) return
    closeDialog()
    if (rater.id !== study?.raterId) void codeAs(rater.id, names.get(rater.id) ?? rater.name)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined) buttons[(here + move + buttons.length) % buttons.length]?.focus()
    else if (/^[1-9]$/.test(event.key)) choose(Number(event.key) - 1)
    else return
    event.preventDefault()
  }

  const keys = { onKeyDown }
  const add = () => {
    closeDialog()
    runByName('rater.add')
  }

  return (
    <Dialog
      title="Who is coding?"
      size="small"
      onClose={closeDialog}
      footer={<Button onClick={add}>Add a rater…</Button>}
    >
      <ul className="study-raters" aria-label="Raters" ref={list} {...keys}>
        {raters.map((rater, at) => (
          <li key={rater.id}>
            <button
              type="button"
              aria-current={rater.id === study?.raterId}
              autoFocus={rater.id === study?.raterId}
              onClick={() => choose(at)}
            >
              <span className="study-rater-dot" style={{ background: rater.colour }} aria-hidden />
              <span className="study-rater-name">{names.get(rater.id)}</span>
              {rater.id === study?.raterId && <span className="study-none">coding now</span>}
              {at < 9 && <Kbd keys={String(at + 1)} />}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
