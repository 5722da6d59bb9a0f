/** Attributes: `model.features`, `model.generate(...)`, `output.logits`, `object.model`: what comes of a value by a name of it. */
import type { Code } from '../code.ts'
import type { Definition } from '../entities.ts'
import { isProperty, lineage, lookUp } from '../hierarchy.ts'
import { methodsOf } from './callees.ts'
import type { FileFlow, Site } from './fileFlow.ts'
import type { Step } from './following.ts'
import { expressionNode, fieldNode, objectsNode, resultNode } from './graph.ts'
import { ownClass } from './homes.ts'
import { givesSelf } from './magic.ts'
import {
  formOnly,
  givingNothing,
  givingParameters,
  givingParts,
  givingWeights,
  returningSelf,
  settings,
} from './libraryNames.ts'
import { as, attributeOf, bare, isResult, itemOf, type Substance, type Token, tokenOf } from './tokens.ts'

/** One attribute that is read, and the call when that is of a method. */
export interface Reading {
  readonly flow: FileFlow
  readonly site: Site
  readonly name: string
  readonly call: Site | null
}

export function readingAt(flow: FileFlow, site: Site): Reading | null {
  if (site.expression.kind !== 'attribute') return null
  const callee = site.roles.find(({ is }) => is === 'callee')
  const call = callee !== undefined && 'of' in callee ? (flow.sites[callee.of] ?? null) : null
  return { flow, site, name: site.expression.name, call }
}

export function readAttribute(step: Step, reading: Reading): void {
  const { token } = step
  const { flow, site, name, call } = reading
  const set = attributeOf(token, name)
  if (set !== null) return step.carry(expressionNode(flow, site), set)
  if (token.path.length > 0) return fromContainer(step, reading)
  switch (token.is) {
    case 'object':
    case 'class':
      return ofObject(step, reading)
    case 'whole':
      return ofWhole(step, reading)
    case 'model':
    case 'part':
      return ofModel(step, reading, token)
    case 'processor':
      return ofProcessor(step, reading)
    case 'optimiser':
      if (call !== null) note(step, reading, 'method')
      else step.carry(expressionNode(flow, site), token)
      return
    case 'parameters':
      if (call !== null) note(step, reading, 'method')
      step.carry(expressionNode(flow, call ?? site), token)
      return
    case 'weights':
      return ofWeights(step, reading)
    default:
      return ofResult(step, reading)
  }
}

function note(step: Step, { flow, site, name, call }: Reading, verb: 'method' | 'read'): void {
  step.use({ verb, name, flow, span: (call ?? site).expression, scope: site.scope })
}

/** Methods of lists and dictionaries; whatever else is called on a container of results gives a result. */
function fromContainer(step: Step, { flow, name, call, site }: Reading): void {
  const { token } = step
  const [, ...rest] = token.path
  if (call === null) {
    if (isResult(token)) step.carry(expressionNode(flow, site), bare(token))
    return
  }
  const node = expressionNode(flow, call)
  const { origin, is, calls } = token
  if (name === 'values') return step.carry(node, tokenOf(origin, is, ['*', ...rest], calls))
  if (name === 'items') return step.carry(node, tokenOf(origin, is, ['*', '1', ...rest], calls))
  if (name === 'get' || name === 'pop') {
    const [key] = flow.callOf(call)?.positional ?? []
    return step.carry(node, itemOf(token, key?.kind === 'string' ? key.value : '*'))
  }
  if (name === 'copy' || name === 'to') return step.carry(node, token)
  if (isResult(token)) step.carry(node, bare(token))
}

function ofResult(step: Step, reading: Reading): void {
  const { flow, site, name, call } = reading
  const { token } = step
  if (formOnly.test(name)) return
  note(step, reading, call === null ? 'read' : 'method')
  if (call === null) {
    const isLossOf = name === 'loss' && token.is === 'output'
    return step.carry(expressionNode(flow, site), isLossOf ? as(token, 'loss') : token)
  }
  if (name !== 'backward') step.carry(expressionNode(flow, call), token)
}

const handingOn = /tokenizer|processor|feature_extractor|transform|encode|decode/
const unpreparing = /decode|post_?process|to_string|detok/

function ofProcessor(step: Step, reading: Reading): void {
  const { flow, site, name, call } = reading
  if (call === null) {
    if (handingOn.test(name)) step.carry(expressionNode(flow, site), step.token)
    return
  }
  note(step, reading, 'method')
  // What is decoded are the results that it is given.
  if (unpreparing.test(name) || givingNothing.test(name) || /^(add|set|train|get_vocab|update)/.test(name)) return
  step.carry(expressionNode(flow, call), as(step.token, name === 'to' ? 'processor' : 'input'))
}

/** The class in this repository whose object a model is, where its methods are to be followed into. */
export function classOfModel(step: Step): Definition | null {
  const origin = step.following.origins[step.token.origin]
  return step.token.is === 'model' && origin !== undefined && 'of' in origin ? origin.of : null
}

const usualParts =
  /^(unet|vae|text_encoder\w*|safety_checker|image_encoder|feature_extractor|controlnet|bert|roberta|model|encoder|decoder|backbone|transformer|classifier|lm_head|lstm|fc|head|dropout|pooler)$/

/** `model.encoder(x)` calls a part and is no method, as is `self.anything(x)` in a model's own class that stores it. */
function isPart(flow: FileFlow, { expression, scope }: Site, name: string): boolean {
  if (usualParts.test(name)) return true
  if (expression.kind !== 'attribute' || ownClass(flow, expression.object, scope) === null) return false
  return flow.file.facts?.stored.has(name) === true
}

const ofWeightsToo = /^(items|values|copy|to|cpu|cuda|get|pop|float|half|state_dict|detach|clone|data|module|model)$/
const ofModelOnly = /^(eval|train|forward|parameters|generate|predict|encode|requires_grad_)$/

/** A file may hold weights, or the model itself. */
function ofWeights(step: Step, reading: Reading): void {
  const { flow, site, name, call } = reading
  if (call !== null && ofModelOnly.test(name)) return ofModel(step, reading, as(step.token, 'model'))
  if (ofWeightsToo.test(name)) step.carry(expressionNode(flow, call ?? site), step.token)
}

/** What a method of a model gives, by its name; null for nothing of interest. */
function givenBy(name: string, token: Token): Substance | null {
  if (givingParameters.test(name)) return 'parameters'
  if (givingWeights.test(name)) return 'weights'
  if (givingParts.test(name)) return 'part'
  if (returningSelf.test(name)) return token.is
  return givingNothing.test(name) ? null : 'output'
}

function ofModel(step: Step, reading: Reading, token: Token): void {
  const { flow, site, name, call } = reading
  if (call === null) {
    const isSetting = settings.test(name)
    note(step, reading, 'read')
    if (isSetting) return
    return step.carry(expressionNode(flow, site), name === 'module' ? token : as(token, 'part'))
  }
  const of = classOfModel(step)
  const callees = of === null ? [] : methodsOf(step.code, of, name)
  if (callees.length === 0 && isPart(flow, site, name)) {
    note(step, reading, 'read')
    return step.carry(expressionNode(flow, site), as(token, 'part'))
  }
  note(step, reading, 'method')
  for (const callee of callees) step.runs(flow, call, callee)
  const given = givenBy(name, token)
  if (given !== null) step.carry(expressionNode(flow, call), as(token, given))
}

/** A network of the repository that holds a model: its parts are told by what the class stores, not by their names. */
function ofWhole(step: Step, reading: Reading): void {
  const { flow, site, name, call } = reading
  const { token } = step
  if (call === null) {
    if (name === 'module') step.carry(expressionNode(flow, site), token)
    return
  }
  const given = givenBy(name, token)
  const isWithin = site.expression.kind === 'attribute' && ownClass(flow, site.expression.object, site.scope) !== null
  if (isWithin && flow.file.facts?.stored.has(name) === true) return
  if (!isWithin || (given !== null && given !== 'output')) note(step, reading, 'method')
  if (given !== null && given !== 'output' && given !== 'part') step.carry(expressionNode(flow, call), as(token, given))
}

/** An object of a class of the repository: its attributes hold what its class stores in them. */
function ofObject(step: Step, { flow, site, name, call }: Reading): void {
  const { code, token, following } = step
  const origin = following.origins[token.origin]
  if (origin?.kind !== 'class') return
  if (call !== null) {
    for (const callee of methodsOf(code, origin.of, name)) {
      step.runs(flow, call, callee)
      if (token.is === 'object' && givesSelf(callee.of)) step.carry(expressionNode(flow, call), token)
    }
    // `Network.from_pretrained(...)` of a library makes an object of the class, and `network.to(device)` is still one.
    if (token.is === 'class' && making.test(name) && !isOurs(code, origin.of, name)) {
      step.join(objectsNode(origin.of), expressionNode(flow, call))
    }
    if (returningSelf.test(name) && !isOurs(code, origin.of, name)) step.carry(expressionNode(flow, call), token)
  }
  const node = expressionNode(flow, site)
  for (const of of lineage(code, origin.of)) step.join(fieldNode(of, name), node)
  for (const member of lookUp(code, lineage(code, origin.of), name)) {
    if (member.kind === 'function' && isProperty(member)) step.join(resultNode(member), node)
  }
}

const making = /^(from_|load_from_|create_from_|build_from_|restore)/

function isOurs(code: Code, of: Definition, name: string): boolean {
  return lookUp(code, lineage(code, of), name).length > 0
}
