/** Holding: values that are assigned, stored, unpacked, put into containers and taken out again. */
import type { Binding, Expression } from '../../syntax/facts.ts'
import type { FileFlow, Role, Site } from './fileFlow.ts'
import type { Step } from './following.ts'
import { expressionNode, resultNode } from './graph.ts'
import { boundIn, kept, nodeOfVariable, ownClass } from './homes.ts'
import { joinMethod } from './magic.ts'
import { networkAround } from './networks.ts'
import { as, bare, isNetwork, isOfModel, isResult, itemOf, settled, type Token, whenCalled, within } from './tokens.ts'

const processors = /tok|proc|transform|feature_extractor|alphabet|convert|extractor|collat|visual_?prep|config|cfg/i
const models = /model|net|encoder|decoder|clip|pipe|backbone|bert|gan/i

/** One of the values that a model's loader gives back together, or of what is iterated over. */
function unpacked(token: Token, index: number, name: string): Token | null {
  if (token.is === 'model' || token.is === 'part') {
    if (processors.test(name) && !/model|net/.test(name)) return as(token, 'processor')
    if (/param|state|weight/i.test(name)) return as(token, 'weights')
    return index === 0 || models.test(name) ? token : null
  }
  if (token.is === 'weights' && /^(k|key|name|n|opt|config|cfg|args|epoch|step|optimizer)$/.test(name)) return null
  return token.is === 'object' || token.is === 'class' ? null : token
}

/** An item of what is iterated over. */
export function element(token: Token): Token | null {
  const item = itemOf(token, '*')
  if (item !== null || token.path.length > 0) return item
  if (token.is === 'object' || token.is === 'class' || token.is === 'processor') return null
  return token.is === 'model' || token.is === 'whole' ? as(token, 'part') : token
}

function alongPath(token: Token | null, path: readonly number[], name: string): Token | null {
  let at = token
  for (const index of path) {
    if (at === null) return null
    at = at.path.length > 0 ? itemOf(at, String(index)) : unpacked(at, index, name)
  }
  return at
}

export function bind(step: Step, flow: FileFlow, { name, scope, source }: Binding): void {
  const home = boundIn(flow, name, scope)
  const node = nodeOfVariable(flow, home, name)
  const { token } = step
  const settle = (one: Token | null) => (one === null || home === scope ? one : settled(one))
  if (source.kind === 'context') joinMethod(step, '__enter__', node)
  if (source.kind === 'element' && source.path.length === 0) joinMethod(step, '__iter__', node)
  if (source.kind === 'value' || source.kind === 'context') step.carry(node, settle(token))
  else if (source.kind === 'element') step.carry(node, settle(alongPath(element(token), source.path, name)))
  else if (source.kind === 'item') step.carry(node, settle(alongPath(token, source.path, name)))
}

export function store(step: Step, flow: FileFlow, { store: to, path }: Extract<Role, { is: 'stored' }>): void {
  const { code } = step
  const { object, name, byKey, scope, start, end } = to
  const token = alongPath(step.token, path, name)
  if (token === null) return
  if (byKey) {
    const item = within(token, name)
    if (item !== null) step.carryAll(kept(code, flow, object, scope, item))
    return
  }
  const target: Expression = { kind: 'attribute', object, name, start, end }
  step.carryAll(kept(code, flow, target, scope, token))
  const own = ownClass(flow, object, scope)
  const network = own === null ? null : networkAround(code, own)
  if (network === null || !isNetwork(token)) return
  const span = { start, end: to.value.end }
  step.use({ verb: 'member', name: network.name, argument: name, flow, span, scope })
}

/** `model.fc = ...`, `parameter.requires_grad = False`: something of the model is set. */
export function receive(step: Step, flow: FileFlow, { store: to }: Extract<Role, { is: 'receiver' }>): void {
  const { token } = step
  if (token.path.length > 0 || !isOfModel(token) || token.is === 'whole') return
  const span = { start: to.start, end: to.value.end }
  step.use({ verb: 'store', name: to.name, flow, span, scope: to.scope })
}

export function assign(step: Step, flow: FileFlow, { region }: Extract<Role, { is: 'assigned' }>): void {
  const token = region.isItem ? within(step.token, '*') : step.token
  if (region.target === null || token === null) return
  step.carryAll(kept(step.code, flow, region.target, region.scope, token))
}

export function giveBack(step: Step, flow: FileFlow, role: Extract<Role, { is: 'returned' }>): void {
  const { file } = flow
  const token = role.isItem ? within(step.token, '*') : step.token
  step.carry(resultNode({ file, scope: role.scope }), token)
}

/** `a + b`, `-a`, `a[:, 0]`, f-strings and comparisons. */
export function operate(step: Step, flow: FileFlow, { expression: operand }: Site, whole: Site): void {
  const { token } = step
  const { expression, scope } = whole
  const node = expressionNode(flow, whole)
  if (expression.kind === 'opaque' && /^lambda\b/.test(flow.file.text.slice(expression.start, expression.start + 8))) {
    // A model inside of a lambda is given back only where it is all that the lambda gives.
    const isAll = operand.end === expression.end && /:\s*$/.test(flow.file.text.slice(expression.start, operand.start))
    return isResult(token) || isAll
      ? step.carry(node, within(isResult(token) ? bare(token) : token, whenCalled))
      : undefined
  }
  if (!isResult(token)) {
    const isStar = flow.file.text[expression.start] === '*'
    if (expression.kind === 'binary' ? expression.operator === '+' : isStar) step.carry(node, token)
    return
  }
  step.carry(node, expression.kind === 'binary' && expression.operator === '+' ? token : bare(token))
  if (expression.kind !== 'binary') return
  const argument = operand.start === expression.left.start ? 0 : 1
  step.use({ verb: 'operate', name: expression.operator, argument, flow, span: expression, scope })
}

export function putIn(step: Step, flow: FileFlow, { of, key }: Extract<Role, { is: 'item' }>): void {
  const whole = flow.sites[of]
  if (whole !== undefined) step.carry(expressionNode(flow, whole), within(step.token, key))
}

/** What checkpoints hold besides weights. */
const settingsKey =
  /opt|epoch|config|args|step|iter|lr|metric|vocab|sched|hparams|cfg|hyper|loss|best|version|time|name|dim|size/i

/** `container[index]`. */
export function takeOut(step: Step, flow: FileFlow, whole: Site): void {
  const { token } = step
  const { expression, scope } = whole
  if (expression.kind !== 'subscript') return
  const { index } = expression
  const text = flow.file.text.slice(index.start, index.end)
  const isSlice = index.kind === 'opaque' && text.includes(':')
  const node = expressionNode(flow, whole)
  joinMethod(step, '__getitem__', node)
  if (token.path.length > 0) {
    if (isSlice) return step.carry(node, token)
    const key = index.kind === 'string' ? index.value : /^\d+$/.test(text) ? text : '*'
    return step.carry(node, itemOf(token, key))
  }
  if (token.is === 'model' || token.is === 'part') {
    step.use({ verb: 'read', name: `[${text.slice(0, 40)}]`, flow, span: expression, scope })
    // Loaders give several things back at once; of a network an item is a part.
    return step.carry(node, isSlice || token.is === 'part' ? as(token, 'part') : unpacked(token, Number(text) || 0, ''))
  }
  if (token.is === 'weights' && settingsKey.test(text)) return
  if (token.is !== 'object' && token.is !== 'class' && token.is !== 'processor') step.carry(node, token)
}

/** `labels[output]`: what is chosen by a result is a result. */
export function choose(step: Step, flow: FileFlow, whole: Site): void {
  if (!isResult(step.token)) return
  // The best by a loss or by a metric is no result of the model that measures.
  if (step.token.is === 'loss' || step.token.is === 'metric') return
  step.use({ verb: 'operate', name: '[]', flow, span: whole.expression, scope: whole.scope })
  step.carry(expressionNode(flow, whole), bare(step.token))
}

export function test(step: Step, flow: FileFlow, site: Site): void {
  if (!isResult(step.token)) return
  step.use({ verb: 'operate', name: 'if', flow, span: site.expression, scope: site.scope })
}
