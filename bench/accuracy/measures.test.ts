/** Measures: what counts as found, and what does not. */
import { describe, expect, it } from 'vitest'
import { callAt, loadAt, named } from './accuracy.fixture.ts'
import { drawNames } from './draw.ts'
import { addUp, measure } from './measures.ts'
import { lineOf, percent } from './rate.ts'
import { isListed, parseLines, parseSignatureList, type Reference } from './reference.ts'
import type { Snapshot } from './snapshot.ts'

const list = parseSignatureList(
  '{"source":"s","a":[{"import":"transformers","calls":["from_pretrained"]}],"b":[{"import":"torch","call":"hub.load"}]}',
)

function referenceOf(given: Partial<Reference>): Reference {
  return { repositories: [{ repo: 'o/n', commit: 'c' }], published: [], calls: [], list, ...given }
}

function snapshotOf(given: Partial<Snapshot>): Snapshot {
  return { repo: 'o/n', atCommit: true, paths: new Set(['a.py', 'b.py']), loads: [], standing: new Set(), ...given }
}

describe('the signature list', () => {
  it.each([
    ['transformers.AutoModel.from_pretrained', true],
    ['torch.hub.load', true],
    ['torch.load', false],
    ['spacy.load', false],
  ])('%s: %s', (signature, listed) => {
    expect(isListed(list, signature)).toBe(listed)
  })

  it('rows are read line by line', () => {
    expect(parseLines('{"a":1}\n\n{"a":2}\n')).toEqual([{ a: 1 }, { a: 2 }])
  })
})

describe('measure', () => {
  const published = [
    { repo: 'o/n', file: 'a.py', ptm_names: ['x/y', 'X/Z', 'gone'] },
    { repo: 'o/n', file: 'gone.py', ptm_names: ['x/y'] },
    { repo: 'o/other', file: 'b.py', ptm_names: ['q'] },
  ]

  it('asks only for files that exist and names that stand', () => {
    const snapshot = snapshotOf({ loads: [loadAt('a.py', 1, named('x/y', 'x/z'))], standing: new Set(['x/y', 'X/Z']) })
    const { rates, disagreements } = measure(snapshot, referenceOf({ published }))
    expect(rates.get('files with published loads')).toEqual({ hits: 1, total: 1 })
    expect(rates.get('published names that stand in the snapshot')).toEqual({ hits: 1, total: 2 })
    expect(rates.get('  the same, capital letters aside')).toEqual({ hits: 2, total: 2 })
    expect(disagreements).toContainEqual({ measure: 'name not found', repo: 'o/n', place: 'X/Z', detail: '' })
  })

  it('counts a load without a listed call against precision, unless it is a candidate or on no list', () => {
    const loads = [
      loadAt('a.py', 1),
      loadAt('a.py', 2),
      loadAt('a.py', 3, { confidence: 'low' }),
      loadAt('a.py', 4, { signature: 'own.load' }),
    ]
    const { rates } = measure(snapshotOf({ loads }), referenceOf({ calls: [callAt('a.py', 1), callAt('b.py', 9)] }))
    expect(rates.get('listed calls, precision')).toEqual({ hits: 1, total: 2 })
    expect(rates.get('listed calls, recall')).toEqual({ hits: 1, total: 2 })
    expect(rates.get('  all loads but candidates, precision')).toEqual({ hits: 1, total: 3 })
  })

  it('compares callers and signatures of matched listed calls, and says where they differ', () => {
    const loads = [loadAt('a.py', 1, { caller: 'g', signature: 'transformers.*.from_pretrained' })]
    const { rates, disagreements } = measure(snapshotOf({ loads }), referenceOf({ calls: [callAt('a.py', 1)] }))
    expect([rates.get('caller equal'), rates.get('  signature equal')]).toEqual([
      { hits: 0, total: 1 },
      { hits: 0, total: 1 },
    ])
    expect(disagreements.find(({ measure: what }) => what === 'caller')).toEqual({
      measure: 'caller',
      repo: 'o/n',
      place: 'a.py:1',
      detail: 'reference f, found g',
    })
  })

  it('leaves reference calls out when the clone lacks the commit', () => {
    const { rates } = measure(snapshotOf({ atCommit: false }), referenceOf({ calls: [callAt('a.py', 1)] }))
    expect(rates.has('listed calls, recall')).toBe(false)
  })

  it('adds up over repositories', () => {
    const one = { rates: new Map([['a', { hits: 1, total: 2 }]]), disagreements: [] }
    expect(addUp([one, one]).rates.get('a')).toEqual({ hits: 2, total: 4 })
  })
})

describe('printing', () => {
  it('never rounds up to the goal', () => {
    expect(percent({ hits: 98_999, total: 100_000 })).toBe('98.99 %  (98999 of 100000)')
    expect(lineOf('x', { hits: 98_999, total: 100_000 }, 0.99)).toMatch(/NOT MET$/)
    expect(lineOf('x', { hits: 99, total: 100 }, 0.99)).toMatch(/goal 99\.0 % {2}met$/)
  })
  it('says when there is nothing to measure', () => {
    expect(percent({ hits: 0, total: 0 })).toBe('nothing to measure')
  })
})

describe('drawNames', () => {
  const loads = [loadAt('a.py', 1, named('p', 'n1', 'n2')), loadAt('a.py', 2, named('n1', 'n3'))]
  const known = [{ repo: 'o/n', file: 'a.py', ptm_names: ['p'] }]
  const draw = (seed: string, size: number) => drawNames([snapshotOf({ loads })], known, seed, size)

  it('draws from the names that were not published, each once', () => {
    const { frame, drawn } = draw('s', 9)
    expect([frame, drawn.map(({ name }) => name.name).toSorted()]).toEqual([3, ['n1', 'n2', 'n3']])
  })

  it('draws the same for the same seed, and keeps the smaller draw in the larger', () => {
    const names = (size: number) => draw('s', size).drawn.map(({ name }) => name.name)
    expect(names(3).slice(0, 2)).toEqual(names(2))
  })
})
