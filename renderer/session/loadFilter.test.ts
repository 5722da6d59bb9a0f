/** Loads are filtered and walked through as a rater expects. */
import { describe, expect, it } from 'vitest'
import type { Load } from '../../shared/model/load.ts'
import { loadWith } from '../../shared/pipeline/load.fixture.ts'
import { everyLoad, fits, isCandidate, isEveryLoad, type LoadFilter, needsName, neighbourLoad } from './loadFilter.ts'

function load(id: string, parts: Partial<Load> = {}): Load {
  const modelNames = [{ name: 'bert-base-uncased', evidence: [] }]
  return loadWith({ id, repositoryId: 'one', path: 'main.py', modelNames, caller: 'build', ...parts })
}

const none: ReadonlySet<string> = new Set()
const filter = (parts: Partial<LoadFilter>): LoadFilter => ({ ...everyLoad, ...parts })

describe('fits', () => {
  it('looks for all words in path, callee, signature, function and model names', () => {
    expect(fits(load('a'), filter({ text: 'BERT automodel' }), none)).toBe(true)
    expect(fits(load('a'), filter({ text: 'main build' }), none)).toBe(true)
    expect(fits(load('a'), filter({ text: 'bert clip' }), none)).toBe(false)
  })

  it('asks for library, hub and component together', () => {
    const processor = load('a', { component: 'processor' })
    expect(fits(processor, filter({ library: 'transformers', component: 'processor' }), none)).toBe(true)
    expect(fits(processor, filter({ library: 'timm', component: 'processor' }), none)).toBe(false)
    expect(fits(processor, filter({ hub: 'pytorch' }), none)).toBe(false)
  })

  it('tells calls that load weights from those that do not', () => {
    const scratch = load('a', { loadsWeights: false })
    expect(fits(scratch, filter({ weights: 'loads' }), none)).toBe(false)
    expect(fits(scratch, filter({ weights: 'none' }), none)).toBe(true)
  })

  it('leaves out the loads in tests, or all others', () => {
    const tested = load('a', { path: 'tests/test_model.py' })
    expect(fits(tested, filter({ tests: 'outside' }), none)).toBe(false)
    expect(fits(load('b'), filter({ tests: 'outside' }), none)).toBe(true)
    expect(fits(tested, filter({ tests: 'inside' }), none)).toBe(true)
    expect(fits(load('b'), filter({ tests: 'inside' }), none)).toBe(false)
    expect(isEveryLoad(filter({ tests: 'outside' }))).toBe(false)
  })

  it('tells coded from uncoded loads', () => {
    const coded = new Set(['a'])
    expect(fits(load('a'), filter({ coded: 'uncoded' }), coded)).toBe(false)
    expect(fits(load('a'), filter({ coded: 'coded' }), coded)).toBe(true)
    expect(fits(load('b'), filter({ coded: 'uncoded' }), coded)).toBe(true)
  })
})

describe('isEveryLoad', () => {
  it('does not count the scope as hiding anything', () => {
    expect(isEveryLoad(filter({ scope: 'study' }))).toBe(true)
    expect(isEveryLoad(filter({ text: 'x' }))).toBe(false)
  })
})

describe('neighbourLoad', () => {
  const loads = [load('a'), load('b'), load('c', { path: 'zoo.py' }), load('d', { repositoryId: 'two', path: 'a.py' })]
  const all = () => true
  const at = (loadId: string | null, path: string | null = null) => ({ loadId, repositoryId: 'one', path })

  it('goes on across files and repositories, and round at the ends', () => {
    expect(neighbourLoad(loads, at('b'), 1, all)?.id).toBe('c')
    expect(neighbourLoad(loads, at('c'), 1, all)?.id).toBe('d')
    expect(neighbourLoad(loads, at('d'), 1, all)?.id).toBe('a')
    expect(neighbourLoad(loads, at('a'), -1, all)?.id).toBe('d')
  })

  it('starts at the first load of the file one is in', () => {
    expect(neighbourLoad(loads, at(null, 'zoo.py'), 1, all)?.id).toBe('c')
    expect(neighbourLoad(loads, at(null, 'zoo.py'), -1, all)?.id).toBe('b')
    expect(neighbourLoad(loads, at(null, 'other.py'), 1, all)?.id).toBe('a')
    expect(neighbourLoad(loads, at(null), -1, all)?.id).toBe('d')
  })

  it('skips what does not pass, from a load that does not pass itself', () => {
    expect(neighbourLoad(loads, at('a'), 1, (one) => one.id !== 'a' && one.id !== 'b')?.id).toBe('c')
  })

  it('is nothing where nothing passes', () => {
    expect(neighbourLoad(loads, at('a'), 1, () => false)).toBeUndefined()
    expect(neighbourLoad([], at('a'), 1, all)).toBeUndefined()
  })
})

describe('candidates and names', () => {
  const nobody = new Set<string>()
  const candidate = load('c', { confidence: 'low', modelNames: [] })
  const said = load('s', { confidence: 'low', remarks: ['named by hand'] })

  it('hides candidates until they are shown or low confidence is asked for', () => {
    expect(fits(candidate, everyLoad, nobody)).toBe(false)
    expect(fits(candidate, { ...everyLoad, candidates: 'shown' }, nobody)).toBe(true)
    expect(fits(candidate, { ...everyLoad, confidence: 'low' }, nobody)).toBe(true)
    expect(isEveryLoad({ ...everyLoad, candidates: 'shown' })).toBe(true)
  })

  it('takes a load that a person named for one, however unsure the scan was', () => {
    expect([candidate, said].map(isCandidate)).toEqual([true, false])
    expect(fits(said, everyLoad, nobody)).toBe(true)
  })

  it('lists what needs a name: loads of weights without one, that nobody has judged', () => {
    const unnamed = load('u', { modelNames: [] })
    const judged = load('j', { modelNames: [], remarks: ['named by hand'] })
    const weightless = load('w', { modelNames: [], loadsWeights: false })
    expect([unnamed, judged, weightless, load('a')].map(needsName)).toEqual([true, false, false, false])
    expect(fits(unnamed, { ...everyLoad, named: 'unnamed' }, nobody)).toBe(true)
    expect(fits(load('a'), { ...everyLoad, named: 'unnamed' }, nobody)).toBe(false)
  })
})
