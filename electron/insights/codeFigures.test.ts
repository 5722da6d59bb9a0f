/** Figures of codings: units count once, parents include their children, and totals are what shares refer to. */
import { describe, expect, test } from 'vitest'
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import { type CodedUnit, codeFigures } from './codeFigures.ts'

function scheme(id: string, change: Partial<Scheme> = {}): Scheme {
  const fields = {
    name: id,
    question: '',
    choice: 'multiple' as const,
    ordered: false,
    position: 1,
    source: '',
    required: false,
    parentId: null,
  }
  return { id, ...fields, unitKinds: ['model'], retired: false, ...change }
}

function code(id: string, schemeId: string, change: Partial<Code> = {}): Code {
  const texts = { abbreviation: '', definition: '', useWhen: '', avoidWhen: '', examples: [], literature: '' }
  const history = { exampleSpans: [], mergedInto: null, splitInto: [], meaningSince: '' }
  const rest = { colour: '#000000', key: '', parentId: null, position: 1, retired: false, ...history }
  return { id, schemeId, name: id.toUpperCase(), ...texts, ...rest, ...change }
}

const on = (unitId: string, codeId: string, unitKind: CodedUnit['unitKind'] = 'model') => ({ unitId, unitKind, codeId })

describe('codeFigures', () => {
  test('a unit counts once per code, and the total is the units coded under the scheme', () => {
    const codes = [code('a', 's'), code('b', 's')]
    const codings = [on('m1', 'a'), on('m1', 'a'), on('m1', 'b'), on('m2', 'b')]
    const [only] = codeFigures([scheme('s')], codes, codings)
    expect(only).toEqual({
      id: 's',
      title: 's',
      unit: 'models coded',
      total: 2,
      bars: [
        { label: 'A', count: 1, share: 0.5 },
        { label: 'B', count: 2, share: 1 },
      ],
    })
  })

  test('a code includes those below it, which stand under it', () => {
    const codes = [code('child', 's', { parentId: 'parent' }), code('other', 's'), code('parent', 's')]
    const [only] = codeFigures([scheme('s')], codes, [on('m1', 'child'), on('m2', 'parent'), on('m3', 'other')])
    expect(only?.bars.map(({ label, count }) => [label, count])).toEqual([
      ['OTHER', 1],
      ['PARENT', 2],
      ['PARENT › CHILD', 1],
    ])
  })

  test('parents in a circle end where they began', () => {
    const codes = [code('a', 's', { parentId: 'b' }), code('b', 's', { parentId: 'a' })]
    const [only] = codeFigures([scheme('s')], codes, [on('m', 'a')])
    expect(only?.bars.map(({ count }) => count)).toEqual([1, 1])
  })

  test('retired codes and schemes show while they carry codings', () => {
    const codes = [code('old', 's', { retired: true }), code('gone', 's', { retired: true }), code('x', 't')]
    const schemes = [scheme('s'), scheme('t', { retired: true })]
    const figures = codeFigures(schemes, codes, [on('m', 'old')])
    expect(figures.map(({ id }) => id)).toEqual(['s'])
    expect(figures[0]?.bars.map(({ label }) => label)).toEqual(['OLD'])
  })

  test('the words name the kinds of unit', () => {
    const mixed = [on('m1', 'a'), on('m2', 'a'), on('l1', 'a', 'load')]
    expect(codeFigures([scheme('s')], [code('a', 's')], mixed)[0]?.unit).toBe('units coded: 2 models, 1 load')
    expect(codeFigures([scheme('s', { unitKinds: ['repository', 'link'] })], [], [])[0]).toMatchObject({
      unit: 'repositories, interactions coded',
      total: 0,
    })
  })
})
