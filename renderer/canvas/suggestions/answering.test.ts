/** What an answer takes along, and what it must not overwrite. */
import { describe, expect, it } from 'vitest'
import { ada, coding, grace, graph, schemes } from '../canvas.fixture.ts'
import { acceptable, fallingWords, otherAnswer, refusedIds, refusedWith } from './answering.ts'
import { codes, draft, encoder, head, suggest } from './suggestions.fixture.ts'

function drawnBy(raterId: string, codeId: string) {
  return { graph: graph({ codings: [coding(encoder, codeId, { raterId })] }), schemes, raterId: ada }
}

describe('otherAnswer', () => {
  const features = suggest(encoder, codes.features)

  it('is what I said instead to a question with one answer', () => {
    expect(otherAnswer(features, drawnBy(ada, codes.generative))?.abbreviation).toBe('GEN')
    expect(otherAnswer(features, drawnBy(ada, codes.features))).toBeNull()
  })

  it('is nothing where others said it, or where there is room for several', () => {
    expect(otherAnswer(features, drawnBy(grace, codes.generative))).toBeNull()
    expect(otherAnswer(suggest(encoder, codes.init), drawnBy(ada, codes.inference))).toBeNull()
    expect(otherAnswer(suggest(encoder, null), drawnBy(ada, codes.generative))).toBeNull()
  })
})

describe('acceptable', () => {
  it('leaves out what I answered otherwise, and what is answered already', () => {
    const rows = [
      suggest(encoder, codes.features),
      suggest(encoder, codes.init),
      suggest(encoder, codes.inference, { verdict: 'refused' }),
    ]
    expect(acceptable(rows, drawnBy(ada, codes.generative))).toEqual({ ids: [`encoder ${codes.init}`], left: 1 })
  })
})

describe('refusing a model', () => {
  const itself = suggest(head, null)

  it('refuses what is said of it and its links, and says so before', () => {
    const falling = refusedWith(itself, draft)
    expect(falling.map(({ id }) => id)).toEqual([
      `head ${codes.training}`,
      `handoff ${codes.handoff}`,
      `handoff ${codes.out}`,
    ])
    expect(fallingWords(falling)).toBe('with 1 suggestion of it and 1 interaction')
  })

  it('takes nothing along for a stage, and nothing that is answered', () => {
    expect(refusedWith(suggest(head, codes.training), draft)).toEqual([])
    expect(fallingWords([])).toBe('')
    const answered = draft.map((row) => ({ ...row, verdict: 'accepted' as const }))
    expect(refusedWith(itself, answered)).toEqual([])
  })

  it('names each suggestion once', () => {
    const ids = refusedIds(draft, draft)
    expect(ids.toSorted()).toEqual(draft.map(({ id }) => id).toSorted())
  })
})
