/** Carry on: takes waiting values one after the other to wherever they lead, until nothing waits or the budget is spent. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Code } from '../code.ts'
import { type Definition, isSame } from '../entities.ts'
import { descendants } from '../hierarchy.ts'
import { meaningOf } from '../meaning.ts'
import { readAttribute, readingAt } from './attributes.ts'
import { callIt, giveTo } from './calling.ts'
import { type FileFlow, fileFlowOf, type Site } from './fileFlow.ts'
import { type Following, type Origin, Step } from './following.ts'
import { type Arrival, expressionNode, type Node, objectsNode } from './graph.ts'
import type { Spending } from './spending.ts'
import { assign, bind, choose, giveBack, operate, putIn, receive, store, takeOut, test } from './holding.ts'
import { fromField, fromResult, fromVariable, parameterNode } from './places.ts'
import { isVendored, ownMethods } from './starts.ts'
import { as, type Token, tokenOf } from './tokens.ts'

/** After so many steps whatever else waits in this process has its turn. */
const stepsInTurn = 200

/** `what` tells whether results are followed as well, or models and classes alone. */
export async function carryOn(
  following: Following,
  spending: Spending,
  what: 'models' | 'all',
  signal: AbortSignal,
): Promise<void> {
  const { graph, code } = following
  let taken = 0
  for (let arrival = graph.next(what); arrival !== undefined; arrival = graph.next(what)) {
    const origin = following.origins[arrival.token.origin]
    if (!spending.allows(arrival.token.origin, isOfLibrary(origin))) continue
    taken += 1
    if (taken % stepsInTurn === 0) await turn()
    const here = arrival
    const step = await code.answer(() => take(following, here), signal)
    for (const of of step.apply()) await followObjects(following, of, signal)
    for (const [of, token] of step.wholes) await makeObjects(following, of, token, here, signal)
  }
}

function isOfLibrary(origin: Origin | undefined): boolean {
  if (origin?.kind === 'load') return isVendored(origin.load.path)
  return origin?.kind === 'class' && isVendored(origin.of.file.path)
}

function take(following: Following, arrival: Arrival): Step {
  const step = new Step(following, arrival)
  const { node } = arrival
  if (node.kind === 'variable') fromVariable(step, node)
  else if (node.kind === 'field') fromField(step, node)
  else if (node.kind === 'result') fromResult(step, node)
  else fromExpression(step, node)
  return step
}

function fromExpression(step: Step, { flow, site }: Extract<Node, { kind: 'expression' }>): void {
  for (const role of site.roles) {
    const around = 'of' in role ? flow.sites[role.of] : undefined
    switch (role.is) {
      case 'bound':
        bind(step, flow, role.binding)
        break
      case 'stored':
        store(step, flow, role)
        break
      case 'receiver':
        receive(step, flow, role)
        break
      case 'assigned':
        assign(step, flow, role)
        break
      case 'returned':
        giveBack(step, flow, role)
        break
      case 'tested':
        test(step, flow, site)
        break
      case 'fallback': {
        const node = parameterNode({ file: flow.file, scope: role.scope }, role.name)
        if (node !== null) step.carry(node, step.token)
        break
      }
      case 'item':
        putIn(step, flow, role)
        break
      case 'argument':
        giveTo(step, flow, role)
        break
      default:
        if (around !== undefined) intoExpression(step, flow, role.is, site, around)
    }
  }
}

function intoExpression(step: Step, flow: FileFlow, role: string, site: Site, around: Site): void {
  switch (role) {
    case 'callee':
      return callIt(step, flow, around)
    case 'object': {
      const reading = readingAt(flow, around)
      if (reading !== null) readAttribute(step, reading)
      return
    }
    case 'container':
      return takeOut(step, flow, around)
    case 'index':
      return choose(step, flow, around)
    case 'part':
      return step.carry(expressionNode(flow, around), step.token)
    default:
      return operate(step, flow, site, around)
  }
}

/** From now on the classes, and with them their objects, are followed to wherever they are used. */
export async function followObjects(following: Following, of: Definition, signal: AbortSignal): Promise<void> {
  const { code, graph } = following
  for (const one of await code.answer(() => descendants(code, of), signal)) {
    const origin = following.newClass(one)
    if (origin === null) continue
    graph.add(objectsNode(one), tokenOf(origin, 'object'), null)
    const mentions = await code.answer(() => mentionsOf(code, one), signal)
    for (const { flow, site } of mentions) graph.add(expressionNode(flow, site), tokenOf(origin, 'class'), null)
  }
}

/** Puts a token on all objects of a class and of what derives from it, in its own methods as well. */
async function makeObjects(
  following: Following,
  of: Definition,
  token: Token,
  from: Arrival,
  signal: AbortSignal,
): Promise<void> {
  const { code, graph } = following
  if (!following.mayBePartOf(of, token)) return
  await followObjects(following, of, signal)
  for (const one of await code.answer(() => descendants(code, of), signal)) graph.add(objectsNode(one), token, from)
  for (const { definition, self } of await code.answer(() => ownMethods(code, of), signal)) {
    const node = parameterNode(definition, self)
    if (node !== null) graph.add(node, as(token, 'whole'), from)
  }
}

/** Places that mean a class: to call it, to hand it on, or to read an attribute of it. */
export function mentionsOf(code: Code, of: Definition): { flow: FileFlow; site: Site }[] {
  const name = of.file.facts?.facts.scopes[of.scope]?.name ?? ''
  const found: { flow: FileFlow; site: Site }[] = []
  for (const file of code.filesWith(name)) {
    const facts = code.factsOf(file)
    const flow = fileFlowOf(file)
    if (facts === null || flow === null) continue
    const names = [name, ...(facts.renamed.get(name) ?? []).map((binding) => binding.name)]
    for (const site of names.flatMap((one) => [...(flow.names.get(one) ?? []), ...(flow.attributes.get(one) ?? [])])) {
      const meant = meaningOf(code, site.expression, file, site.scope)
      const isMeant = meant.some((entity) => entity.kind === 'class' && isSame(entity, of))
      if (isMeant) found.push({ flow, site })
    }
  }
  return found
}
