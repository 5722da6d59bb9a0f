/** From a line of the editor to what stands on the canvas for it. */
import { describe, expect, it } from 'vitest'
import { anchor, code, coding, link, load, model, scene } from './canvas.fixture.ts'
import { spotIndex, spotsAt } from './caretSpots.ts'

const inference = code('Stage', 'INF')
const feedback = code('Interaction type', 'FB')
const bert = model('bert', { loadIds: ['l1'], evidence: [anchor('a.py', 4)] })
const joined = link('joined', 'bert', 'gpt')
const long = { ...anchor('run.py', 6), line: 7, endLine: 9 }
const study = scene(
  {
    models: [bert, model('gpt')],
    links: [joined],
    codings: [
      coding(bert, inference, { evidence: [long] }),
      coding(joined, feedback, { evidence: [anchor('run.py', 8)] }),
      coding(model('elsewhere'), inference, { evidence: [anchor('run.py', 8)] }),
    ],
  },
  [load('l1', { path: 'load.py', line: 2, endLine: 3 })],
)
const index = spotIndex(study.graph, study.loads)
const at = (path: string, line: number) => spotsAt(index, { path, line })

describe('the caret', () => {
  it('in a load or the text of a model stands for the model', () => {
    expect(at('load.py', 3)).toEqual([{ unitId: 'bert', codeId: null }])
    expect(at('a.py', 5)).toEqual([{ unitId: 'bert', codeId: null }])
  })

  it('in evidence stands for the stage or the link, on every line of it', () => {
    expect(at('run.py', 7)).toEqual([{ unitId: 'bert', codeId: inference }])
    expect(at('run.py', 9)).toEqual([
      { unitId: 'bert', codeId: inference },
      { unitId: 'joined', codeId: feedback },
    ])
  })

  it('elsewhere, or nowhere, stands for nothing', () => {
    expect([at('run.py', 10), at('load.py', 1), at('other.py', 7), spotsAt(index, null)]).toEqual([[], [], [], []])
  })
})
