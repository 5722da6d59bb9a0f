/** Pipelines of a whole study as JSON Lines: who drew what, and only who drew something. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newIdentifier } from '../store/identifier.ts'
import { joinAs } from '../store/study.fixture.ts'
import { pipelinesJsonl } from './pipelinesJsonl.ts'
import {
  actAs,
  builtInCode,
  codingDraft,
  encoder,
  link,
  people,
  type StudyOnDisk,
  studyOnDisk,
} from './study.fixture.ts'

let open: StudyOnDisk
beforeEach(() => (open = studyOnDisk()))
afterEach(() => open.end())

interface Written {
  readonly repository: { readonly name: string }
  readonly rater: string
  readonly models: readonly { readonly label: string; readonly stages: readonly { readonly name: string }[] }[]
  readonly interactions: readonly { readonly type: { readonly name: string } | null }[]
}

function written(): Written[] {
  const [file] = pipelinesJsonl.make(open.study)
  const lines = (file?.text ?? '').split('\n').filter((line) => line !== '')
  expect(file?.rows).toBe(lines.length)
  return lines.map((line) => JSON.parse(line) as Written)
}

it('is empty while nobody has drawn anything', () => {
  expect(written()).toEqual([])
})

it('holds an object for each rater who draws a repository', () => {
  open.study.commit('coded', [codingDraft(encoder, builtInCode(7, 7)), codingDraft(encoder, builtInCode(7, 1))])
  actAs(open.study, people.grace)
  open.study.commit('coded', [codingDraft(link, builtInCode(11, 1))])
  const shown = written().map(({ repository, rater, models, interactions }) => ({
    by: `${rater} of ${repository.name}`,
    models: models.map(({ label, stages }) => [label, ...stages.map(({ name }) => name)]),
    interactions: interactions.map(({ type }) => type?.name),
  }))
  expect(shown).toEqual([
    {
      by: 'Ada of Haoheliu/AudioLDM',
      // Nobody has said anything of the other two yet but Grace, whose link needs the head.
      models: [
        ['facebook/bart-base'],
        ['openai/clip-vit-base-patch32', 'Model initialization', 'Inference'],
        ['Own head'],
      ].toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
      interactions: [],
    },
    {
      by: 'Grace of Haoheliu/AudioLDM',
      models: [['facebook/bart-base'], ['openai/clip-vit-base-patch32'], ['Own head']].toSorted(([a = ''], [b = '']) =>
        a < b ? -1 : 1,
      ),
      interactions: ['Feature handoff'],
    },
  ])
})

it('tells raters of one name apart', () => {
  open.study.commit('coded', [codingDraft(encoder, builtInCode(7, 7))])
  joinAs(open.study, newIdentifier(), 'Ada')
  open.study.commit('coded', [codingDraft(encoder, builtInCode(7, 1))])
  expect(written().map(({ rater }) => rater)).toEqual(['Ada', 'Ada (2)'])
})
