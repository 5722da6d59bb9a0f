/** Loads and reference calls for the tests of the measures. */
import { loadWith } from '../../shared/pipeline/load.fixture.ts'
import type { Load } from '../../shared/model/load.ts'
import type { ReferenceCall } from './reference.ts'

export function loadAt(path: string, line: number, given: Partial<Load> = {}): Load {
  const id = `${path}:${line}:${given.column ?? 1}`
  return loadWith({ id, path, line, endLine: line, caller: 'f', rulesVersion: 'r', ...given })
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
