/** The built-in rules: complete, about codes that the codebook has, and each with a drawing that keeps to it and one that does not. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInRules } from '../../electron/canvas/rules.ts'
import { checkDrawing } from '../../shared/pipeline/check.ts'
import { codeIn, drawn, graphOf, mended } from '../../shared/pipeline/check.fixture.ts'
import { CheckCodebook } from '../../shared/pipeline/checkCodebook.ts'
import { schemesOf } from '../../shared/pipeline/units.fixture.ts'

const rules = builtInRules(join(import.meta.dirname, '..'))
const schemes = schemesOf(
  JSON.parse(readFileSync(join(import.meta.dirname, '../codebooks/ptm-reuse.json'), 'utf8')) as { schemes: object[] },
)

interface Example {
  readonly rule: string
  readonly good: string
  readonly bad: string
  /** What is said of the bad drawing. */
  readonly says: string
  /** The steps that are offered. */
  readonly steps: readonly string[]
}

const examples: readonly Example[] = [
  {
    rule: 'A PTM is loaded and given data',
    good: 'bert: INIT PROC INF',
    bad: 'bert: INF ADPT',
    says: 'INF and ADPT are drawn; neither INIT nor PROC is.',
    steps: ['Add INIT Model initialization', 'Add PROC Data processing'],
  },
  {
    rule: 'Adaptation is drawn',
    good: 'bert: INIT ADPT PROC INF',
    bad: 'bert: INIT PROC INF',
    says: 'INIT, PROC and INF are drawn; ADPT is not.',
    steps: ['Add ADPT Model adaptation'],
  },
  {
    rule: 'What is adapted has an adaptation stage',
    good: 'bert: INIT ADPT PROC INF DEL-H',
    bad: 'bert: INIT PROC INF DEL-H',
    says: 'DEL-H Head deletion only is said; ADPT is not drawn.',
    steps: ['Add ADPT Model adaptation'],
  },
  {
    rule: 'A model used as-is has an adaptation stage too',
    good: 'bert: INIT ADPT? PROC INF ASIS',
    bad: 'bert: INIT PROC INF ASIS',
    says: 'ASIS Using PTM as-is is said; ADPT is not drawn.',
    steps: ['Add ADPT Model adaptation'],
  },
  {
    rule: 'The model is run or trained further',
    good: 'bert: INIT PROC FT',
    bad: 'bert: INIT ADPT',
    says: 'INIT and ADPT are drawn; neither INF nor FT is.',
    steps: ['Add INF Inference', 'Add FT Fine-tuning'],
  },
  {
    rule: 'A PTM has an organisation',
    good: 'bert: INF org:DISC',
    bad: 'bert: INF',
    says: 'Pipeline organisation is not answered.',
    steps: ['Say FEAT Feature extraction-oriented', 'Say GEN Generative-oriented', 'Say DISC Discriminative-oriented'],
  },
  {
    rule: 'A generative pipeline prompts',
    good: 'gpt: PROM INF org:GEN',
    bad: 'gpt: INF org:GEN',
    says: 'GEN Generative-oriented is said; PROM is not drawn.',
    steps: ['Add PROM Prompting'],
  },
  {
    rule: 'Only generative pipelines prompt',
    good: 'bert: PROM INF org:GEN',
    bad: 'bert: PROM INF org:DISC',
    says: 'PROM Prompting is drawn together with DISC Discriminative-oriented.',
    steps: ['Take away PROM Prompting', 'Take away DISC Discriminative-oriented'],
  },
  {
    rule: 'Features go on to something else',
    good: 'bert: INF DLV org:DISC',
    bad: 'bert: INF DLV org:FEAT',
    says: 'DLV Delivery is drawn together with FEAT Feature extraction-oriented.',
    steps: ['Take away DLV Delivery', 'Take away FEAT Feature extraction-oriented'],
  },
  {
    rule: 'A PTM has the stages of reuse',
    good: 'bert: INIT FT',
    bad: 'bert: INIT TRAIN PRED',
    says: 'TRAIN and PRED are drawn on a model that is pre-trained.',
    steps: ['Take away TRAIN Training', 'Take away PRED Prediction'],
  },
  {
    rule: 'Nothing precedes initialization',
    good: 'bert: PROC INIT INF DLV',
    bad: 'bert: INF INIT PROC',
    says: 'INIT stands behind INF: INF → INIT → PROC.',
    steps: ['Move INIT before INF'],
  },
  {
    rule: 'The model is there before its data',
    good: 'bert: INIT PROC PROM',
    bad: 'bert: PROC PROM INIT',
    says: 'INIT stands behind PROC and PROM: PROC → PROM → INIT.',
    steps: ['Move INIT before PROC'],
  },
  {
    rule: 'Adaptation precedes use',
    good: 'bert: INIT ADPT FT INF',
    bad: 'bert: INIT FT INF ADPT',
    says: 'ADPT stands behind FT and INF: INIT → FT → INF → ADPT.',
    steps: ['Move ADPT before FT'],
  },
  {
    rule: 'Input precedes the run',
    good: 'gpt: INIT PROM PROC INF',
    bad: 'gpt: INF INIT PROC PROM',
    says: 'PROC and PROM stand behind INF: INF → INIT → PROC → PROM.',
    steps: ['Move INF behind PROM'],
  },
  {
    rule: 'Training precedes inference',
    good: 'bert: FT INF',
    bad: 'bert: INF FT',
    says: 'FT stands behind INF: INF → FT.',
    steps: ['Move FT before INF'],
  },
  {
    rule: 'Outputs come after the run',
    good: 'bert: INF EVAL POST DLV',
    bad: 'bert: POST EVAL INF DLV',
    says: 'INF stands behind POST and EVAL: POST → EVAL → INF → DLV.',
    steps: ['Move INF before POST'],
  },
  {
    rule: 'Refinement precedes delivery',
    good: 'bert: INF POST DLV EVAL',
    bad: 'bert: INF DLV POST',
    says: 'POST stands behind DLV: INF → DLV → POST.',
    steps: ['Move POST before DLV'],
  },
  {
    rule: 'As-is excludes every other adaptation',
    good: 'bert: ADPT ADD MOD',
    bad: 'bert: ADPT ASIS ADD DEL-L',
    says: 'ASIS Using PTM as-is is said together with ADD Addition and DEL-L Head and layer deletion.',
    steps: ['Take away ASIS Using PTM as-is', 'Take away ADD and DEL-L'],
  },
  {
    rule: 'A deletion takes the head alone, or layers too',
    good: 'bert: ADPT DEL DEL-H',
    bad: 'bert: ADPT DEL-H DEL-L',
    says: 'DEL-H Head deletion only is said together with DEL-L Head and layer deletion.',
    steps: ['Take away DEL-H Head deletion only', 'Take away DEL-L Head and layer deletion'],
  },
  {
    rule: 'The strategy of an adaptation is named',
    good: 'bert: ADPT CONF',
    bad: 'bert: INIT ADPT',
    says: 'Adaptation is not answered.',
    steps: [
      'Say ASIS Using PTM as-is',
      'Say WGHT Using PTM weights',
      'Say ADD Addition',
      'Say DEL Deletion',
      'Say DEL-H Head deletion only',
    ],
  },
  {
    rule: 'A scratch-trained model is built and trained',
    good: 'net*: MODEL TRAIN',
    bad: 'net*: DATA PRED',
    says: 'DATA and PRED are drawn; neither MODEL nor TRAIN is.',
    steps: ['Add MODEL Modelling', 'Add TRAIN Training'],
  },
  {
    rule: 'A scratch-trained model learns from data',
    good: 'net*: DATA MODEL TRAIN',
    bad: 'net*: MODEL TRAIN',
    says: 'MODEL and TRAIN are drawn; DATA is not.',
    steps: ['Add DATA Data processing'],
  },
  {
    rule: 'A scratch-trained model has conventional stages',
    good: 'net*: DATA MODEL TRAIN TEST PRED OUT',
    bad: 'net*: MODEL TRAIN INF',
    says: 'INF is drawn on a model that is trained from scratch.',
    steps: ['Take away INF Inference'],
  },
  {
    rule: 'What is learned from precedes training',
    good: 'net*: MODEL DATA FENG TRAIN',
    bad: 'net*: TRAIN DATA MODEL',
    says: 'DATA and MODEL stand behind TRAIN: TRAIN → DATA → MODEL.',
    steps: ['Move TRAIN behind MODEL'],
  },
  {
    rule: 'Training precedes testing and use',
    good: 'net*: TRAIN TEST PRED',
    bad: 'net*: PRED TRAIN TEST',
    says: 'TRAIN stands behind PRED: PRED → TRAIN → TEST.',
    steps: ['Move TRAIN before PRED'],
  },
  {
    rule: 'Predictions precede their post-processing',
    good: 'net*: TRAIN PRED OUT',
    bad: 'net*: TRAIN OUT PRED',
    says: 'PRED stands behind OUT: TRAIN → OUT → PRED.',
    steps: ['Move PRED before OUT'],
  },
  {
    rule: 'Stages have evidence',
    good: 'bert: INIT INF ASIS?',
    bad: 'bert: INIT? PROC INF?',
    says: 'INIT and INF have no evidence.',
    steps: [],
  },
  {
    rule: 'One side is a PTM',
    good: 'a: INF\nb*: FENG\na.INF > b.FENG: FH',
    bad: 'a*: PRED\nb*: FENG\na.PRED > b.FENG: FH',
    says: 'Neither a nor b is pre-trained.',
    steps: ['Mark a as pre-trained', 'Mark b as pre-trained'],
  },
  {
    rule: 'An interaction has a type',
    good: 'a: INF\nb: FT\na.INF > b.FT: FB',
    bad: 'a: INF\nb: POST\na.INF > b.POST: as:REFI',
    says: 'Nobody said of what type the link is.',
    steps: ['Say POST Post-processing refinement'],
  },
  {
    rule: 'An interaction joins stages that are drawn',
    good: 'a: INF\nb: FT\na.INF > b.FT: FB',
    bad: 'a: INIT\nb: FT\na.INF > b.FT: FB',
    says: 'The link leaves INF of a, where it is not drawn.',
    steps: ['Add INF Inference to a', 'Leave its beginning open'],
  },
  {
    rule: 'Both ends name their stage',
    good: 'a: INF\nb: FEAT\na.INF > b.FEAT: FH',
    bad: 'a: INIT INF\nb: PROC FEAT\na.INF > b: FH',
    says: 'The link enters b as a whole: nobody said at which stage.',
    steps: ['Enter PROC Data processing', 'Enter FEAT Feature engineering'],
  },
  {
    rule: 'The direction is given',
    good: 'a: INF\nb: FT\na.INF > b.FT: FB dir:OUT',
    bad: 'a: INF\nb: FT\na.INF > b.FT: FB',
    says: 'Interaction direction is not answered.',
    steps: ['Say INTO Into the PTM', 'Say OUT Out of the PTM', 'Say THRU Through the PTM'],
  },
  {
    rule: 'The function is given',
    good: 'a: INF\nb: FT\na.INF > b.FT: FB as:SIGN',
    bad: 'a: INF\nb: FT\na.INF > b.FT: FB',
    says: 'Interaction function is not answered.',
    // What goes with feedback guidance.
    steps: ['Say SIGN Signal provider'],
  },
  {
    rule: 'A handoff passes outputs on as input',
    good: 'a: INF\nb: PROM\na.INF > b.PROM: FH-S',
    bad: 'a: INIT INF\nb: POST FEAT\na.INIT > b.POST: FH-S',
    says: 'The link leaves INIT of a and enters POST of b.',
    steps: ['Leave INF Inference', 'Enter FEAT Feature engineering'],
  },
  {
    rule: 'Guidance enters a training',
    good: 'clip: INF\nnet*: TRAIN\nclip.INF > net.TRAIN: FB',
    bad: 'clip: INF\nnet*: TRAIN TEST\nclip.INF > net.TEST: FB',
    says: 'The link enters TEST of net.',
    steps: ['Enter TRAIN Training', 'Change the type to EVAL Evaluation'],
  },
  {
    rule: 'The guide is a PTM',
    good: 'clip: INF\nnet*: TRAIN\nclip.INF > net.TRAIN: FB',
    bad: 'clip: INF\nnet*: TRAIN\nnet.TRAIN > clip.INF: FB',
    says: 'net is trained from scratch.',
    steps: ['Turn the link round', 'Mark net as pre-trained'],
  },
  {
    rule: 'An evaluation enters an evaluation',
    good: 'inception: INF\ngan*: TEST\ninception.INF > gan.TEST: type:EVAL',
    bad: 'inception: INF\nsd: INF EVAL\ninception.INF > sd.INF: type:EVAL',
    says: 'The link enters INF of sd.',
    steps: ['Enter EVAL Evaluation', 'Change the type to FH Feature handoff'],
  },
  {
    rule: 'The evaluator is a PTM',
    good: 'inception: INF\ngan*: TEST\ninception.INF > gan.TEST: type:EVAL',
    bad: 'inception: INF\ngan*: TEST\ngan.TEST > inception.INF: type:EVAL',
    says: 'gan is trained from scratch.',
    steps: ['Turn the link round', 'Mark gan as pre-trained'],
  },
  {
    rule: 'A refinement enters post-processing',
    good: 'checker: INF\nsd: POST\nchecker.INF > sd.POST: type:POST',
    bad: 'checker: INF\nsd: INF POST\nsd.POST > checker.INF: type:POST',
    says: 'The link enters INF of checker.',
    steps: ['Turn the link round', 'Enter POST Post-processing', 'Change the type to FH Feature handoff'],
  },
  {
    rule: 'The refiner is a PTM',
    good: 'checker: INF\ngan*: OUT\nchecker.INF > gan.OUT: type:POST',
    bad: 'checker: INF\ngan*: OUT\ngan.OUT > checker.INF: type:POST',
    says: 'gan is trained from scratch.',
    steps: ['Turn the link round', 'Mark gan as pre-trained'],
  },
  {
    rule: 'A sequence makes no circle',
    good: 'a: INF\nb: INF\nc: INF\na > b: FH-S\nb > c: FH-S\na > c: FH-S',
    bad: 'a: INF\nb: INF\nc: INF\na > b: FH-S\nb > c: FH-S\nc > a: FH-S',
    says: 'The links go in a circle: a → b → c → a.',
    steps: ['Turn a → b round', 'Turn b → c round', 'Turn c → a round'],
  },
  {
    rule: 'A stack makes no circle',
    good: 'a: INF\nb: INF\na > b: FH-H\nb > a: FB',
    bad: 'a: INF\nb: INF\na > b: FH-H\nb > a: FH-H',
    says: 'The links go in a circle: a → b → a.',
    steps: ['Turn a → b round', 'Turn b → a round'],
  },
  {
    rule: 'Parallel branches meet',
    good: 'audio: INF\ntext: INF\nnet*: FENG\naudio.INF > net.FENG: FH-P\ntext.INF > net.FENG: FH-P',
    bad: 'wav: INF\nhubert: INF\nnet*: FENG\n[wav hubert]\nwav.INF > net.FENG: FH-P\nhubert.INF > net.FENG: FH-P',
    says: 'Only wav and hubert, which stand in for one another, arrive at net.',
    steps: ['Change the type to FH Feature handoff (wav)', 'Change the type to FH Feature handoff (hubert)'],
  },
  {
    rule: 'In a handoff the PTM provides or consumes',
    good: 'a: INF\nb: FEAT\na.INF > b.FEAT: FH-P as:PROV',
    bad: 'a: INF\nb: FEAT\na.INF > b.FEAT: FH-P as:SIGN',
    says: 'SIGN Signal provider is said of a link of type FH-P.',
    steps: ['Say PROV Feature provider', 'Say CONS Feature consumer'],
  },
  {
    rule: 'In feedback guidance the PTM gives a signal',
    good: 'a: INF\nb: FT\na.INF > b.FT: FB as:SIGN',
    bad: 'a: INF\nb: FT\na.INF > b.FT: FB as:PROV',
    says: 'PROV Feature provider is said of a link of type FB.',
    steps: ['Say SIGN Signal provider'],
  },
  {
    rule: 'In an evaluation the PTM evaluates',
    good: 'a: INF\nb: EVAL\na.INF > b.EVAL: type:EVAL as:EVAL',
    bad: 'a: INF\nb: EVAL\na.INF > b.EVAL: type:EVAL as:REFI',
    says: 'REFI Refiner is said of a link of type EVAL.',
    steps: ['Say EVAL Evaluator'],
  },
  {
    rule: 'In a refinement the PTM refines',
    good: 'a: INF\nb: POST\na.INF > b.POST: type:POST as:REFI',
    bad: 'a: INF\nb: POST\na.INF > b.POST: type:POST as:CONS',
    says: 'CONS Feature consumer is said of a link of type POST.',
    steps: ['Say REFI Refiner'],
  },
]

function problemsOf(sketch: string, rule: string) {
  return checkDrawing(drawn(graphOf(sketch, schemes), schemes), rules, schemes).filter(
    (problem) => problem.rule === rule,
  )
}

describe('each rule', () => {
  it('has an example, by its name', () => {
    expect(examples.map(({ rule }) => rule)).toEqual(rules.map(({ name }) => name))
  })

  it('names codes and schemes that the codebook has', () => {
    const codebook = new CheckCodebook(schemes)
    const ids = rules.flatMap(({ demand }) => JSON.stringify(demand).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [])
    const unknown = ids.filter((id) => codebook.now(id) === undefined && codebook.scheme(id) === undefined)
    expect(unknown).toEqual([])
  })

  it('has an id of its own, says where in the paper it comes from, and how to mend', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { says, mend, enabled } of rules) {
      expect(says).toMatch(/(?:Figure|Table|Section|section) \d|RQ\d/)
      expect(mend).toMatch(/^[A-Z].+\.$/)
      expect(enabled).toBe(true)
    }
  })

  it.each(examples)('$rule: is kept to', ({ rule, good }) => {
    expect(problemsOf(good, rule)).toEqual([])
  })

  it.each(examples)('$rule: is broken', ({ rule, bad, says, steps }) => {
    const [problem, ...others] = problemsOf(bad, rule)
    expect(others).toEqual([])
    expect(problem?.drawn).toBe(says)
    expect(problem?.steps.map(({ label }) => label)).toEqual(steps)
  })

  it.each(examples.filter(({ steps }) => steps.length > 0))('$rule: is mended by what is offered', ({ rule, bad }) => {
    const before = graphOf(bad, schemes)
    const [problem] = problemsOf(bad, rule)
    for (const step of problem?.steps ?? []) {
      let graph = mended(before, step, schemes)
      // Where several steps are needed, the next one is offered again.
      for (let left = 3; left > 0; left -= 1) {
        const [still] = checkDrawing(drawn(graph, schemes), rules, schemes).filter((each) => each.rule === rule)
        const next = still?.steps[0]
        if (next === undefined) break
        graph = mended(graph, next, schemes)
      }
      const left = checkDrawing(drawn(graph, schemes), rules, schemes).filter((each) => each.rule === rule)
      expect(left, step.label).toEqual([])
    }
  })
})

describe('pipelines as the paper describes them', () => {
  it.each([
    ['feature extraction', 'bert: INIT ADPT PROC INF FEAT POST DEL-H org:FEAT'],
    ['generation', 'gpt: INIT ADPT PROC PROM FT INF POST EVAL DLV CONF org:GEN'],
    ['retrieval-augmented generation', 'gpt: INIT ADPT PROC FEAT PROM INF DLV ASIS org:GEN'],
    ['discrimination', 'resnet: INIT ADPT PROC FT INF POST DLV MOD org:DISC'],
    ['a conventional pipeline', 'net*: DATA FENG MODEL TRAIN TEST PRED OUT'],
    [
      'a handoff to a network',
      'bert: INIT ADPT PROC INF DEL-H org:FEAT\nnet*: DATA FENG MODEL TRAIN\nbert.INF > net.FENG: FH-H as:PROV dir:OUT',
    ],
    [
      'guidance both ways',
      'clip: INIT ADPT PROC FT CONF org:FEAT\nnet*: DATA MODEL TRAIN\nclip.FT > net.TRAIN: FB as:SIGN dir:THRU',
    ],
    [
      'a safety checker',
      'sd: INIT ADPT PROC PROM INF POST ASIS org:GEN\nchecker: INIT ADPT PROC INF ASIS org:DISC\nchecker.INF > sd.POST: type:POST as:REFI dir:THRU',
    ],
  ])('have no problem: %s', (_name, sketch) => {
    const problems = checkDrawing(drawn(graphOf(sketch, schemes), schemes), rules, schemes)
    expect(problems.map(({ rule, drawn: what }) => `${rule}: ${what}`)).toEqual([])
  })

  it('differ in severity where the paper is firm and where it leaves room', () => {
    const severity = (name: string) => rules.find((rule) => rule.name === name)?.severity
    expect(severity('A PTM is loaded and given data')).toBe('error')
    expect(severity('The model is run or trained further')).toBe('error')
    expect(severity('A model used as-is has an adaptation stage too')).toBe('notice')
    expect(codeIn(schemes, 'ASIS').name).toBe('Using PTM as-is')
  })
})
