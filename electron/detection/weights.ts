/** Weights: whether a call of a listed function loads weights at all; `pretrained=False`, `weights=None` and files of a data set do not. */
import type { Call } from '../syntax/facts.ts'
import { argumentValues, placeOfCall } from './arguments.ts'
import type { Resolver } from './resolver.ts'
import type { Loader } from './signaturePack.ts'
import { excerpt, type SourceFile } from './sourceFile.ts'
import type { Value } from './values.ts'

export interface WeightsVerdict {
  readonly loads: boolean
  readonly remark: string | null
}

export function weightsOf(resolver: Resolver, loader: Loader, file: SourceFile, call: Call): WeightsVerdict {
  const rule = loader.weights
  if (rule === undefined) return { loads: true, remark: null }
  const { expression, values } = argumentValues(resolver, call, rule, placeOfCall(file, call))
  if (expression === undefined && values.length === 0) {
    if (call.spread) return { loads: true, remark: 'whether weights are loaded depends on arguments that are spread' }
    return {
      loads: rule.absent,
      remark: rule.absent ? null : `loads no weights: ${rule.keywords.join(' or ')} is not given`,
    }
  }
  const written = expression === undefined ? '' : excerpt(file, expression, 80)
  const verdicts = new Set(values.map((value) => isTruthy(value, rule.none)))
  if (verdicts.has(true) && !verdicts.has(false)) return { loads: true, remark: null }
  if (verdicts.has(false) && !verdicts.has(true) && isWritten(expression?.kind))
    return { loads: false, remark: `loads no weights: ${written} is passed` }
  return { loads: true, remark: `whether weights are loaded depends on ${written || 'an argument'}` }
}

/** Only a constant that stands in the call itself settles it; a default can be overridden by callers not in the repository. */
function isWritten(kind: string | undefined): boolean {
  return kind === 'truth' || kind === 'string'
}

function isTruthy(value: Value, none: readonly string[]): boolean {
  if (none.length > 0) return value.kind !== 'text' || !none.includes(value.text)
  if (value.kind === 'truth') return value.value === true
  return value.kind !== 'text' || value.text !== ''
}
