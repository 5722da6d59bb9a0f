/** Steps on links: drawing one, answering what is asked about it, moving its ends; the selection stays with it. */
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { type Answers, type LinkEnds, type LinkQuestions, ownAnswers } from './linkAnswers.ts'
import { evidenceAtHand, ownCoding, type Scene } from './scene.ts'
import { selectUnits } from './steps.ts'

/** One call, and so one step to undo, for the link and everything that is said of it. */
export async function drawLink(scene: Scene, ends: LinkEnds, { type, further }: LinkQuestions, answers: Answers) {
  const codeId = answers[type.id] ?? null
  if (codeId === null) return
  const { call, ...state } = session.getState()
  const { repositoryId } = scene
  const evidence = evidenceAtHand(state, scene, null)
  const furtherIds = further.flatMap(({ id }) => answers[id] ?? [])
  await attempt(async () => {
    const { unitId } = await call('canvas.connect', { repositoryId, ...ends, codeId, furtherIds, evidence })
    selectUnits([unitId])
  })
}

type Call = ReturnType<typeof session.getState>['call']

/** Says what has changed and nothing else; an answer that was taken away is removed. */
async function say(
  call: Call,
  scene: Scene,
  unitId: string,
  movedTo: string,
  questions: LinkQuestions,
  answers: Answers,
) {
  const before = ownAnswers(scene, unitId, questions)
  for (const { id } of [questions.type, ...questions.further]) {
    if (before[id] === answers[id]) continue
    const codeId = answers[id] ?? null
    const coding = ownCoding(scene, unitId, id)
    if (codeId !== null) await call('coding.apply', { target: { kind: 'unit', unitId: movedTo }, codeId })
    else if (coding !== undefined) await call('coding.remove', { codingIds: [coding.id] })
  }
}

export async function answerLink(scene: Scene, unitId: string, questions: LinkQuestions, answers: Answers) {
  await attempt(async () => {
    await say(session.getState().call, scene, unitId, unitId, questions, answers)
    selectUnits([unitId])
  })
}

/** The ends first: my codings may go to another link with them. */
export async function changeLink(
  scene: Scene,
  unitId: string,
  ends: LinkEnds,
  questions: LinkQuestions,
  answers: Answers,
): Promise<void> {
  const { call } = session.getState()
  await attempt(async () => {
    const moved = await call('canvas.setEnds', { unitId, ...ends })
    await say(call, scene, unitId, moved.unitId, questions, answers)
    selectUnits([moved.unitId])
  })
}

export async function moveEnds(unitId: string, ends: LinkEnds): Promise<void> {
  await attempt(async () => {
    const moved = await session.getState().call('canvas.setEnds', { unitId, ...ends })
    selectUnits([moved.unitId])
  })
}

/** Others' codings stay with the link that they were made of; mine may go to another, which is then selected. */
export async function reverseLinks(unitIds: readonly string[]): Promise<void> {
  const { call } = session.getState()
  const turned: string[] = []
  for (const unitId of unitIds) turned.push((await call('canvas.reverse', { unitId })).unitId)
  selectUnits(turned)
}
