/** Checking as a whole: what is asked of whom, in which order problems come, and that it holds for any drawing. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph } from '../api/canvas.ts'
import type { SchemeRow } from '../api/taxonomy.ts'
import type { PipelineRule } from '../model/pipelineRule.ts'
import { checkDrawing, problemsByUnit } from './check.ts'
import { codeIn, drawn, graphOf, mended } from './check.fixture.ts'
import type { Demand, Problem } from './checkProblem.ts'
import { builtIn } from './codebook.ts'
import { drawingOf } from './drawing.ts'
import { schemesOf } from './units.fixture.ts'

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8'))
}

const schemes = schemesOf(read('codebooks/ptm-reuse.json') as { schemes: object[] })
const { rules: paper } = read('rules/pipeline.json') as { rules: PipelineRule[] }
const id = (word: string) => codeIn(schemes, word).id

function rule(demand: Demand, more: Partial<PipelineRule> = {}): PipelineRule {
  const name = `Rule about ${demand.kind}`
  const words = { says: 'The protocol says so.', mend: 'Do it.' }
  return { id: `rule ${demand.kind}`, name, severity: 'warning', enabled: true, ...words, demand, ...more }
}

const needsInference = rule({ kind: 'stages.all', when: {}, stageIds: [id('INF')] })

function check(sketch: string, rules: readonly PipelineRule[], book: readonly SchemeRow[] = schemes): Problem[] {
  return checkDrawing(drawn(graphOf(sketch, schemes), book), rules, book)
}

describe('a problem', () => {
  it('says what is drawn, what the rule says and how to mend it', () => {
    expect(check('bert: INIT', [needsInference])).toEqual([
      {
        id: 'rule stages.all bert',
        ruleId: 'rule stages.all',
        rule: 'Rule about stages.all',
        severity: 'warning',
        says: 'The protocol says so.',
        mend: 'Do it.',
        unitIds: ['bert'],
        codeIds: [id('INF')],
        drawn: 'INIT is drawn; INF is not.',
        steps: [{ kind: 'addStage', unitId: 'bert', codeId: id('INF'), beforeId: null, label: 'Add INF Inference' }],
      },
    ])
  })

  it('puts a missing stage before the first one that follows it in the codebook', () => {
    const [problem] = check('bert: INIT POST DLV', [needsInference])
    expect(problem?.steps).toMatchObject([{ codeId: id('INF'), beforeId: id('POST') }])
  })

  it('comes before milder ones, and belongs to each of its units', () => {
    const sketch = 'a*: TRAIN\nb*: MODEL\na.TRAIN > b.MODEL: FH'
    const problems = check(sketch, [
      rule({ kind: 'link.named' }),
      needsInference,
      rule({ kind: 'link.models', side: 'any', origin: 'pretrained' }, { severity: 'error' }),
    ])
    expect(problems.map(({ ruleId, unitIds }) => [ruleId, ...unitIds])).toEqual([
      ['rule link.models', 'link-1', 'a', 'b'],
      ['rule stages.all', 'a'],
      ['rule stages.all', 'b'],
    ])
    const byUnit = [...problemsByUnit(problems)].map(([unit, own]) => [unit, ...own.map(({ ruleId }) => ruleId)])
    expect(byUnit).toEqual([
      ['link-1', 'rule link.models'],
      ['a', 'rule link.models', 'rule stages.all'],
      ['b', 'rule link.models', 'rule stages.all'],
    ])
  })
})

describe('what is asked of whom', () => {
  it('is nothing of a model that nobody has begun to draw', () => {
    expect(check('bert:\ngpt: INIT', [needsInference]).map(({ unitIds }) => unitIds)).toEqual([['gpt']])
  })

  it('is nothing by a rule that is switched off', () => {
    expect(check('bert: INIT', [{ ...needsInference, enabled: false }])).toEqual([])
  })

  it('depends on what the model is and on what is said of it', () => {
    const demand = { kind: 'stages.all' as const, stageIds: [id('DLV')] }
    const asked = (when: Extract<Demand, { kind: 'stages.all' }>['when']) =>
      check('a: INF org:DISC\nb: INF org:GEN\nc*: INF org:DISC', [rule({ ...demand, when })]).map(
        ({ unitIds: [unit] }) => unit,
      )
    expect(asked({})).toEqual(['a', 'b', 'c'])
    expect(asked({ origin: 'scratch' })).toEqual(['c'])
    expect(asked({ codeIds: [id('org:DISC')] })).toEqual(['a', 'c'])
    expect(asked({ origin: 'pretrained', exceptIds: [id('org:GEN')] })).toEqual(['a'])
  })

  it('counts as kept by a code below the one that is asked for', () => {
    const own = {
      ...codeIn(schemes, 'INF'),
      id: 'batch',
      name: 'Batch inference',
      abbreviation: 'BATCH',
      parentId: id('INF'),
    }
    const book = schemes.map((scheme) =>
      scheme.id === builtIn.stage ? { ...scheme, codes: [...scheme.codes, own] } : scheme,
    )
    const graph = graphOf('bert: INIT', schemes)
    const [coding] = graph.codings
    if (coding === undefined) throw new Error('nothing is coded')
    const batch: Graph = { ...graph, codings: [coding, { ...coding, id: 'batch', codeId: 'batch', codedAs: 'batch' }] }
    expect(checkDrawing(drawn(batch, book), [needsInference], book)).toEqual([])
    expect(checkDrawing(drawn(graph, book), [needsInference], book)).toMatchObject([{ codeIds: [id('INF')] }])
  })

  it('is what one rater draws: what another says neither mends nor breaks it', () => {
    const graph = graphOf('bert: INIT INF', schemes)
    const byTwo = graph.codings.map((coding) =>
      coding.codeId === id('INF') ? { ...coding, raterId: 'grace' } : coding,
    )
    const problemsOf = (raterId: string) =>
      checkDrawing(drawingOf({ ...graph, codings: byTwo }, schemes, raterId), [needsInference], schemes)
    expect(problemsOf('ada').map(({ drawn: words }) => words)).toEqual(['INIT is drawn; INF is not.'])
    expect(problemsOf('grace')).toEqual([])
  })
})

describe('after the codebook changed', () => {
  const changed = (word: string, change: object) =>
    schemes.map((scheme) => ({
      ...scheme,
      codes: scheme.codes.map((code) => (code.id === id(word) ? { ...code, ...change } : code)),
    }))

  it('a rule asks for the code that its own was merged into', () => {
    const [problem] = check('bert: INIT', [needsInference], changed('INF', { mergedInto: id('FT') }))
    expect(problem?.drawn).toBe('INIT is drawn; FT is not.')
    expect(check('bert: INIT FT', [needsInference], changed('INF', { mergedInto: id('FT') }))).toEqual([])
  })

  it('nobody is asked for a code that is retired or gone', () => {
    expect(check('bert: INIT', [needsInference], changed('INF', { retired: true }))).toEqual([])
    const without = schemes.map((scheme) => ({
      ...scheme,
      codes: scheme.codes.filter((code) => code.id !== id('INF')),
    }))
    expect(check('bert: INIT', [needsInference], without)).toEqual([])
    expect(check('bert: INIT', [rule({ kind: 'stages.only', when: {}, stageIds: [id('INF')] })], without)).toEqual([])
  })

  it('two codes that became one are not out of order', () => {
    const order = rule({ kind: 'stages.order', when: {}, earlierIds: [id('FT')], laterIds: [id('INF')] })
    expect(check('bert: INF FT', [order])).toHaveLength(1)
    expect(check('bert: INF', [order], changed('FT', { mergedInto: id('INF') }))).toEqual([])
  })
})

/** Any drawing: up to four models with stages in any order and any answers, and links of any type between any stages. */
const origins = fc.constantFrom('', '*')
const stages = schemes.filter(({ id: scheme }) => scheme === builtIn.stage || scheme === builtIn.conventionalStage)
const signs = (...ids: string[]) =>
  schemes
    .filter(({ id: scheme }) => ids.includes(scheme))
    .flatMap(({ codes }) => codes.map(({ abbreviation }) => abbreviation))
const stageSigns = stages.flatMap(({ codes }) => codes.map(({ abbreviation }) => abbreviation))
const models = fc.tuple(
  origins,
  fc.shuffledSubarray(stageSigns, { maxLength: 8 }),
  fc.subarray(signs(builtIn.adaptation), { maxLength: 3 }),
  fc.option(fc.constantFrom('org:FEAT', 'org:GEN', 'org:DISC')),
)
const end = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.option(fc.constantFrom(...stageSigns)))
const links = fc
  .tuple(
    end,
    end,
    fc.option(fc.constantFrom(...signs(builtIn.interaction).map((sign) => `type:${sign}`))),
    fc.option(fc.constantFrom(...signs(builtIn.role).map((sign) => `as:${sign}`))),
  )
  .filter(([[from], [to]]) => from !== to)

const sketches = fc
  .tuple(fc.array(models, { minLength: 4, maxLength: 4 }), fc.array(links, { maxLength: 6 }))
  .map(([some, lines]) =>
    [
      ...some.map(
        ([origin, drawnStages, adapted, organisation], index) =>
          `m${index}${origin}: ${[...drawnStages, ...adapted, organisation ?? ''].join(' ')}`,
      ),
      ...lines.map(([[from, left], [to, entered], type, role]) => {
        const name = (model: number, stage: string | null) => (stage === null ? `m${model}` : `m${model}.${stage}`)
        return `${name(from, left)} > ${name(to, entered)}: ${type ?? ''} ${role ?? ''}`
      }),
    ].join('\n'),
  )

const allOf = (graph: Graph) => checkDrawing(drawn(graph, schemes), paper, schemes)

describe('any drawing', () => {
  it('has the same problems in any order of models, links and rules', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const graph = graphOf(sketch, schemes)
        const turned = { ...graph, models: graph.models.toReversed(), links: graph.links.toReversed() }
        expect(checkDrawing(drawn(turned, schemes), paper.toReversed(), schemes)).toEqual(allOf(graph))
      }),
    )
  })

  it('has each problem under an id of its own', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const ids = allOf(graphOf(sketch, schemes)).map((problem) => problem.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('comes to an end with a problem by the steps that are offered for it, one after the other', () => {
    fc.assert(
      fc.property(sketches, fc.nat(), (sketch, choice) => {
        const problems = allOf(graphOf(sketch, schemes)).filter(({ steps }) => steps.length > 0)
        const chosen = problems[choice % Math.max(1, problems.length)]
        if (chosen === undefined) return
        let graph = graphOf(sketch, schemes)
        const still = () =>
          allOf(graph).find(
            ({ ruleId, unitIds }) => ruleId === chosen.ruleId && unitIds.some((unit) => chosen.unitIds.includes(unit)),
          )
        // What is left then has no step to offer, as a model without stages at the end of a link. No problem has more causes than a model has stages or a circle has links.
        for (
          let step = still()?.steps[0], left = 12;
          step !== undefined && left > 0;
          step = still()?.steps[0], left -= 1
        ) {
          graph = mended(graph, step, schemes)
        }
        expect(still()?.steps ?? []).toEqual([])
      }),
    )
  })

  it('loses every problem when what is drawn is taken away', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const graph = graphOf(sketch, schemes)
        expect(allOf({ ...graph, codings: [], links: [] })).toEqual([])
      }),
    )
  })
})
