/** A study with two schemes, three raters and codings to lose, for tests of the taxonomy room. */
import type { UnitKind } from '../../shared/model/unitKind.ts'
import { newIdentifier } from '../store/identifier.ts'
import { anchorAt, joinAs, makeStudy, type TestStudy } from '../store/study.fixture.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { createCode, createScheme } from './edits.ts'

export interface Codebook extends TestStudy {
  /** "Stage": single choice, of models, loads and spans. */
  readonly stage: string
  /** "Adaptation": multiple choice, of models and loads. */
  readonly adaptation: string
  /** Ids by name, made as they are asked for. */
  readonly code: (name: string) => string
  /** A code of Adaptation by default. */
  readonly make: (name: string, schemeId?: string, parentId?: string | null) => string
  readonly unit: (kind: Extract<UnitKind, 'model' | 'load' | 'span'>) => string
  /** Says codes about a unit as the current rater; returns the ids of the codings. */
  readonly say: (unitId: string, ...names: string[]) => string[]
  /** From now on this person acts. */
  readonly as: (name: string) => void
}

export const plainScheme = {
  question: '',
  ordered: false,
  required: false,
  parentId: null,
  reason: '',
} as const

function kindFields(kind: 'model' | 'load' | 'span') {
  const anchor = anchorAt(0, 'text')
  if (kind === 'model') return { kind, origin: 'pretrained' as const, evidence: [], loadIds: [] }
  return kind === 'load' ? { kind, loadId: 'a1', anchor } : { kind, anchor }
}

/** Stage has Training, Inference and Evaluation; Adaptation has Tuning, Fine-Tuning, Prompting and Pruning. */
export function makeCodebook(): Codebook {
  const study = makeStudy()
  const { file } = study
  const ids = new Map<string, string>()
  const people = new Map([['Ada', file.actor]])
  const named = (['Training', 'Inference', 'Evaluation'] as const).map((name, index) => {
    const entity = study.codeIds[index] ?? ''
    ids.set(name, entity)
    return { kind: 'code.edit' as const, entity, payload: { name } }
  })
  file.commit('named the codes', named)
  const { schemeId: adaptation } = createScheme(file, {
    ...plainScheme,
    name: 'Adaptation',
    unitKinds: ['model', 'load'],
    choice: 'multiple',
  })
  const make: Codebook['make'] = (name, schemeId = adaptation, parentId = null) => {
    const { codeId } = createCode(file, { schemeId, name, parentId, reason: '' })
    ids.set(name, codeId)
    return codeId
  }
  for (const name of ['Tuning', 'Fine-Tuning', 'Prompting', 'Pruning']) make(name)
  const code = (name: string) => ids.get(name) ?? ''
  return {
    ...study,
    stage: study.schemeId,
    adaptation,
    code,
    make,
    unit: (kind) => {
      const entity = newIdentifier()
      const payload = { repositoryId: study.repositoryId, label: `${kind} ${entity}`, ...kindFields(kind) }
      file.commit(`made a ${kind}`, [{ kind: 'unit.define', entity, payload }])
      return entity
    },
    say: (unitId, ...names) => names.map((name) => sayOne(file, unitId, code(name))),
    as: (name) => {
      const known = people.get(name)
      if (known === undefined) people.set(name, joinAs(file, newIdentifier(), name))
      else file.actAs(known)
    },
  }
}

function sayOne(file: StudyFile, unitId: string, codeId: string): string {
  const entity = newIdentifier()
  const fields = { evidence: [], confidence: 'sure' as const, memo: '', codebookRevision: '', suggestionId: null }
  file.commit('coded', [{ kind: 'coding.add', entity, payload: { unitId, codeId, ...fields } }])
  return entity
}
