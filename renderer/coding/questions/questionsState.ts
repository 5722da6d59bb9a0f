/** Questions state: which repositories are gone through and how; remembered per study on this machine. */
import { create } from 'zustand'
import { session } from '../../session/state.ts'
import type { Draw } from './questionQueue.ts'

interface Remembered {
  readonly draw: Draw
  /** Leaves out repositories whose questions are answered. */
  readonly openOnly: boolean
  /** Goes on to the next question after an answer that can only be one. */
  readonly goOn: boolean
}

interface QuestionsState extends Remembered {
  /** Position among the questions. */
  readonly index: number
  readonly studyId: string | null
}

const atFirst: Remembered = { draw: null, openOnly: false, goOn: true }

export const questionsState = create<QuestionsState>()(() => ({ ...atFirst, index: 0, studyId: null }))

const key = (studyId: string) => `loadstone.questions.${studyId}`

export function validMemory(text: string | null): Remembered {
  try {
    const { draw, openOnly, goOn } = JSON.parse(text ?? '{}') as Partial<Remembered>
    const sound = draw != null && typeof draw.seed === 'string' && Number.isInteger(draw.size) && draw.size > 0
    return { draw: sound ? draw : null, openOnly: openOnly === true, goOn: goOn !== false }
  } catch {
    return atFirst
  }
}

/** Takes up what was remembered of the open study; once for each. */
export function recallQuestions(): void {
  const { studyId } = session.getState()
  if (studyId === null || questionsState.getState().studyId === studyId) return
  questionsState.setState({ ...validMemory(localStorage.getItem(key(studyId))), index: 0, studyId })
}

export function changeQueue(change: Partial<Remembered>): void {
  questionsState.setState(change)
  const { studyId, draw, openOnly, goOn } = questionsState.getState()
  if (studyId !== null) localStorage.setItem(key(studyId), JSON.stringify({ draw, openOnly, goOn }))
}
