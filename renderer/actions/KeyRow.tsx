/** Key row: one action with its keys; records another key, and says who has that one already. */
import { RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { attempt } from '../session/notices.ts'
import { prefer, preferences } from '../session/preferences.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { onMac } from '../ui/keyNames.ts'
import type { Action } from './action.ts'
import { conflictsOf } from './effectiveKeys.ts'
import { keysOf } from './keySheetRows.ts'
import { type Recorded, recordKeys } from './recordKeys.ts'

interface KeyRowProps {
  readonly action: Action
  readonly effective: readonly Action[]
  /** Whether the key is a person's own. */
  readonly own: boolean
  readonly recording: boolean
  readonly onRecord: (on: boolean) => void
}

export function KeyRow({ action, effective, own, recording, onRecord }: KeyRowProps) {
  const keys = keysOf(action)
  const row = useRef<HTMLLIElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasRecording = useRef(false)
  useEffect(() => {
    if (!recording && wasRecording.current) button.current?.focus()
    wasRecording.current = recording
  }, [recording])
  const done = () => {
    // What has the focus is about to go, and the dialog would take the focus to itself.
    row.current?.focus()
    onRecord(false)
  }
  return (
    <li ref={row} tabIndex={-1} className={recording ? 'actions-key-row actions-key-recording' : 'actions-key-row'}>
      <span className="actions-key-label">{action.label}</span>
      {recording ? (
        <Recorder action={action} effective={effective} onDone={done} />
      ) : (
        <span className="actions-key-buttons">
          {own && (
            <IconButton icon={RotateCcw} label={`Reset the key of ${action.label}`} onClick={() => reset(action)} />
          )}
          <button type="button" className="actions-key" ref={button} onClick={() => onRecord(true)}>
            <span className="ui-hidden">Change the key of {action.label}, now </span>
            {keys.length === 0 ? (
              <span className="actions-key-none">none</span>
            ) : (
              keys.map((press) => <Kbd key={press} keys={press} />)
            )}
          </button>
        </span>
      )}
    </li>
  )
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}

function reset(action: Action): void {
  const { [action.name]: _own, ...others } = preferences.getState().keys
  void attempt(() => prefer({ keys: others }))
}

/** Gives the key to the action; whoever had it before goes without. */
function assign(action: Action, keys: string, losers: readonly Action[]): void {
  const lost = Object.fromEntries(losers.map((loser) => [loser.name, '']))
  void attempt(() => prefer({ keys: { ...preferences.getState().keys, ...lost, [action.name]: keys } }))
}

type RecorderProps = Pick<KeyRowProps, 'action' | 'effective'> & { readonly onDone: () => void }

function Recorder({ action, effective, onDone }: RecorderProps) {
  const [recorded, setRecorded] = useState<Recorded>({ kind: 'waiting' })
  const conflicts = recorded.kind === 'keys' ? conflictsOf(effective, action.name, recorded.keys) : []
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('[data-after-recording]') !== null &&
        event.key !== 'Escape'
      )
        return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.key === 'Escape') return onDone()
      const next = recordKeys(event, onMac())
      if (next.kind === 'waiting') return
      setRecorded(next)
      if (next.kind !== 'keys' || conflictsOf(effective, action.name, next.keys).length > 0) return
      assign(action, next.keys, [])
      onDone()
    }
    // Before everything else that listens to keys: whatever is pressed now is recorded.
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [action, effective, onDone])

  return (
    <span className="actions-recorder" role="status" tabIndex={-1} ref={takeFocus}>
      {recorded.kind === 'waiting' && <span>Press the new key, or Escape to keep the old one.</span>}
      {recorded.kind === 'refused' && <span>{recorded.why} Press another one.</span>}
      {recorded.kind === 'keys' && (
        <span>
          <Kbd keys={recorded.keys} /> is the key of {conflicts.map(({ label }) => `“${label}”`).join(' and ')}.
        </span>
      )}
      <span className="actions-recorder-buttons" data-after-recording>
        {recorded.kind === 'keys' && (
          <Button
            tone="primary"
            autoFocus
            onClick={() => {
              assign(action, recorded.keys, conflicts)
              onDone()
            }}
          >
            Take it from there
          </Button>
        )}
        <Button
          onClick={() => {
            assign(action, '', [])
            onDone()
          }}
        >
          No key
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </span>
    </span>
  )
}
