/** Saves where nodes were put: one call, and so one undo step, per drag or per burst of arrow keys. */
import type { NodeChange } from '@xyflow/react'
import { type RefObject, useEffect, useMemo } from 'react'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import type { Point } from './geometry.ts'
import type { CanvasNode, StudyMove } from './lanes.ts'

/** Long enough for key repeat to count as one move. */
const pause = 400

export interface Placing {
  readonly moved: (changes: readonly NodeChange<CanvasNode>[]) => void
  readonly saveNow: () => void
  /**
   * These nodes were put somewhere that means something else than a place: `step` saves that, with the places of what was
   * moved along. All stay where they are until it is done.
   */
  readonly handOver: (ids: readonly string[], step: (along: readonly StudyMove[]) => Promise<boolean>) => void
  /** Nodes whose drawn place is newer than the study's. */
  readonly held: () => ReadonlySet<string>
  /** The study has answered with a newer graph: from now on it says again where saved nodes stand. */
  readonly answered: () => void
}

interface Ledger {
  /** Places that are to be saved. */
  readonly waiting: Map<string, Point>
  /** Nodes whose places are on their way, and whether the study has taken them. */
  readonly saving: Map<string, boolean>
}

/** Holds the nodes until the step is done; true when the study has taken it. */
async function holdUntil(
  { waiting, saving }: Ledger,
  ids: readonly string[],
  step: Promise<boolean>,
): Promise<boolean> {
  for (const id of ids) {
    waiting.delete(id)
    saving.set(id, false)
  }
  const done = await step
  for (const id of ids) {
    if (done) saving.set(id, true)
    else saving.delete(id)
  }
  return done
}

/** What is to be saved, in whole pixels, without these nodes. */
function movesOf({ waiting }: Ledger, without: readonly string[] = []): StudyMove[] {
  return [...waiting]
    .filter(([id]) => !without.includes(id))
    .map(([id, { x, y }]) => ({ id, x: Math.round(x), y: Math.round(y) }))
}

export interface Saving {
  readonly save: (placements: readonly StudyMove[]) => Promise<boolean>
  /** What moves of drawn nodes mean for the study. */
  readonly inStudy: (moves: readonly StudyMove[]) => StudyMove[]
  /** Called when the study refused what was moved. */
  readonly redraw: (held: ReadonlySet<string>) => void
}

/** Keeps the places that the study does not know yet. */
export function createPlacing({ save, inStudy, redraw }: Saving): Placing {
  const ledger: Ledger = { waiting: new Map(), saving: new Map() }
  const { waiting, saving } = ledger
  let timer: ReturnType<typeof setTimeout> | undefined
  const held = () => new Set([...waiting.keys(), ...saving.keys()])

  async function hold(ids: readonly string[], step: Promise<boolean>): Promise<void> {
    if (!(await holdUntil(ledger, ids, step))) redraw(held())
  }

  function saveNow(): void {
    clearTimeout(timer)
    const moves = movesOf(ledger)
    if (moves.length === 0) return
    const placements = inStudy(moves)
    void hold(
      moves.map(({ id }) => id),
      placements.length === 0 ? Promise.resolve(false) : save(placements),
    )
  }

  function handOver(ids: readonly string[], step: (along: readonly StudyMove[]) => Promise<boolean>): void {
    clearTimeout(timer)
    const along = movesOf(ledger, ids)
    void hold([...ids, ...along.map(({ id }) => id)], step(inStudy(along)))
  }

  return {
    held,
    saveNow,
    handOver,
    moved: (changes) => {
      for (const change of changes) {
        if (change.type === 'position' && change.position !== undefined && change.dragging !== true) {
          waiting.set(change.id, change.position)
        }
      }
      clearTimeout(timer)
      if (waiting.size > 0) timer = setTimeout(saveNow, pause)
    },
    answered: () => {
      for (const [id, saved] of saving) if (saved) saving.delete(id)
    },
  }
}

/** `inStudy` says what moves of drawn nodes mean for the study; what means nothing is drawn again where it was. */
export function usePlacing(
  redraw: (held: ReadonlySet<string>) => void,
  inStudy: RefObject<(moves: readonly StudyMove[]) => StudyMove[]>,
): Placing {
  const placing = useMemo(
    () =>
      createPlacing({
        save: async (moves) => {
          const placements = [...moves]
          return (await attempt(() => session.getState().call('canvas.place', { placements }))) !== undefined
        },
        inStudy: (moves) => inStudy.current(moves),
        redraw,
      }),
    [redraw, inStudy],
  )
  // Leaving the canvas must not lose the last move.
  useEffect(() => () => placing.saveNow(), [placing])
  return placing
}
