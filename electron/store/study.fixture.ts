/** A small study in a temporary folder, for tests that need a real file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Anchor } from '../../shared/model/anchor.ts'
import { newIdentifier } from './identifier.ts'
import { StudyFile } from './studyFile.ts'

export interface TestStudy {
  readonly file: StudyFile
  readonly path: string
  readonly folder: string
  readonly raterId: string
  readonly schemeId: string
  readonly codeIds: readonly [string, string, string]
  readonly repositoryId: string
  readonly close: () => void
}

/** Makes an actor for a new or known rater and acts as it. */
export function joinAs(file: StudyFile, raterId: string, name: string): string {
  const actor = newIdentifier()
  file.actAs(actor)
  file.commit(`${name} joined`, [
    { kind: 'actor.join', entity: actor, payload: { raterId } },
    { kind: 'rater.define', entity: raterId, payload: { name, kind: 'person', colour: '#0072b2' } },
  ])
  return actor
}

const blank = {
  definition: '',
  useWhen: '',
  avoidWhen: '',
  examples: [],
  colour: '#0072b2',
  key: '',
  parentId: null,
  literature: '',
  retired: false,
}

/** One rater, one single-choice scheme of models, loads and spans with three codes, one repository. */
export function makeStudy(): TestStudy {
  const folder = mkdtempSync(join(tmpdir(), 'loadstone-study-'))
  const path = join(folder, 'test.loadstone')
  const file = StudyFile.create(path)
  const [studyId, raterId, schemeId, repositoryId] = [
    newIdentifier(),
    newIdentifier(),
    newIdentifier(),
    newIdentifier(),
  ]
  const codeIds = [newIdentifier(), newIdentifier(), newIdentifier()] as const
  joinAs(file, raterId, 'Ada')
  file.commit('set up', [
    { kind: 'study.define', entity: studyId, payload: { name: 'Test', description: '' } },
    {
      kind: 'scheme.define',
      entity: schemeId,
      payload: {
        name: 'Stage',
        question: 'Which stage?',
        unitKinds: ['model', 'load', 'span'],
        choice: 'single',
        ordered: false,
        position: 1,
        source: '',
        retired: false,
      },
    },
    ...codeIds.map((entity, index) => ({
      kind: 'code.define' as const,
      entity,
      payload: { ...blank, schemeId, name: `Code ${index}`, abbreviation: `C${index}`, position: index },
    })),
    {
      kind: 'repository.add',
      entity: repositoryId,
      payload: { name: 'owner/name', kind: 'git', origin: null, commit: 'a'.repeat(40) },
    },
  ])
  const close = () => {
    file.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { file, path, folder, raterId, schemeId, codeIds, repositoryId, close }
}

/** An anchor over `quote`, at offset `start` of line 1. */
export function anchorAt(start: number, quote: string): Anchor {
  return {
    commit: 'a'.repeat(40),
    path: 'src/model.py',
    blob: 'b'.repeat(40),
    start,
    end: start + quote.length,
    line: 1,
    endLine: 1,
    quote,
    prefix: '',
    suffix: '',
    symbol: '',
  }
}
