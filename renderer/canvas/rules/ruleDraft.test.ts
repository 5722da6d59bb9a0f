/** Demands in the form: every built-in rule survives the way through it, is said in a sentence, and says what it lost. */
import { describe, expect, it } from 'vitest'
import rulesText from '../../../resources/rules/pipeline.json?raw'
import type { CodeRow } from '../../../shared/api/taxonomy.ts'
import type { PipelineRule } from '../../../shared/model/pipelineRule.ts'
import { CheckCodebook } from '../../../shared/pipeline/checkCodebook.ts'
import { code, schemes } from '../canvas.fixture.ts'
import { demandKinds, demandOrder, missingFields } from './demandKinds.ts'
import { demandOf, emptyValues, valuesOf } from './demandValues.ts'
import { codesOf, demandWords, lostWords } from './demandWords.ts'
import { draftOf, isSame, missingWords, newDraft, wordingOf } from './ruleDraft.ts'

const { rules } = JSON.parse(rulesText) as { rules: PipelineRule[] }
const codebook = new CheckCodebook(schemes)

function changed(codeId: string, change: Partial<CodeRow>): CheckCodebook {
  return new CheckCodebook(
    schemes.map((scheme) => ({
      ...scheme,
      codes: scheme.codes.map((row) => (row.id === codeId ? { ...row, ...change } : row)),
    })),
  )
}

function ruleNamed(name: string): PipelineRule {
  const rule = rules.find((each) => each.name === name)
  if (rule === undefined) throw new Error(`no rule ${name}`)
  return rule
}

describe('a demand', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('comes out of the form as it went in: %s', (_name, rule) => {
    expect(demandOf(valuesOf(rule.demand))).toEqual(rule.demand)
    expect(missingFields(valuesOf(rule.demand))).toEqual([])
  })

  it('has a form for each kind, and each kind is in use', () => {
    expect(demandOrder.toSorted()).toEqual([...new Set(rules.map(({ demand }) => demand.kind))].toSorted())
  })

  it('keeps its codes while its kind is tried out', () => {
    const stageIds = [code('Stage', 'INF')]
    const values = { ...emptyValues, stageIds, kind: 'link.type' as const }
    expect(demandOf(values)).toEqual({ kind: 'link.type' })
    expect(demandOf({ ...values, kind: 'stages.any', modelOrigin: 'any' })).toEqual({
      kind: 'stages.any',
      when: {},
      stageIds,
    })
  })

  it('says what is missing, and nothing of what may be left empty', () => {
    expect(missingFields({ ...emptyValues, kind: 'stages.order' })).toEqual(['Earlier stages', 'Later stages'])
    expect(missingFields({ ...emptyValues, kind: 'answer' })).toEqual(['Question'])
    expect(missingFields({ ...emptyValues, kind: 'evidence' })).toEqual(['Answers to'])
    expect(missingFields({ ...emptyValues, kind: 'link.acyclic' })).toEqual([])
    expect(demandKinds['link.type'].fields).toEqual([])
  })
})

describe('in a sentence', () => {
  it.each([
    ['A PTM is loaded and given data', 'Of pre-trained models: INIT and PROC drawn.'],
    ['The model is run or trained further', 'Of pre-trained models: INF or FT drawn, or several of them.'],
    ['Training precedes inference', 'Of pre-trained models: FT before INF.'],
    ['A PTM has an organisation', 'Of pre-trained models: Pipeline organisation answered.'],
    ['A generative pipeline prompts', 'Of pre-trained models: with GEN Generative-oriented also PROM drawn.'],
    ['Stages have evidence', 'Of models: evidence for Stage and Conventional stage.'],
    [
      'Guidance enters a training',
      'Of interactions of type FB Feedback guidance: leave INF, FT or FEAT and enter TRAIN or FT.',
    ],
    ['One side is a PTM', 'Of interactions: one end at pre-trained models.'],
    [
      'Parallel branches meet',
      'Of interactions of type FH-P Parallel collaborative processing: at least 2 of them meet.',
    ],
  ])('%s', (name, words) => {
    expect(demandWords(ruleNamed(name).demand, codebook)).toBe(words)
  })

  it('is said of every built-in rule, without a loss', () => {
    for (const { demand } of rules) {
      expect(demandWords(demand, codebook)).toMatch(/^Of .+: .+\.$/)
      expect(lostWords(demand, codebook)).toBeNull()
    }
  })
})

describe('after the codebook changed', () => {
  const { demand } = ruleNamed('A PTM is loaded and given data')
  const processing = code('Stage', 'PROC')

  it('a merged code is called, and saved, as what it reads as now', () => {
    const merged = changed(processing, { mergedInto: code('Stage', 'FEAT') })
    expect(demandWords(demand, merged)).toBe('Of pre-trained models: INIT and FEAT drawn.')
    expect(lostWords(demand, merged)).toBeNull()
    const draft = draftOf(ruleNamed('A PTM is loaded and given data'), merged)
    expect(draft.values.stageIds).toEqual([code('Stage', 'INIT'), code('Stage', 'FEAT')])
  })

  it('a code that is retired or gone is named as lost', () => {
    expect(lostWords(demand, changed(processing, { retired: true }))).toBe(
      'Names PROC Data processing, which is retired.',
    )
    const without = schemes.map((scheme) => ({ ...scheme, codes: scheme.codes.filter(({ id }) => id !== processing) }))
    expect(lostWords(demand, new CheckCodebook(without))).toBe('Names a code that is gone.')
  })

  it('a question that is not asked any more is named too', () => {
    const { demand: asked } = ruleNamed('A PTM has an organisation')
    const retired = schemes.map((scheme) => ({ ...scheme, retired: scheme.name === 'Pipeline organisation' }))
    expect(lostWords(asked, new CheckCodebook(retired))).toBe('Names Pipeline organisation, which is retired.')
  })

  it('codes of conditions count as well', () => {
    const { demand: adaptation } = ruleNamed('Adaptation is drawn')
    expect(codesOf(adaptation)).toContain(code('Adaptation', 'ASIS'))
    expect(codesOf(adaptation)).toContain(code('Stage', 'ADPT'))
  })
})

describe('a draft', () => {
  it('can be saved once it has a name and what its kind asks for', () => {
    expect(missingWords(newDraft)).toBe('Still to be filled in: Name and Stages.')
    const whole = { ...newDraft, name: ' Ours ', values: { ...emptyValues, stageIds: [code('Stage', 'INF')] } }
    expect(missingWords(whole)).toBeNull()
    expect(wordingOf(whole)).toMatchObject({ name: 'Ours', severity: 'warning', enabled: true })
  })

  it('is the same as before as long as it says the same', () => {
    const draft = draftOf(ruleNamed('A PTM has an organisation'), codebook)
    expect(isSame(draft, { ...draft, name: `${draft.name} ` })).toBe(true)
    expect(isSame(draft, { ...draft, severity: 'error' })).toBe(false)
  })
})
