/** A real study for tests of the exports: two repositories, two people and the detector, loads, codings and a link. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Unit } from '../../shared/model/unit.ts'
import { type Draft, StudyFile } from '../store/studyFile.ts'
import { codebookDrafts, readCodebook } from '../study/codebook.ts'

const codebookPath = join(import.meta.dirname, '../../resources/codebooks/ptm-reuse.json')

/** A readable id: the number's digits at the end of a fixed UUID. */
export function fixedId(number: number): string {
  return `0192f000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

export function builtInCode(scheme: number, code: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `10ad5704-0000-4000-8000-00${two(scheme)}000000${two(code)}`
}

export const people = { ada: fixedId(1), grace: fixedId(2), detector: fixedId(3) }
export const audio = fixedId(11)
export const folder = fixedId(12)
export const encoder = fixedId(21)
export const writer = fixedId(22)
export const head = fixedId(23)
export const link = fixedId(24)
export const span = fixedId(25)

/** A decorator whose text starts like a formula, holds a quotation mark and a line break, and lies behind an emoji. */
export const hostileQuote = '@app.post("/a,b")\ndef serve():'

export function anchorAt(path: string, start: number, quote: string): Anchor {
  return {
    commit: 'c'.repeat(40),
    path,
    blob: 'b'.repeat(40),
    start,
    end: start + quote.length,
    line: 3,
    endLine: 3 + quote.split('\n').length - 1,
    quote,
    prefix: '',
    suffix: '',
    symbol: 'Service.start',
  }
}

function unitDraft({ id, ...payload }: Unit): Draft {
  return { kind: 'unit.define', entity: id, payload }
}

let lastCoding = 100

export function codingDraft(unitId: string, codeId: string, evidence: Anchor[] = [], memo = ''): Draft {
  lastCoding += 1
  const fields = { confidence: 'sure', codebookRevision: '1', suggestionId: null } as const
  return { kind: 'coding.add', entity: fixedId(lastCoding), payload: { unitId, codeId, evidence, memo, ...fields } }
}

export interface LoadFields {
  readonly path: string
  readonly signature: string
  readonly caller: string
  readonly hub?: string
  readonly component?: string
  readonly names?: readonly string[]
  readonly weights?: boolean
  readonly version?: string
}

/** Adds loads of the audio repository as a scan would. */
export function saveLoads(study: StudyFile, loads: readonly LoadFields[]): void {
  study.saveResults(['load'], (database) => {
    const insert = database.prepare(`INSERT INTO load VALUES (@id, @repository, @commit, @path, 'blob', @start, @end,
      @line, @line, 1, NULL, @library, @signature, @signature, 'direct', @hub, @component, @names, '', @version,
      @weights, @caller, 'high', '[]', 'rules-1')`)
    for (const [index, load] of loads.entries()) {
      insert.run({
        id: `load-${index}`,
        repository: audio,
        commit: 'c'.repeat(40),
        path: load.path,
        start: index * 100,
        end: index * 100 + 40,
        line: index + 1,
        library: load.signature.split('.')[0],
        signature: load.signature,
        hub: load.hub ?? 'huggingface',
        component: load.component ?? 'model',
        names: JSON.stringify((load.names ?? []).map((name) => ({ name, evidence: [] }))),
        version: load.version ?? null,
        weights: load.weights === false ? 0 : 1,
        caller: load.caller,
      })
    }
  })
}

function rater(id: string, name: string, kind: 'person' | 'detector'): Draft {
  return { kind: 'rater.define', entity: id, payload: { name, kind, colour: '#336699' } }
}

const origin = 'git@github.com:Haoheliu/AudioLDM.git'

/** Repositories, units and the codebook; nothing is coded yet. */
const foundation: readonly Draft[] = [
  { kind: 'study.define', entity: fixedId(4), payload: { name: 'Sounds', description: '' } },
  rater(people.ada, 'Ada', 'person'),
  rater(people.grace, 'Grace', 'person'),
  rater(people.detector, 'Detector', 'detector'),
  {
    kind: 'repository.add',
    entity: audio,
    payload: { name: 'Haoheliu/AudioLDM', kind: 'git', origin, commit: 'c'.repeat(40) },
  },
  {
    kind: 'repository.add',
    entity: folder,
    payload: { name: 'field-notes', kind: 'folder', origin: null, commit: 'folder:1' },
  },
  unitDraft({
    id: encoder,
    kind: 'model',
    repositoryId: audio,
    label: 'openai/clip-vit-base-patch32',
    origin: 'pretrained',
    evidence: [],
    loadIds: [],
  }),
  unitDraft({
    id: writer,
    kind: 'model',
    repositoryId: audio,
    label: 'facebook/bart-base',
    origin: 'pretrained',
    evidence: [],
    loadIds: [],
  }),
  unitDraft({
    id: head,
    kind: 'model',
    repositoryId: audio,
    label: 'Own head',
    origin: 'scratch',
    evidence: [],
    loadIds: [],
  }),
  unitDraft({
    id: link,
    kind: 'link',
    repositoryId: audio,
    label: '',
    sourceId: encoder,
    targetId: head,
    sourceStageId: null,
    targetStageId: null,
  }),
  unitDraft({
    id: span,
    kind: 'span',
    repositoryId: audio,
    label: 'service',
    anchor: anchorAt('app/serve.py', 17, hostileQuote),
  }),
  ...codebookDrafts(readCodebook(codebookPath)),
]

/** From now on the person codes, in an actor of their own. */
export function actAs(study: StudyFile, raterId: string): void {
  const actor = raterId.replace('-7000-', '-7001-')
  study.actAs(actor)
  if (study.record('actor', actor) !== undefined) return
  study.commit('joined', [{ kind: 'actor.join', entity: actor, payload: { raterId } }])
}

export interface StudyOnDisk {
  readonly study: StudyFile
  /** A folder that is removed at the end. */
  readonly place: string
  readonly end: () => void
}

export function studyOnDisk(): StudyOnDisk {
  const place = mkdtempSync(join(tmpdir(), 'loadstone-exchange-'))
  const study = StudyFile.create(join(place, 'sounds.loadstone'))
  actAs(study, people.ada)
  study.commit('set up', foundation)
  return {
    study,
    place,
    end: () => {
      study.close()
      rmSync(place, { recursive: true, force: true })
    },
  }
}
