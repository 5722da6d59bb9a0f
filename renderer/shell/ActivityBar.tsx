/** Activity bar: the nine rooms, one tab stop, arrow keys between them. */
import {
  Binary,
  BookMarked,
  ChartNoAxesColumn,
  FileOutput,
  FolderGit2,
  Handshake,
  type LucideIcon,
  Route,
  Tags,
  Workflow,
} from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import { type Room, rooms } from '../../shared/rooms.ts'
import { roomNames } from '../session/roomNames.ts'
import { roomIsShown, showRoom } from '../session/showRoom.ts'
import { session, useSession } from '../session/state.ts'
import { ariaShortcut } from '../ui/keyNames.ts'
import { Tooltip } from '../ui/Tooltip.tsx'

const icons: Record<Room, LucideIcon> = {
  corpus: FolderGit2,
  detection: Binary,
  trace: Route,
  coding: Tags,
  taxonomy: BookMarked,
  canvas: Workflow,
  agreement: Handshake,
  insights: ChartNoAxesColumn,
  exchange: FileOutput,
}

/** Where the arrow keys lead from one of the nine. */
export function neighbourRoom(room: Room, key: string): Room | undefined {
  const index = rooms.indexOf(room)
  if (key === 'ArrowDown') return rooms[(index + 1) % rooms.length]
  if (key === 'ArrowUp') return rooms[(index + rooms.length - 1) % rooms.length]
  if (key === 'Home') return rooms[0]
  return key === 'End' ? rooms.at(-1) : undefined
}

/** A second click on the shown side panel hides it, as elsewhere. */
function choose(room: Room): void {
  const state = session.getState()
  const isSide = state.view === 'workbench' && room === state.side && roomIsShown(room, state)
  if (isSide) session.setState({ sideShown: false })
  else showRoom(room)
}

export function ActivityBar() {
  const keyOf = useKeyOf()
  const state = useSession()
  const [stop, setStop] = useState<Room>('corpus')

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    const next = neighbourRoom(stop, event.key)
    if (next === undefined) return
    event.preventDefault()
    setStop(next)
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-room="${next}"]`)?.focus()
  }

  return (
    <nav className="shell-activity" aria-label="Rooms" data-part="activity">
      {rooms.map((room) => {
        const Icon = icons[room]
        const { name, about } = roomNames[room]
        const shown = roomIsShown(room, state)
        const keys = keyOf(`room.${room}`)
        return (
          <Tooltip key={room} text={`${name}: ${about}`} keys={keys} side="right">
            <button
              type="button"
              className="shell-room"
              data-room={room}
              aria-label={name}
              aria-pressed={shown}
              aria-keyshortcuts={keys === undefined ? undefined : ariaShortcut(keys)}
              tabIndex={room === stop ? 0 : -1}
              onKeyDown={onKeyDown}
              onFocus={() => setStop(room)}
              onClick={() => choose(room)}
            >
              <Icon size={20} strokeWidth={1.75} aria-hidden />
            </button>
          </Tooltip>
        )
      })}
    </nav>
  )
}
