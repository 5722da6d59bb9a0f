/** Two raters: Rachel and Edward draw the pipelines of three small repositories, and see some of them differently. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startBackEnd, type TestBackEnd } from '../../electron/backEnd.fixture.ts'
import { commitFiles } from '../../electron/clone/fixtureGit.fixture.ts'
import type { Anchor } from '../../shared/model/anchor.ts'

export const twoRaters = {
  name: 'Two raters',
  mine: 'Rachel',
  yours: 'Edward',
  repository: 'field-guide',
  captioner: 'captioner',
  drawer: 'drawer',
  judge: 'judge',
  species: 'species head',
} as const

const guide = [
  'features = captioner.encode(image)',
  'caption = captioner.generate(image)',
  'picture = drawer(caption)',
  'score = judge(picture, caption)',
]

interface Hand {
  /** Models with their stages in order, then whatever else is said of them. */
  readonly models: Readonly<Record<string, string>>
  /** `a.INF > b.PROM: FH-S OUT`. */
  readonly links: readonly string[]
  /** Which line shows that a model has a stage: `captioner.INF`. */
  readonly evidence?: Readonly<Record<string, number>>
}

const rachelsGuide: Hand = {
  models: {
    captioner: 'INIT PROC INF POST | GEN ASIS',
    drawer: 'INIT PROM INF | GEN',
    judge: 'INIT INF | DISC',
  },
  links: ['captioner.INF > drawer.PROM: FH-S OUT', 'judge.INF > drawer.POST: EVAL'],
  evidence: { 'captioner.INF': 1, 'judge.INF': 3 },
}

const edwardsGuide: Hand = {
  models: {
    captioner: 'INIT INF PROC DLV | FEAT-O ASIS',
    drawer: 'INIT PROM INF | GEN',
    'species head': 'DATA TRAIN',
  },
  links: ['captioner.INF > drawer.FEAT: FH-H OUT'],
  evidence: { 'captioner.INF': 0 },
}

/** Repositories by name, with what each of the two draws of them. */
const corpus: readonly { readonly name: string; readonly mine: Hand; readonly yours: Hand }[] = [
  { name: twoRaters.repository, mine: rachelsGuide, yours: edwardsGuide },
  {
    name: 'ant-atlas',
    mine: { models: { 'ant encoder': 'INIT PROC FEAT INF | FEAT-O', 'ant tagger': 'INIT INF | DISC' }, links: [] },
    yours: { models: { 'ant encoder': 'INIT PROC FEAT INF | FEAT-O', 'ant tagger': 'INIT FT INF | DISC' }, links: [] },
  },
  {
    name: 'fern-finder',
    mine: { models: { 'fern encoder': 'INIT PROC FEAT FT | FEAT-O ADD' }, links: [] },
    yours: { models: {}, links: [] },
  },
]

type Ask = TestBackEnd['ask']

/** Ids of codes by their sign; `FEAT-O` is the organisation that shares its sign with a stage. */
async function codebook(ask: Ask): Promise<(sign: string, kind: 'stage' | 'answer' | 'link') => string> {
  const schemes = await ask('taxonomy.schemes', {})
  const names = {
    stage: ['Stage', 'Conventional stage'],
    answer: ['Adaptation', 'Pipeline organisation'],
    link: ['Interaction type', 'Interaction direction'],
  }
  return (sign, kind) => {
    const wanted = sign === 'FEAT-O' ? 'FEAT' : sign
    const codes = schemes.filter(({ name }) => names[kind].includes(name)).flatMap((scheme) => scheme.codes)
    const found = codes.find(({ abbreviation }) => abbreviation === wanted)
    if (found === undefined) throw new Error(`the codebook has no ${kind} ${sign}`)
    return found.id
  }
}

function anchorOf(line: number, commit: string, blob: string): Anchor {
  const text = `${guide.join('\n')}\n`
  const quote = guide[line] ?? ''
  const start = text.indexOf(quote)
  const end = start + quote.length
  const around = { prefix: text.slice(0, start), suffix: text.slice(end), symbol: '' }
  return { commit, path: 'guide.py', blob, start, end, line: line + 1, endLine: line + 1, quote, ...around }
}

interface Drawing {
  readonly ask: Ask
  readonly repository: { readonly id: string; readonly commit: string }
  readonly blob: string
  readonly codeOf: Awaited<ReturnType<typeof codebook>>
  /** Models that one of the two has added, by label. */
  readonly units: Map<string, string>
}

async function drawModel(
  { ask, repository, blob, codeOf, units }: Drawing,
  label: string,
  said: string,
  hand: Hand,
): Promise<void> {
  const [stages = '', answers = ''] = said.split(' | ')
  const at = units.size
  const origin = label === twoRaters.species ? 'scratch' : 'pretrained'
  const unitId =
    units.get(label) ??
    (
      await ask('canvas.addModel', {
        repositoryId: repository.id,
        label,
        origin,
        x: (at % 2) * 460,
        y: Math.floor(at / 2) * 340,
      })
    ).unitId
  units.set(label, unitId)
  for (const sign of stages.split(' ').filter(Boolean)) {
    const line = hand.evidence?.[`${label}.${sign}`]
    const evidence = line === undefined ? [] : [anchorOf(line, repository.commit, blob)]
    await ask('canvas.putStage', { unitId, codeId: codeOf(sign, 'stage'), beforeId: null, evidence })
  }
  for (const sign of answers.split(' ').filter(Boolean)) {
    await ask('coding.apply', { target: { kind: 'unit', unitId }, codeId: codeOf(sign, 'answer') })
  }
}

async function drawLink({ ask, repository, codeOf, units }: Drawing, words: string): Promise<void> {
  const [ends = '', said = ''] = words.split(': ')
  const [source = '', target = ''] = ends.split(' > ')
  const [sourceModel = '', sourceStage = ''] = source.split('.')
  const [targetModel = '', targetStage = ''] = target.split('.')
  const [codeId = '', ...furtherIds] = said.split(' ').map((sign) => codeOf(sign, 'link'))
  await ask('canvas.connect', {
    repositoryId: repository.id,
    sourceId: units.get(sourceModel) ?? '',
    targetId: units.get(targetModel) ?? '',
    sourceStageId: codeOf(sourceStage, 'stage'),
    targetStageId: codeOf(targetStage, 'stage'),
    codeId,
    furtherIds,
  })
}

async function draw(drawing: Drawing, hand: Hand): Promise<void> {
  for (const [label, said] of Object.entries(hand.models)) await drawModel(drawing, label, said, hand)
  for (const link of hand.links) await drawLink(drawing, link)
}

function makeClone(folder: string, name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  commitFiles(path, [
    { name: 'README.md', content: `# ${name}\n` },
    { name: 'guide.py', content: `${guide.join('\n')}\n` },
  ])
  return path
}

async function drawBoth(
  ask: Ask,
  folder: string,
  raterIds: { readonly mine: string; readonly yours: string },
): Promise<void> {
  const codeOf = await codebook(ask)
  for (const { name, mine, yours } of corpus) {
    const { added } = await ask('corpus.add', { path: makeClone(folder, name) })
    const [repository] = added
    if (repository === undefined) throw new Error(`${name} was not added`)
    const { blob } = await ask('corpus.read', { repositoryId: repository.id, path: 'guide.py' })
    const drawing = { ask, repository, blob, codeOf, units: new Map<string, string>() }
    await ask('study.selectRater', { raterId: raterIds.mine })
    await draw(drawing, mine)
    // Far from a model that nobody has said anything of, so that both are not seen at once.
    const far = drawing.units.get('fern encoder')
    if (far !== undefined) {
      await ask('canvas.addModel', { repositoryId: repository.id, label: 'moss network', x: 0, y: 0 })
      await ask('canvas.place', { placements: [{ id: far, x: 30_000, y: 20_000 }] })
    }
    await ask('study.selectRater', { raterId: raterIds.yours })
    await draw(drawing, yours)
  }
}

/** Makes the study and its clones in `folder`, with Rachel as the one who codes; gives the path of the study. */
export async function createTwoRaters(folder: string): Promise<string> {
  const backEnd = startBackEnd()
  const { ask } = backEnd
  const path = join(folder, 'two-raters.loadstone')
  try {
    await ask('study.create', { path, name: twoRaters.name, raterName: twoRaters.mine })
    const edward = await ask('study.addRater', { name: twoRaters.yours })
    const rachel = (await ask('study.state', {}))?.raters.find(({ name }) => name === twoRaters.mine)
    if (rachel === undefined) throw new Error('the study has no first rater')
    await drawBoth(ask, folder, { mine: rachel.id, yours: edward.id })
    await ask('study.selectRater', { raterId: rachel.id })
    await ask('study.close', {})
  } finally {
    await backEnd.close()
  }
  return path
}
