/** The list of problems: counted, hidden, gone through, and what takes over when one is mended. */
import { describe, expect, it } from 'vitest'
import type { Problem, Severity } from '../../../shared/pipeline/checkProblem.ts'
import { graph, link, model } from '../canvas.fixture.ts'
import {
  countBySeverity,
  currentOf,
  neighbourProblem,
  problemSummary,
  problemWords,
  shortUnitName,
  shownProblems,
  unitName,
  worst,
} from './problemRows.ts'

function problem(id: string, severity: Severity = 'error'): Problem {
  return { id, ruleId: id, rule: id, severity, says: '', mend: '', unitIds: [], codeIds: [], drawn: '', steps: [] }
}

const [a, b, c] = [problem('a'), problem('b', 'warning'), problem('c', 'notice')]
const all = [a, b, c]

describe('in words', () => {
  it('names each severity that there is, severe ones first', () => {
    expect(problemWords([])).toBe('no problem')
    expect(problemWords([c, a, c])).toBe('1 error, 2 notices')
    expect(problemSummary([c, a, c])).toBe('3 problems: 1 error, 2 notices')
    expect(problemSummary([])).toBe('No problem')
    expect(countBySeverity([c, a, c])).toEqual({ error: 1, warning: 0, notice: 2 })
  })

  it('knows the worst', () => {
    expect(worst([c, b])).toBe('warning')
    expect(worst([])).toBeNull()
  })

  it('calls a link by the models at its ends', () => {
    const models = [model('bert', { label: 'google/bert' }), model('gpt')]
    const drawing = graph({ models, links: [link('l', 'bert', 'gpt')] })
    expect(unitName(drawing, 'l')).toBe('google/bert → gpt')
    expect(unitName(drawing, 'gpt')).toBe('gpt')
    expect(shortUnitName(drawing, 'l')).toBe('bert → gpt')
    expect(unitName(drawing, undefined)).toBe('')
  })
})

describe('the list', () => {
  it('leaves out what is hidden', () => {
    expect(shownProblems(all, new Set<Severity>(['error', 'notice']))).toEqual([b])
  })

  it('stays with a problem that moves', () => {
    expect(currentOf([c, a], { id: 'a', index: 0 })).toBe(a)
  })

  it('goes on with what stands where the mended one stood', () => {
    expect(currentOf([a, c], { id: 'b', index: 1 })).toBe(c)
    expect(currentOf([a, b], { id: 'c', index: 2 })).toBe(b)
    expect(currentOf([], { id: 'c', index: 2 })).toBeUndefined()
    expect(currentOf(all, null)).toBeUndefined()
  })

  it('is gone through in a ring, from the beginning or from the end', () => {
    expect(neighbourProblem(all, null, 1)).toBe(a)
    expect(neighbourProblem(all, null, -1)).toBe(c)
    expect(neighbourProblem(all, { id: 'c', index: 2 }, 1)).toBe(a)
    expect(neighbourProblem(all, { id: 'a', index: 0 }, -1)).toBe(c)
  })

  it('shows what took over before it goes further', () => {
    expect(neighbourProblem([a, c], { id: 'b', index: 1 }, 1)).toBe(c)
  })
})
