/** Pipelines as text: what stands in it, and what awkward names become. */
import { DOMParser, type Element } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { awkward } from './documents.fixture.ts'
import { toGraphml } from './graphml.ts'
import { toJson } from './json.ts'
import { toMermaid } from './mermaid.ts'
import { escapeXml } from './xml.ts'

const bare = { id: 'm1', unitId: 'u', label: '', origin: 'pretrained', stages: [], answers: [], evidence: [] } as const

function parsed(xml: string): Element {
  const strict = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`${level}: ${message}`)
  }
  const root = new DOMParser({ onError: strict }).parseFromString(xml, 'text/xml').documentElement
  if (root === null) throw new Error('the document is empty')
  return root
}

const elements = (root: Element, name: string): Element[] => [...root.getElementsByTagName(name)] as Element[]

function values(element: Element): Record<string, string> {
  const own = [...element.childNodes].filter((node) => node.nodeName === 'data') as unknown as Element[]
  return Object.fromEntries(own.map((data) => [data.getAttribute('key') ?? '', data.textContent ?? '']))
}

describe('GraphML', () => {
  const root = parsed(toGraphml(awkward))
  const byId = new Map(
    [...elements(root, 'node'), ...elements(root, 'edge')].map((element) => [element.getAttribute('id'), element]),
  )
  const said = (id: string) => {
    const element = byId.get(id)
    if (element === undefined) throw new Error(`there is no ${id}`)
    return values(element)
  }

  it('holds models with their stages inside, chained in their order', () => {
    expect([...byId.keys()]).toEqual(['m1', 'm1::s1', 'm1::s2', 'm2', 'm2::s1', 'm3', 'm1::o1', 'i1', 'i2'])
    expect(said('m1')).toEqual({
      kind: 'model',
      label: 'bert',
      origin: 'pretrained',
      answers: 'Adaptation: Using PTM as-is',
      lanes: 'Encoders',
    })
    expect(said('m1::s2')).toEqual({
      kind: 'stage',
      label: 'Inference',
      abbreviation: 'INF',
      evidence: 'run.py:8-8; run.py:9-9',
    })
    expect(byId.get('m1::s1')?.parentNode?.parentNode).toBe(byId.get('m1'))
    expect(said('m1::o1')).toEqual({ kind: 'order' })
  })

  it('lets interactions run from stage to stage, or from model to model', () => {
    const ends = ['i1', 'i2'].map((id) => ['source', 'target'].map((end) => byId.get(id)?.getAttribute(end)))
    expect(ends).toEqual([
      ['m1::s2', 'm2::s1'],
      ['m3', 'm1'],
    ])
    expect(said('i1')).toMatchObject({ label: 'Feature handoff', answers: 'Interaction direction: Out of the PTM' })
  })

  it('declares every key that it uses, and gives names back as they are, but for what XML cannot hold', () => {
    const declared = elements(root, 'key').map((key) => key.getAttribute('id'))
    for (const data of elements(root, 'data')) expect(declared).toContain(data.getAttribute('key'))
    expect(said('m2')['label']).toBe('A "small" <head> & more\ufffd')
  })
})

describe('XML text', () => {
  it('gives any name back, whatever it is written with', () => {
    const names = ['a\nb\rc\t', '\u202eright to left\u202c שלום', '👩‍🔬', `"'<>&]]>`]
    const models = names.map((label, index) => ({ ...bare, id: `m${index}`, unitId: `${index}`, label }))
    const root = parsed(toGraphml({ ...awkward, models, links: [], lanes: [] }))
    expect(elements(root, 'node').map((element) => values(element)['label'])).toEqual(names)
  })

  it('keeps characters beyond the basic plane, and loses lone halves of them', () => {
    expect(escapeXml('\u{1f600}\ud83d<\t')).toBe('\u{1f600}\ufffd&lt;\t')
  })
})

describe('JSON', () => {
  it('says what is drawn, in words, without the look and the ids of the study', () => {
    const written = JSON.parse(toJson(awkward)) as Record<string, unknown>
    expect(written).toMatchObject({
      format: 'loadstone pipelines',
      version: 1,
      rater: 'Ada',
      interactions: [
        { id: 'i1', source: 'm1', sourceStage: 1, target: 'm2', targetStage: 0, type: { name: 'Feature handoff' } },
        { id: 'i2', source: 'm3', sourceStage: null, target: 'm1', targetStage: null, type: null },
      ],
      lanes: [{ name: 'Encoders', models: ['m1', 'm3'] }],
    })
    expect(toJson(awkward)).not.toMatch(/unitId|colour/)
  })
})

describe('Mermaid', () => {
  it('is a flowchart of models with their stages, joined by interactions', () => {
    expect(toMermaid(awkward).split('\n')).toEqual([
      'flowchart LR',
      '  %% Pipelines of owner/name at c0ffee',
      '  subgraph m1["bert"]',
      '    direction TB',
      '    m1s1("Model initialization")',
      '    m1s2("Inference")',
      '    m1s1 --> m1s2',
      '  end',
      '  subgraph m2["A #34;small#34; #60;head#62; #38; more (trained from scratch)"]',
      '    direction TB',
      '    m2s1("Training")',
      '  end',
      '  m3["bare"]',
      '  m1s2 -. "Feature handoff, Out of the PTM" .-> m2s1',
      '  m3 -. "interaction" .-> m1',
      '',
    ])
  })

  it.each([
    ['', '[" "]'],
    ['1. first', '["1#46; first"]'],
    ['- point', '["#45; point"]'],
    ['bert-base v1.5', '["bert-base v1.5"]'],
    ['a"] --> b\n%%{init', '["a#34;#93; --#62; b %%#123;init"]'],
    ['שלום 👩‍🔬', '["שלום 👩‍🔬"]'],
  ])('writes the name %j as %s', (label, written) => {
    const lines = toMermaid({ ...awkward, models: [{ ...bare, label }], links: [], lanes: [] }).split('\n')
    expect(lines[2]).toBe(`  m1${written}`)
  })
})
