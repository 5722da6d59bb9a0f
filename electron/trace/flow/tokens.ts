/** Tokens: what flows: a model, something of it, or something it gave, with where in a container it lies and how it got here. */
import type { FlowSubject } from '../../study/flow.ts'

/** `loss` and `metric` are outputs that were measured; an `object` is one of a class of the repository, a `class` such a class. */
export type Substance = FlowSubject | 'loss' | 'metric' | 'optimiser' | 'object' | 'class'

export interface Token {
  /** Two tokens that say the same are one and the same. */
  readonly key: string
  /** Index of what it began with: a load, a network made here, or a class. */
  readonly origin: number
  readonly is: Substance
  /**
   * Where in a container it lies, outermost first: item numbers, keys, `.attribute`, `*` for any item, or `()` for what a
   * lambda gives when it is called.
   */
  readonly path: readonly string[]
  /** The calls through which it came into the function that it is in, innermost last; empty for any. */
  readonly calls: readonly number[]
}

export const whenCalled = '()'

/** What a lambda gives to who calls it; null for what is no lambda. */
export function calledLambda(token: Token): Token | null {
  const [first, ...rest] = token.path
  return first === whenCalled ? tokenOf(token.origin, token.is, rest, token.calls) : null
}

/** Containers of containers deeper than this are not told apart. */
const deepestPath = 3
/** Beyond this a value returns to any caller of the function it came into. */
const mostCalls = 6

export function tokenOf(
  origin: number,
  is: Substance,
  path: readonly string[] = [],
  calls: readonly number[] = [],
): Token {
  const kept = calls.slice(-mostCalls)
  return { key: `${origin} ${is} ${path.join('/')} ${kept.join(' ')}`, origin, is, path, calls: kept }
}

export function as(token: Token, is: Substance): Token {
  return token.is === is ? token : tokenOf(token.origin, is, token.path, token.calls)
}

/** The value as an item of a container; null when it lies too deep already, as a network in a container of containers does. */
export function within(token: Token, key: string): Token | null {
  if (token.path.length >= (token.is === 'whole' ? 1 : deepestPath)) return null
  return tokenOf(token.origin, token.is, [key, ...token.path], token.calls)
}

export function bare(token: Token): Token {
  return token.path.length === 0 ? token : tokenOf(token.origin, token.is, [], token.calls)
}

/** The value anywhere: what is kept in an attribute or in a module has come through no call. */
export function settled(token: Token): Token {
  return token.calls.length === 0 ? token : tokenOf(token.origin, token.is, token.path)
}

export function inside(token: Token, call: number): Token {
  // A call that comes round again is the recursion of the first.
  const before = token.calls.indexOf(call)
  const calls = before === -1 ? [...token.calls, call] : token.calls.slice(0, before + 1)
  return tokenOf(token.origin, token.is, token.path, calls)
}

export function outside(token: Token): Token {
  return tokenOf(token.origin, token.is, token.path, token.calls.slice(0, -1))
}

/** The item of a container; null when it is another one. `*` asks for any. */
export function itemOf(token: Token, key: string): Token | null {
  const [first, ...rest] = token.path
  if (first === undefined || first.startsWith('.') || first === whenCalled) return null
  if (first !== key && first !== '*' && key !== '*') return null
  return tokenOf(token.origin, token.is, rest, token.calls)
}

/** What an attribute that was set on any object holds; null when it is another one. */
export function attributeOf(token: Token, name: string): Token | null {
  const [first, ...rest] = token.path
  return first === `.${name}` ? tokenOf(token.origin, token.is, rest, token.calls) : null
}

/** Models and what is of them; everything else is the result of something. */
export function isOfModel(token: Token): boolean {
  return isNetwork(token) || token.is === 'parameters' || token.is === 'weights' || token.is === 'optimiser'
}

/** What can be called, trained and put together. */
export function isNetwork({ is }: Token): boolean {
  return is === 'model' || is === 'part' || is === 'whole'
}

/** Whether it is in containers alone whose items cannot be told apart, as in `nn.Sequential(*layers)`. */
export function isAnyItem({ path }: Token): boolean {
  return path.every((key) => key === '*' || /^\d+$/.test(key))
}

export function isResult({ is }: Pick<Token, 'is'>): boolean {
  return is === 'output' || is === 'loss' || is === 'metric' || is === 'input'
}
