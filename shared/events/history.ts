/** Undo and redo: events that say which action counts; they change no entity of their own. */
import { z } from 'zod'
import { identifierSchema } from '../model/identifier.ts'

export const historyPayload = z.strictObject({ action: identifierSchema })
export const historyKinds = ['history.undo', 'history.redo'] as const
export type HistoryKind = (typeof historyKinds)[number]

export function isHistoryKind(kind: string): kind is HistoryKind {
  return kind === 'history.undo' || kind === 'history.redo'
}
