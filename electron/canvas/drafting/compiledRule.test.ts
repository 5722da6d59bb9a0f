/** Conditions of rules, one by one. */
import { describe, expect, test } from 'vitest'
import type { FlowUse } from '../../study/flow.ts'
import type { Quote } from './compiledRule.ts'
import { loadOf, meetingOf, modelOf, placeAt, quiet, rulesOf, flowUse } from './drafting.fixture.ts'

const silent: Quote = () => ''

function fits(use: object, given: Partial<FlowUse>, quote: Quote = silent): boolean {
  const [rule] = rulesOf({ id: 'a', use, says: { stage: 'INF' } }).rules
  return rule?.fitsUse?.(flowUse(given), quote) === true
}

describe('a use', () => {
  test('fits by subject, verb and name, all of them', () => {
    const condition = { subject: ['output'], verb: ['argument'], name: ['argmax'] }
    expect(fits(condition, { subject: 'output', verb: 'argument', name: 'torch.argmax' })).toBe(true)
    expect(fits(condition, { subject: 'output', verb: 'method', name: 'argmax' })).toBe(false)
    expect(fits(condition, { subject: 'input', verb: 'argument', name: 'torch.argmax' })).toBe(false)
  })

  test('fits by the position or the keyword of an argument', () => {
    expect(fits({ argument: [0, 'model'] }, { argument: 'model' })).toBe(true)
    expect(fits({ argument: [0, 'model'] }, { argument: 0 })).toBe(true)
    expect(fits({ argument: [0, 'model'] }, { argument: 1 })).toBe(false)
    expect(fits({ argument: [0] }, { argument: null })).toBe(false)
  })

  test('needs all of its cues and none of the forbidden ones', () => {
    const condition = { cues: ['trainMode', 'optimises'], without: ['noGradient'] }
    expect(fits(condition, { cues: { ...quiet, trainMode: true, optimises: true } })).toBe(true)
    expect(fits(condition, { cues: { ...quiet, trainMode: true } })).toBe(false)
    expect(fits(condition, { cues: { ...quiet, trainMode: true, optimises: true, noGradient: true } })).toBe(false)
  })

  test('fits by decorators, path and enclosing function', () => {
    expect(fits({ decorator: ['**.route'] }, { cues: { ...quiet, decorators: ['flask.app.route'] } })).toBe(true)
    expect(fits({ decorator: ['**.route'] }, {})).toBe(false)
    expect(fits({ path: '^metrics/' }, { place: placeAt(1, 'metrics/fid.py') })).toBe(true)
    expect(fits({ symbol: 'Loss\\.' }, { place: placeAt(1, 'a.py', 'StyleLoss.forward') })).toBe(true)
    expect(fits({ symbol: 'Loss\\.' }, { place: placeAt(1, 'a.py', 'Net.forward') })).toBe(false)
  })

  test('fits by its text', () => {
    expect(fits({ text: 'Identity\\(' }, {}, () => 'net.fc = nn.Identity()')).toBe(true)
    expect(fits({ text: 'Identity\\(' }, {}, () => 'net.fc = nn.Linear(1, 2)')).toBe(false)
  })
})

test('a load fits by signature, library, component, names, caller, path and text', () => {
  const fitsLoad = (load: object, given = {}) =>
    rulesOf({ id: 'a', load, says: { stage: 'INIT' } }).rules[0]?.fitsLoad?.(
      loadOf({ modelNames: [{ name: 'org/squad', evidence: [] }], caller: 'StyleLoss.__init__', ...given }),
      () => 'create(num_classes=0)',
    )
  expect(
    fitsLoad({ signature: ['transformers.**.AutoModel.**'], library: ['transformers'], component: ['model'] }),
  ).toBe(true)
  expect(fitsLoad({ component: ['tokenizer'] })).toBe(false)
  expect(fitsLoad({ modelName: 'squad', caller: 'Loss\\.', path: '^run', text: 'num_classes\\s*=\\s*0' })).toBe(true)
  expect(fitsLoad({ modelName: 'sst' })).toBe(false)
  expect(fitsLoad({ weights: true }, { loadsWeights: false })).toBe(false)
})

test('a model fits by origin, family, modality and library', () => {
  const fitsModel = (model: object) =>
    rulesOf({ id: 'a', model, says: { organisation: 'GEN' } }).rules[0]?.fitsModel(
      modelOf('m', { family: 'GPT', modality: 'nlp' }),
    )
  expect(fitsModel({ family: ['T5', 'GPT'], modality: ['nlp'], origin: 'pretrained' })).toBe(true)
  expect(fitsModel({ family: ['T5'] })).toBe(false)
  expect(fitsModel({ origin: 'scratch' })).toBe(false)
  expect(fitsModel({ library: ['transformers', 'spacy'] })).toBe(true)
  expect(fitsModel({ library: ['spacy'] })).toBe(false)
})

test('a meeting fits by arrival, cues, text and place', () => {
  const fitsMeeting = (meeting: object) =>
    rulesOf({ id: 'a', meeting, says: { type: 'FB' } }).rules[0]?.fitsMeeting?.(
      meetingOf('a', 'b', 'loss', { cues: { ...quiet, backward: true } }),
      () => 'loss.backward()',
    )
  expect(fitsMeeting({ as: ['loss'], cues: ['backward'], text: 'backward', path: 'run' })).toBe(true)
  expect(fitsMeeting({ as: ['metric'] })).toBe(false)
  expect(fitsMeeting({ as: ['loss'], without: ['backward'] })).toBe(false)
})
