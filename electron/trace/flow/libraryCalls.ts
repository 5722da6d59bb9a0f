/** Library calls: what comes out of a function that is not of the repository when a value goes in. */
import type { Given } from './calling.ts'
import type { Step } from './following.ts'
import { expressionNode } from './graph.ts'
import {
  consuming,
  isLoss,
  isMetric,
  isOptimiser,
  keepingItems,
  makingModels,
  passing,
  running,
  wrapping,
} from './libraryNames.ts'
import { as, bare, calledLambda, isResult, type Token, tokenOf, within } from './tokens.ts'

export function carryThroughLibrary(step: Step, given: Given): void {
  const { flow, site } = given
  const through = resultOf(step.token, given)
  if (through !== null) step.carry(expressionNode(flow, site), through)
}

function resultOf(token: Token, given: Given): Token | null {
  const { last } = given
  // What a lambda gives is what comes of calling it; a model that one gives is not seen here.
  if (calledLambda(token) !== null) return isResult(token) ? measured(token, given) : null
  if (last === 'Sequential') return bare(token)
  if (keepingItems.test(last))
    return typeof given.at === 'string' && !given.at.startsWith('*') ? within(token, given.at) : token
  if (passing.test(last)) return regrouped(token, given)
  switch (token.is) {
    case 'output':
    case 'loss':
    case 'metric':
    case 'input':
      return measured(token, given)
    case 'model':
    case 'part':
    case 'whole':
      return ofModel(token, given)
    case 'parameters':
      return isOptimiser(last) || /optim/i.test(given.name) ? as(bare(token), 'optimiser') : null
    case 'optimiser':
      return together(token, given)
    case 'weights':
      return ofWeights(token, given)
    case 'object':
    case 'class':
      return wrapping.test(last) ? token : null
    default:
      return null
  }
}

/** `zip`, `enumerate` and others that group items. */
function regrouped({ origin, is, path, calls }: Token, { last, at }: Given): Token {
  const [, ...rest] = path
  if (last === 'zip') return tokenOf(origin, is, ['*', String(at), ...rest], calls)
  if (last === 'enumerate') return tokenOf(origin, is, ['*', '1', ...rest], calls)
  if (last === 'next') return tokenOf(origin, is, rest, calls)
  return tokenOf(origin, is, path, calls)
}

/** Results of results: losses and metrics are told by the name of what measures. */
function measured(token: Token, { last, name }: Given): Token | null {
  // What is said in words is still what the model gave; a path is none of it.
  const isText = /^(format|str|repr|join)$/.test(last) && !name.endsWith('path.join')
  if (consuming.test(last) && !isText) return null
  if (token.is !== 'output') return bare(token)
  if (isLoss(name) || isLoss(last)) return as(bare(token), 'loss')
  return isMetric(last) ? as(bare(token), 'metric') : bare(token)
}

const isClass = (name: string) => /^_?[A-Z]/.test(name)

/** `model, optimizer = prepare(model, optimizer)` gives back what it is given, in that order. */
function together(token: Token, { last, at, call }: Given): Token | null {
  if (!wrapping.test(last)) return null
  const isOneOfSeveral = /^(prepare|initialize|setup)$/.test(last) && call.positional.length > 1
  return isOneOfSeveral && typeof at === 'number' ? within(token, String(at)) : token
}

function ofModel(token: Token, given: Given): Token | null {
  const { last } = given
  if (consuming.test(last)) return null
  if (wrapping.test(last)) return together(token, given)
  if (isClass(last)) return bare(token)
  if (/^(pipeline|from_\w+|load_\w+|get_\w*model|build_\w+|create_\w+|make_\w+)$/.test(last)) return bare(token)
  return running.test(last) ? as(bare(token), 'output') : null
}

const namesWeights = /path|checkpoint|ckpt|weights?|state|model|pretrained|file|params|resume/i

function ofWeights(token: Token, { last, at, name }: Given): Token | null {
  if (consuming.test(last)) return null
  if (/^(load|load_file|torch_load|load_url|load_state_dict\w*|join|str|Path|open|read\w*|safe_open)$/.test(last))
    return bare(token)
  const isGiven = at === 0 || (typeof at === 'string' && namesWeights.test(at))
  if (isGiven && !/\bnn\./.test(name) && (isClass(last) || makingModels.test(last))) return as(bare(token), 'model')
  return /convert|filter|clean|remap|rename|strip|remove|dict|state|weights|replace|fix|adapt|interpolate|ckpt|checkpoint/i.test(
    last,
  )
    ? bare(token)
    : null
}
