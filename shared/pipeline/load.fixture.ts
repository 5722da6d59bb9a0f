/** A load for tests: one that says nothing unusual, but for what is given. */
import type { Load } from '../model/load.ts'

export function loadWith(given: Partial<Load> & Pick<Load, 'id'>): Load {
  return {
    repositoryId: '',
    commit: 'c',
    path: 'run.py',
    blob: 'b',
    start: 0,
    end: 1,
    line: 1,
    endLine: 1,
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
    caller: '',
    confidence: 'high',
    remarks: [],
    rulesVersion: '1',
    ...given,
  }
}
