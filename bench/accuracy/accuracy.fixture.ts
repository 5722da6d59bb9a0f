/** Loads and reference calls for the tests of the measures. */
import type { Load } from '../../shared/model/load.ts'
import type { ReferenceCall } from './reference.ts'

export function loadAt(path: string, line: number, given: Partial<Load> = {}): Load {
  return {
    id: `${path}:${line}:${given.column ?? 1}`,
    repositoryId: '',
    commit: 'c',
    path,
    blob: 'b',
    start: 0,
    end: 1,
    line,
    endLine: line,
    column: 1,
    cell: null,
    library: 'transformers',
    signature: 'transformers.AutoModel.from_pretrained',
    callee: 'AutoModel.from_pretrained',
    kind: 'direct',
    hub: 'huggingface',
    component: 'model',
    modelNames: [],
    nameArgument: '',
    version: null,
    loadsWeights: true,
    caller: 'f',
    confidence: 'high',
    remarks: [],
    rulesVersion: 'r',
    ...given,
  }
}

export function named(...names: string[]): Pick<Load, 'modelNames'> {
  return { modelNames: names.map((name) => ({ name, evidence: [] })) }
}

export function callAt(file: string, line: number, given: Partial<ReferenceCall> = {}): ReferenceCall {
  const signature = given.signature ?? 'transformers.AutoModel.from_pretrained'
  return {
    repo: 'o/n',
    file,
    line,
    col: 0,
    signature,
    signatures: [signature],
    listed: true,
    kind: 'direct',
    component: 'model',
    caller: 'f',
    ...given,
  }
}
