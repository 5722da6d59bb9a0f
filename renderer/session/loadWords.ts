/** Loads in words: short names for lists, and what is known about the model and its version. Pure. */
import type { Load } from '../../shared/model/load.ts'

/** The last two names of the callee: `AutoModel.from_pretrained`. */
export function shortCallee(load: Pick<Load, 'callee' | 'signature'>): string {
  const whole = load.callee === '' ? load.signature : load.callee
  const plain = /^[\w.]+$/.test(whole) ? whole : load.signature
  return plain.split('.').slice(-2).join('.')
}

/** The names of the models, or what is known instead. */
export function modelWords(load: Pick<Load, 'modelNames' | 'loadsWeights'>): string {
  if (load.modelNames.length > 0) return load.modelNames.map((model) => model.name).join(', ')
  return load.loadsWeights ? 'name not resolved' : 'no weights loaded'
}

export function versionWords(load: Pick<Load, 'version' | 'loadsWeights'>): string {
  if (!load.loadsWeights) return 'loads no weights'
  return load.version === null ? 'version not pinned' : `pinned to ${load.version}`
}

/** `path:line`, as compilers write it. */
export function locationWords(load: Pick<Load, 'path' | 'line'>): string {
  return `${load.path}:${load.line}`
}
