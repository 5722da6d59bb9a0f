/** The outline: the same models, codes, evidence and links as the graph, as rows of a tree. */
import { describe, expect, it } from 'vitest'
import type { Graph } from '../../shared/api/canvas.ts'
import { anchor, code, coding, graph, link, load, model, scene, view } from './canvas.fixture.ts'
import { cursorFor, rowOfSuggestion, rowsAbove, rowTarget, takesDrops } from './outlineCursor.ts'
import { linkRowWords, type OutlineRow, outlineRows, suggestionOf } from './outlineRows.ts'
import { codes, draft, encoder } from './suggestions/suggestions.fixture.ts'

const bert = model('bert', { loadIds: ['l1'], evidence: [anchor('load.py', 10, 'x'.repeat(10)), anchor('b.py', 1)] })
const gpt = model('gpt')
const joined = link('joined', 'bert', 'gpt')
const inference = coding(bert, code('Stage', 'INF'), { id: 'inference', evidence: [anchor('run.py', 7)] })
const family = coding(bert, code('Base family', 'BERT'))
const feedback = coding(joined, code('Interaction type', 'FB'), { evidence: [anchor('loss.py', 2)] })
const study = graph({ models: [bert, gpt], links: [joined], codings: [inference, family, feedback] })
const loads = new Map([['l1', load('l1', { nameArgument: '"bert"' })]])

function rows(...expanded: string[]): OutlineRow[] {
  return outlineRows({ graph: study, view, loads }, new Set(expanded))
}

function words(row: OutlineRow): string {
  switch (row.kind) {
    case 'model':
      return row.card.label
    case 'chip':
      return row.chip.abbreviation
    case 'place':
      return row.place.path
    case 'link':
      return `${row.outgoing ? 'to' : 'from'} ${row.other}`
  }
}

describe('rows', () => {
  it('are the models alone until one is opened', () => {
    expect(rows().map((row) => [words(row), row.level, row.expanded])).toEqual([
      ['bert', 1, false],
      ['gpt', 1, false],
    ])
  })

  it('of an open model are its codes, its places and its links', () => {
    expect(rows('bert').map((row) => [words(row), row.level])).toEqual([
      ['bert', 1],
      ['INF', 2],
      ['BERT', 2],
      ['load.py', 2],
      ['b.py', 2],
      ['to gpt', 2],
      ['gpt', 1],
    ])
  })

  it('name a link below both of its models', () => {
    expect(
      rows('bert', 'gpt')
        .filter((row) => row.kind === 'link')
        .map(words),
    ).toEqual(['to gpt', 'from bert'])
  })

  it('have the evidence below its code, also of a link', () => {
    const open = rows('bert', `bert/${inference.codeId}`, 'bert/joined', `bert/joined/${feedback.codeId}`)
    expect(open.filter((row) => row.level > 2).map((row) => [words(row), row.level])).toEqual([
      ['run.py', 3],
      ['FB', 3],
      ['loss.py', 4],
    ])
  })

  it('can only be opened where something is inside', () => {
    const codes = rows('bert').filter((row) => row.kind === 'chip')
    expect(codes.map((row) => [words(row), row.expanded])).toEqual([
      ['INF', false],
      ['BERT', undefined],
    ])
  })

  it('each have a key of their own', () => {
    const keys = rows('bert', 'gpt', `bert/${inference.codeId}`, 'bert/joined', 'gpt/joined').map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('suggestions', () => {
  const ghosts = { rows: draft, shown: draft }
  const suggested = (parts: Partial<Graph>, ...expanded: string[]) =>
    outlineRows({ graph: graph(parts), view, loads, ghosts }, new Set(expanded))
  const open = { rows: draft, shown: draft.filter(({ codeId }) => codeId !== codes.init) }

  it('stand where what they say would stand, with the models that nobody drew', () => {
    const list = suggested({}, 'encoder', 'head', 'encoder/handoff')
    expect(list.map((row) => [words(row), row.level, suggestionOf(row)])).toEqual([
      ['BERT', 1, 'encoder itself'],
      ['INIT', 2, `encoder ${codes.init}`],
      ['INF', 2, `encoder ${codes.inference}`],
      ['ASIS', 2, `encoder ${codes.asIs}`],
      ['FEAT', 2, `encoder ${codes.features}`],
      ['train.py', 2, null],
      ['to Head', 2, `handoff ${codes.handoff}`],
      ['FH', 3, `handoff ${codes.handoff}`],
      ['OUT', 3, `handoff ${codes.out}`],
      ['Head', 1, 'head itself'],
      ['TRAIN', 2, `head ${codes.training}`],
      ['train.py', 2, null],
      ['from BERT', 2, `handoff ${codes.handoff}`],
    ])
  })

  it('have what shows them below', () => {
    const key = `encoder/${codes.init}`
    const list = suggested({}, 'encoder', key)
    const at = list.findIndex((row) => row.key === key)
    expect(list[at + 1]).toMatchObject({ kind: 'place', level: 3, place: { path: 'train.py', start: 11 } })
    expect(new Set(list.map((row) => row.key)).size).toBe(list.length)
  })

  it('of a drawn model are counted in its row and stand among what is said', () => {
    const parts = { models: [encoder], codings: [coding(encoder, codes.init)] }
    const [row, ...below] = outlineRows({ graph: graph(parts), view, loads, ghosts: open }, new Set(['encoder']))
    expect(row).toMatchObject({ kind: 'model', suggested: 5, links: 0 })
    expect(row?.kind === 'model' && row.card.stages.map(({ abbreviation }) => abbreviation)).toEqual(['INIT'])
    expect(below.slice(0, 2).map((each) => [words(each), each.kind === 'chip' && each.chip.mine !== null])).toEqual([
      ['INIT', true],
      ['INF', false],
    ])
  })

  it('are followed into what is folded away', () => {
    const last = draft.at(-1)
    const above = rowsAbove(last ?? { unit: encoder })
    expect(rowOfSuggestion(suggested({}), last?.id ?? '')).toBeUndefined()
    expect(rowOfSuggestion(suggested({}, ...above), last?.id ?? '')?.key).toBe(`encoder/handoff/${codes.out}`)
  })

  it('take no drops until they are drawn', () => {
    const whole = scene(graph({ models: [encoder], codings: [coding(encoder, codes.init)] }))
    const list = suggested({ models: [encoder] }, 'encoder')
    expect(list.filter((row) => !takesDrops(whole, row)).map(words)).toEqual(['to Head', 'Head'])
  })
})

describe('the cursor', () => {
  const open = rows('bert')
  const at = (cursor: string | null, unitIds: string[]) => open[cursorFor(open, cursor, unitIds)]

  it('stays on its row while that row’s unit is selected', () => {
    expect(at(`bert/${inference.codeId}`, ['bert'])?.kind).toBe('chip')
  })

  it('goes to the unit that was selected elsewhere', () => {
    expect(at('bert', ['gpt'])?.key).toBe('gpt')
    expect(at('bert', ['joined'])?.kind).toBe('link')
  })

  it('stays where it is when nothing, or nothing here, is selected', () => {
    expect(at('gpt', [])?.key).toBe('gpt')
    expect(at('gpt', ['elsewhere'])?.key).toBe('gpt')
    expect(at('gone', [])?.key).toBe('bert')
  })
})

it('takes drops as the graph does: on a code, a model or a link', () => {
  const whole = scene(study)
  const targets = rows('bert').map((row) => rowTarget(row, whole))
  expect(targets.map(({ kind }) => kind)).toEqual(['model', 'chip', 'chip', 'model', 'model', 'link', 'model'])
})

it('names the lane that I put a model in, and not those of others', () => {
  const lane = { id: 'l', raterId: 'ada', repositoryId: 'repository', name: 'encoders', modelIds: ['bert', 'gpt'] }
  const lanes = (raterId: string) =>
    outlineRows({ graph: { ...study, lanes: [{ ...lane, raterId }] }, view, loads }, new Set()).map((row) =>
      row.kind === 'model' ? row.lane : null,
    )
  expect([lanes('ada'), lanes('grace')]).toEqual([
    ['encoders', 'encoders'],
    ['', ''],
  ])
})

it('says of a link from which stage to which, as its model sees it', () => {
  const staged = link('staged', 'bert', 'gpt', {
    sourceStageId: code('Stage', 'INF'),
    targetStageId: code('Stage', 'FT'),
  })
  const source = { graph: graph({ models: [bert, gpt], links: [staged] }), view, loads }
  const said = outlineRows(source, new Set(['bert', 'gpt'])).flatMap((row) =>
    row.kind === 'link' ? [linkRowWords(row)] : [],
  )
  expect(said).toEqual([
    'Unnamed link from Inference to Fine-tuning of gpt',
    'Unnamed link into Fine-tuning from Inference of bert',
  ])
})
