/** The calls about the study as a file: open, create, who codes, undo and redo, history. */
import { resolve } from 'node:path'
import type { OpenStudy } from '../../shared/api/study.ts'
import { AppError } from '../../shared/errors.ts'
import type { Context } from '../context.ts'
import { timeOf } from '../store/clock.ts'
import type { Handlers } from '../transport/handlers.ts'
import { Desk } from './desk.ts'

interface HistoryRow {
  readonly action: string
  readonly label: string
  readonly hlc: string
  readonly state: number
  readonly rater_id: string
  readonly turnable: number
}

/** By the state of an action: in effect, undone, undone for good. */
const turns = ['undo', 'redo', null] as const

function history({ desk }: Context, limit: number) {
  const rows = desk.file.rows<HistoryRow>(
    `SELECT action.id AS action, action.label, action.hlc, action.state, actor.rater_id,
      action.undoable = 1 AND action.actor = ? AS turnable
    FROM action JOIN actor ON actor.id = action.actor
    WHERE actor.rater_id IS NOT NULL ORDER BY action.hlc DESC LIMIT ?`,
    desk.file.actor,
    limit,
  )
  return rows.map((row) => ({
    action: row.action,
    label: row.label,
    raterId: row.rater_id,
    at: timeOf(row.hlc),
    undone: row.state !== 0,
    turn: row.turnable === 1 ? (turns[row.state] ?? null) : null,
  }))
}

function requireRater({ desk }: Context, raterId: string): void {
  if (desk.raters().some(({ id }) => id === raterId)) return
  throw new AppError({
    code: 'not_found',
    message: 'This rater is not in the study.',
    attempted: 'switch the rater',
    next: 'Choose a rater from the list, or add one.',
  })
}

function saveCopy(desk: Desk, path: string): { path: string; bytes: number } {
  if (Desk.exists(path)) {
    throw new AppError({
      code: 'file_exists',
      message: `${path} exists already.`,
      attempted: 'save a copy',
      next: 'Choose another name.',
    })
  }
  return { path, bytes: desk.file.saveCopy(path) }
}

/** What lay open last, the sample for a newcomer, or nothing for somebody who had closed everything. */
async function resume(desk: Desk, openSample: () => Promise<OpenStudy>): Promise<OpenStudy | null> {
  await desk.settled()
  if (desk.isOpen) return desk.state()
  const { installation } = desk
  if (installation.lastOpen !== null) return desk.open(installation.lastOpen)
  if (installation.welcomed) return null
  const sample = await openSample()
  installation.setWelcomed()
  return sample
}

/** `openSample` is played through the other rooms' calls, and therefore given by whoever puts the rooms together. */
export function studyHandlers(context: Context, openSample: Handlers<'study'>['openSample']): Handlers<'study'> {
  const { desk, clones } = context
  return {
    state: () => (desk.isOpen && !desk.isPreparing ? desk.state() : null),
    recent: () => desk.installation.recent().map((entry) => ({ ...entry, exists: Desk.exists(entry.path) })),
    resume: (input, call) => resume(desk, async () => openSample(input, call)),
    open: async ({ path }) => {
      const opened = desk.open(path)
      await clones.closeAll()
      return opened
    },
    create: async ({ path, name, raterName }) => {
      const created = desk.create(path, name, raterName)
      await clones.closeAll()
      return created
    },
    openSample,
    close: async () => {
      await clones.closeAll()
      desk.close()
      return {}
    },
    saveCopy: ({ path }) => saveCopy(desk, resolve(path)),
    rename: ({ name }) => {
      const { id, description } = desk.study
      desk.file.commit(`renamed the study to ${name}`, [
        { kind: 'study.define', entity: id, payload: { name, description } },
      ])
      desk.installation.remember(desk.file.path, name)
      return {}
    },
    addRater: ({ name }) => desk.addRater(name),
    selectRater: ({ raterId }) => {
      requireRater(context, raterId)
      desk.actAs(raterId)
      return {}
    },
    undo: () => ({ label: desk.file.undo().label }),
    redo: () => ({ label: desk.file.redo().label }),
    turnTo: ({ action }) => ({ steps: desk.file.turnTo(action) }),
    history: ({ limit }) => history(context, limit),
  }
}
