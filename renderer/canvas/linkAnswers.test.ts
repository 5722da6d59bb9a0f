/** What follows from the type of an interaction and its two models, and by which keys it is said. */
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../shared/pipeline/codebook.ts'
import { code, coding, grace, link, model, scene, schemes } from './canvas.fixture.ts'
import { choicesOf, linkQuestions, ownAnswers, plainAnswers, shortName } from './linkAnswers.ts'

const questions = linkQuestions(schemes)
if (questions === null) throw new Error('the codebook does not ask about links')

type Origin = 'pretrained' | 'scratch'

/** Signs of what is proposed. */
function plain(type: string, source: Origin, target: Origin): (string | null)[] {
  if (questions === null) return []
  const answers = plainAnswers(questions, code('Interaction type', type), { source, target })
  const codes = schemes.flatMap((scheme) => scheme.codes)
  return [builtIn.direction, builtIn.role].map(
    (id) => codes.find((row) => row.id === answers[id])?.abbreviation ?? null,
  )
}

describe('what is plain', () => {
  it.each([
    ['FH', 'pretrained', 'scratch', 'OUT', 'PROV'],
    ['FH-S', 'scratch', 'pretrained', 'INTO', 'CONS'],
    ['FH-P', 'pretrained', 'pretrained', null, 'PROV'],
    ['FB', 'pretrained', 'scratch', 'OUT', 'SIGN'],
    ['FB', 'scratch', 'pretrained', 'INTO', null],
    ['EVAL', 'pretrained', 'pretrained', null, 'EVAL'],
    ['POST', 'scratch', 'pretrained', 'INTO', 'REFI'],
    ['FH', 'scratch', 'scratch', null, null],
  ] as const)('%s from %s to %s: %s, %s', (type, source, target, direction, role) => {
    expect(plain(type, source, target)).toEqual([direction, role])
  })

  it('is nothing that the codebook has retired', () => {
    const retired = questions.further.map((scheme) => ({
      ...scheme,
      codes: scheme.codes.map((row) => ({ ...row, retired: true })),
    }))
    const answers = plainAnswers({ ...questions, further: retired }, code('Interaction type', 'FB'), {
      source: 'pretrained',
      target: 'scratch',
    })
    expect(Object.values(answers)).toEqual([null, null])
  })
})

describe('the keys', () => {
  const choices = choicesOf(questions)

  it('are the codebook’s for types and letters for the rest, each for one thing', () => {
    const keys = Object.fromEntries(choices.map(({ code: row, key }) => [`${row.schemeId} ${row.abbreviation}`, key]))
    expect(keys[`${builtIn.interaction} FB`]).toBe('5')
    expect([keys[`${builtIn.direction} OUT`], keys[`${builtIn.role} SIGN`]]).toEqual(['o', 's'])
    const used = choices.map(({ key }) => key)
    expect(new Set(used).size).toBe(used.length)
  })
})

it('knows my answers and not those of others', () => {
  const joined = link('ab', 'a', 'b')
  const codings = [
    coding(joined, code('Interaction type', 'FB')),
    coding(joined, code('Interaction direction', 'OUT'), { raterId: grace }),
  ]
  const study = scene({ models: [model('a'), model('b')], links: [joined], codings })
  expect(ownAnswers(study, 'ab', questions)).toEqual({
    [builtIn.interaction]: code('Interaction type', 'FB'),
    [builtIn.direction]: null,
    [builtIn.role]: null,
  })
})

it('asks shortly where it is plain what about', () => {
  expect(questions.further.map(shortName)).toEqual(['Direction', 'Function'])
})
