/** Loads, uses, meetings and rules for tests of drafting. */
import { loadWith } from '../../../shared/pipeline/load.fixture.ts'
import type { Load } from '../../../shared/model/load.ts'
import type { FlowCues, FlowMeeting, FlowPlace, FlowReport, FlowUse } from '../../study/flow.ts'
import type { ModelInQuestion } from './compiledRule.ts'
import { type DraftingRules, gatherRules, parseTheme } from './readRules.ts'

export const quiet: FlowCues = {
  noGradient: false,
  evalMode: false,
  trainMode: false,
  optimises: false,
  backward: false,
  decorators: [],
}

export function placeAt(line: number, path = 'run.py', symbol = ''): FlowPlace {
  return { path, start: line * 100, end: line * 100 + 10, line, symbol }
}

export function flowUse(given: Partial<FlowUse>): FlowUse {
  return {
    model: 'm',
    subject: 'model',
    verb: 'call',
    name: 'model',
    argument: null,
    place: placeAt(1),
    cues: quiet,
    trail: [],
    ...given,
  }
}

export function meetingOf(
  from: string,
  to: string,
  as: FlowMeeting['as'],
  given: Partial<FlowMeeting> = {},
): FlowMeeting {
  return { from, to, as, place: placeAt(5), cues: quiet, trail: [], ...given }
}

export function reportOf(given: Partial<FlowReport>): FlowReport {
  return { uses: [], scratch: [], meetings: [], gaps: [], ...given }
}

export function loadOf(given: Partial<Load> = {}): Load {
  return loadWith({ id: 'load', repositoryId: 'r', end: 9, rulesVersion: 'v', ...given })
}

export function modelOf(key: string, given: Partial<ModelInQuestion> = {}): ModelInQuestion {
  return { key, label: key, origin: 'pretrained', loads: [loadOf({ id: key })], family: null, modality: null, ...given }
}

/** A dictionary of one theme, as a file would hold it. */
export function rulesOf(...rules: readonly Record<string, unknown>[]): DraftingRules {
  const written = rules.map((rule) => ({ reason: `${String(rule.id)} is seen`, ...rule }))
  return gatherRules(parseTheme(JSON.stringify({ theme: 'test', about: 'For a test.', rules: written }), 'test.json'))
}
