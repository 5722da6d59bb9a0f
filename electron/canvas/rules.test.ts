/** The rules of a study: those of the program, changed and taken back, and the study's own, each step undone. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestBackEnd, startBackEnd } from '../backEnd.fixture.ts'
import { builtInRules } from './rules.ts'

let back: TestBackEnd

beforeEach(async () => {
  back = startBackEnd()
  await back.ask('study.create', { path: join(back.folder, 'rules.loadstone'), name: 'Rules', raterName: 'Ada' })
})

afterEach(() => back.close())

const resources = join(import.meta.dirname, '../../resources')
const [first] = builtInRules(resources)
if (first === undefined) throw new Error('there are no rules')
const { id: firstId, ...wording } = first

const own = {
  name: 'Every model has a family',
  severity: 'notice',
  enabled: true,
  says: 'Our protocol, step 4.',
  mend: 'Say the family.',
  demand: { kind: 'answer', when: {}, schemeId: '10ad5704-0000-4000-8000-000500000000' },
} as const

async function rule(id: string) {
  return (await back.ask('canvas.rules', {})).find((row) => row.id === id)
}

async function undoWords(): Promise<string | null | undefined> {
  return (await back.ask('study.state', {}))?.undo
}

describe('the rules in force', () => {
  it('are those of the program, in its order, until the study says otherwise', async () => {
    const rows = await back.ask('canvas.rules', {})
    expect(rows).toEqual(builtInRules(resources).map((row) => ({ ...row, builtIn: true, changed: false })))
  })

  it('are changed by the study, and count again as they came once that is taken back', async () => {
    await back.ask('canvas.setRule', { ...wording, ruleId: firstId, severity: 'notice', says: 'Ours.' })
    expect(await rule(firstId)).toMatchObject({ severity: 'notice', says: 'Ours.', builtIn: true, changed: true })
    expect(await undoWords()).toBe(`changed the rule ${wording.name}`)
    await back.ask('canvas.resetRule', { ruleId: firstId })
    expect(await rule(firstId)).toEqual({ ...first, builtIn: true, changed: false })
    await back.ask('study.undo', {})
    expect(await rule(firstId)).toMatchObject({ says: 'Ours.', changed: true })
    await back.ask('study.undo', {})
    expect(await rule(firstId)).toMatchObject({ says: wording.says, changed: false })
  })

  it('are switched off and on by name, and worded as they came they count as unchanged', async () => {
    await back.ask('canvas.setRule', { ...wording, ruleId: firstId, enabled: false })
    expect(await undoWords()).toBe(`switched off the rule ${wording.name}`)
    expect(await rule(firstId)).toMatchObject({ enabled: false, changed: true })
    await back.ask('canvas.setRule', { ...wording, ruleId: firstId, enabled: true })
    expect(await undoWords()).toBe(`switched on the rule ${wording.name}`)
    expect(await rule(firstId)).toMatchObject({ enabled: true, changed: false })
  })

  it('are joined by rules of the study, which can be changed and removed', async () => {
    const { ruleId } = await back.ask('canvas.setRule', own)
    expect(await undoWords()).toBe('added the rule Every model has a family')
    expect((await back.ask('canvas.rules', {})).at(-1)).toEqual({ ...own, id: ruleId, builtIn: false, changed: false })
    await back.ask('canvas.setRule', { ...own, ruleId, severity: 'error' })
    expect(await rule(ruleId)).toMatchObject({ severity: 'error', builtIn: false })
    await back.ask('canvas.resetRule', { ruleId })
    expect(await rule(ruleId)).toBeUndefined()
    expect(await undoWords()).toBe('removed the rule Every model has a family')
    await back.ask('study.undo', {})
    expect(await rule(ruleId)).toMatchObject({ severity: 'error' })
  })

  it('outlive the program, and reach everybody who looks at them', async () => {
    const { ruleId } = await back.ask('canvas.setRule', own)
    expect(back.heard()).toContain('pipelineRule')
    await back.restart()
    await back.ask('study.resume', {})
    expect(await rule(ruleId)).toMatchObject({ name: own.name })
  })
})

describe('what is no step', () => {
  it('is to say what holds already', async () => {
    const before = await undoWords()
    await back.ask('canvas.setRule', { ...wording, ruleId: firstId })
    await back.ask('canvas.resetRule', { ruleId: firstId })
    expect(await undoWords()).toBe(before)
  })

  it('is refused for a rule that is not there', async () => {
    const ruleId = '00000000-0000-4000-8000-000000000000'
    await expect(back.ask('canvas.setRule', { ...own, ruleId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(back.ask('canvas.resetRule', { ruleId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is refused for a demand that makes no sense', async () => {
    const demand = { kind: 'stages.all' as const, when: {}, stageIds: [] }
    await expect(back.ask('canvas.setRule', { ...own, demand })).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
