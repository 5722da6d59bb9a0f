/** Drafts from reports that are written by hand: what is concluded from what was heard. */
import { describe, expect, test } from 'vitest'
import { codeIdOf } from './codes.ts'
import { draftPipelines, type DraftingInput, voicesIn } from './draft.ts'
import { flowUse, loadOf, meetingOf, modelOf, placeAt, quiet, reportOf, rulesOf } from './drafting.fixture.ts'

const loaded = { id: 'loaded', load: { component: ['model'] }, says: { stage: 'INIT' }, weight: 0.9 }
const called = { id: 'called', use: { verb: ['call'] }, says: { stage: 'INF', conventional: 'PRED' }, weight: 0.6 }
const replaced = {
  id: 'replaced',
  use: { verb: ['store'], name: ['fc'] },
  says: { adaptation: 'MOD', organisation: 'DISC' },
  weight: 0.8,
}
const embeds = { id: 'embeds', use: { name: ['encode'] }, says: { organisation: 'FEAT' }, weight: 0.7 }
const generates = {
  id: 'generates',
  use: { name: ['generate'] },
  says: { organisation: 'GEN', stage: 'INF' },
  weight: 0.8,
}

function draft(given: Partial<DraftingInput> & { rules: DraftingInput['rules'] }) {
  return draftPipelines({ models: [modelOf('m')], flow: reportOf({}), quote: () => '', ...given })
}

function answers(codes: readonly { readonly answer: string }[] | undefined): string[] {
  return (codes ?? []).map(({ answer }) => answer)
}

describe('stages', () => {
  test('stand in the order of the pipeline, with their evidence, reason and rule', () => {
    const flow = reportOf({ uses: [flowUse({ place: placeAt(7) })] })
    const [model] = draft({ rules: rulesOf(called, loaded), flow }).models
    expect(answers(model?.stages)).toEqual(['INIT', 'INF'])
    expect(model?.stages[1]).toMatchObject({
      codeId: codeIdOf('stage', 'INF'),
      rule: 'test.called',
      reason: 'called is seen (rule test.called)',
      confidence: 'medium',
      evidence: [{ path: 'run.py', start: 700, end: 710, line: 7 }],
    })
  })

  test('adaptation is one of them when something changes the model', () => {
    const flow = reportOf({ uses: [flowUse({ verb: 'store', name: 'fc', place: placeAt(3) })] })
    const [model] = draft({ rules: rulesOf(replaced), flow }).models
    expect(answers(model?.stages)).toEqual(['ADPT'])
    expect(model?.stages[0]?.evidence).toEqual([{ path: 'run.py', start: 300, end: 310, line: 3 }])
  })

  test('what only tests of the program do is half as sure', () => {
    const flow = reportOf({ uses: [flowUse({ place: placeAt(1, 'tests/test_run.py') })] })
    expect(draft({ rules: rulesOf(called), flow }).models[0]?.stages[0]?.strength).toBeCloseTo(0.3)
  })

  test('what is done far from the load is less sure, down to half', () => {
    const strength = (steps: number) => {
      const trail = Array.from({ length: steps }, (_, index) => placeAt(index))
      return draft({ rules: rulesOf(called), flow: reportOf({ uses: [flowUse({ trail })] }) }).models[0]?.stages[0]
        ?.strength
    }
    expect(strength(4)).toBeCloseTo(0.6)
    expect(strength(6)).toBeCloseTo(0.6 * 0.94 * 0.94)
    expect(strength(40)).toBeCloseTo(0.3)
  })
})

test('stages of one kind of pipeline are not drafted for another', () => {
  const prompted = {
    id: 'prompted',
    organisation: ['GEN'],
    use: { text: 'prompt' },
    says: { stage: 'PROM' },
    weight: 0.8,
  }
  const stagesOf = (name: string) => {
    const flow = reportOf({ uses: [flowUse({ verb: 'method', name })] })
    const rules = rulesOf(prompted, embeds, generates)
    return answers(draft({ rules, flow, quote: () => 'model.run(prompt)' }).models[0]?.stages)
  }
  expect(stagesOf('generate')).toEqual(['PROM', 'INF'])
  expect(stagesOf('encode')).toEqual([])
  expect(stagesOf('run')).toEqual(['PROM'])
})

describe('facts', () => {
  const frozen = { id: 'frozen', use: { name: ['requires_grad'] }, notes: ['frozen'] }
  const trains = { id: 'trains', use: { cues: ['backward'] }, unless: ['frozen'], says: { stage: 'FT' }, weight: 0.8 }
  const training = flowUse({ cues: { ...quiet, backward: true } })

  test('silence the rules that they speak against', () => {
    const rules = rulesOf(frozen, trains)
    const stagesOf = (uses: (typeof training)[]) =>
      answers(draft({ rules, flow: reportOf({ uses }) }).models[0]?.stages)
    expect(stagesOf([training])).toEqual(['FT'])
    expect(stagesOf([training, flowUse({ subject: 'parameters', verb: 'store', name: 'requires_grad' })])).toEqual([])
  })

  test('of a network hold of the models inside of it', () => {
    const learns = { id: 'learns', use: { name: ['step'] }, notes: ['learns'] }
    const part = { id: 'part', use: { verb: ['member'] }, needs: ['learns'], says: { stage: 'FT' }, weight: 0.8 }
    const uses = [flowUse({ verb: 'member' }), flowUse({ model: 'n', verb: 'method', name: 'step' })]
    const scratch = [{ key: 'n', label: 'Net', place: placeAt(2) }]
    const inside = reportOf({ uses, scratch, meetings: [meetingOf('m', 'n', 'layer')] })
    const rules = rulesOf(learns, part)
    expect(answers(draft({ rules, flow: inside }).models[0]?.stages)).toEqual(['FT'])
    expect(answers(draft({ rules, flow: { ...inside, meetings: [] } }).models[0]?.stages)).toEqual([])
  })
})

describe('adaptation', () => {
  const cut = (answer: string) => ({
    id: answer.toLowerCase(),
    use: { name: [answer.replace('-', '_')] },
    says: { adaptation: answer },
    weight: 0.8,
  })
  const rules = rulesOf(cut('DEL'), cut('DEL-H'), cut('DEL-L'), called)
  const adaptationsOf = (...names: string[]) => {
    const uses = names.map((name, index) => flowUse({ verb: 'read', name, place: placeAt(index) }))
    return draft({ rules, flow: reportOf({ uses }) }).models[0]?.adaptations
  }

  test('how much is cut says more than that something is', () => {
    expect(answers(adaptationsOf('DEL', 'DEL_H'))).toEqual(['DEL-H'])
    expect(answers(adaptationsOf('DEL', 'DEL_H', 'DEL_L'))).toEqual(['DEL-L'])
    expect(answers(adaptationsOf('DEL'))).toEqual(['DEL'])
  })

  test('a model that nothing changes is used as it is, the surer the more was seen of it', () => {
    expect(draft({ rules }).models[0]?.adaptations).toMatchObject([{ answer: 'ASIS', confidence: 'low' }])
    const flow = reportOf({ uses: [flowUse({})] })
    expect(draft({ rules, flow }).models[0]?.adaptations).toMatchObject([{ answer: 'ASIS', confidence: 'medium' }])
  })
})

describe('organisation', () => {
  const rules = rulesOf(embeds, generates, replaced)
  const organisationOf = (...names: string[]) => {
    const uses = names.map((name, index) =>
      flowUse({ verb: name === 'fc' ? 'store' : 'method', name, place: placeAt(index) }),
    )
    return draft({ rules, flow: reportOf({ uses }) }).models[0]?.organisation
  }

  test('is what most speaks for', () => {
    expect(organisationOf('encode')).toMatchObject({ answer: 'FEAT', confidence: 'medium' })
    expect(organisationOf('generate')).toMatchObject({ answer: 'GEN', confidence: 'high' })
  })

  test('is unsure when something else is nearly as likely', () => {
    expect(organisationOf('encode', 'generate')).toMatchObject({ answer: 'GEN', confidence: 'low' })
  })

  test('is none when nothing speaks for any', () => {
    expect(organisationOf('predict')).toBeNull()
  })
})

describe('networks that are trained from scratch', () => {
  const scratch = [{ key: 'n', label: 'Net', place: placeAt(2) }]

  test('have the conventional stages, and are built where their class is', () => {
    const flow = reportOf({ scratch, uses: [flowUse({ model: 'n', place: placeAt(9) })] })
    const model = draft({ rules: rulesOf(called, loaded), flow, models: [] }).models[0]
    expect(model).toMatchObject({ key: 'n', label: 'Net', origin: 'scratch', adaptations: [], organisation: null })
    expect(model?.stages.map(({ question, answer }) => `${question} ${answer}`)).toEqual([
      'conventional MODEL',
      'conventional PRED',
    ])
    expect(model?.place).toEqual({ path: 'run.py', start: 200, end: 210, line: 2 })
  })
})

describe('a draft', () => {
  const models = [modelOf('m'), modelOf('k', { loads: [loadOf({ id: 'k', line: 4, start: 400, end: 409 })] })]
  const uses = [flowUse({}), flowUse({ model: 'k', name: 'generate', verb: 'method' }), flowUse({ place: placeAt(3) })]
  const rules = rulesOf(loaded, called, generates)

  test('is the same whatever the order of the report, and keeps the order of the models', () => {
    const one = draft({ models, rules, flow: reportOf({ uses }) })
    const other = draft({ models, rules, flow: reportOf({ uses: uses.toReversed() }) })
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
    expect(one.models.map(({ key }) => key)).toEqual(['m', 'k'])
    expect(one.rulesVersion).toBe(rules.rulesVersion)
  })

  test('has no codes that the study lacks', () => {
    const without = codeIdOf('stage', 'INF')
    const { models: drafted } = draft({ models, rules, flow: reportOf({ uses }), hasCode: (id) => id !== without })
    expect(drafted.map(({ stages }) => answers(stages))).toEqual([['INIT'], ['INIT']])
  })

  test('several ways to one place say no more than one', () => {
    const again = reportOf({ uses: [flowUse({ trail: [placeAt(1)] }), flowUse({ trail: [placeAt(2)] })] })
    const said = voicesIn({ models: [modelOf('m')], quote: () => '', rules: rulesOf(called), flow: again })
    expect(said.map(({ rule }) => rule.id)).toEqual(['test.called'])
  })
})
