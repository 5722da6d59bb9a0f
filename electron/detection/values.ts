/** Values: what an expression may stand for, with the trail of places that led there; nothing here evaluates. */
import type { Expression } from '../syntax/facts.ts'
import type { SourceFile } from './sourceFile.ts'

/** How a value was reached from the imports, the weakest link first; see `callKinds` in the load model. */
export type Via = 'direct' | 'star' | 'alias' | 'subclass' | 'vendored' | 'wrapper'

/** One step of evidence; linked backwards so that sharing a prefix costs nothing. */
export interface Trail {
  readonly rule: string
  readonly file: SourceFile
  readonly start: number
  readonly end: number
  readonly before: Trail | null
}

/** Where an expression is evaluated. */
export interface Place {
  readonly file: SourceFile
  readonly scope: number
  readonly branch: number
  /** Call through which the function of `frame.scope` is looked at; its parameters then mean this call's arguments only. */
  readonly frame: Frame | null
}

export interface Frame {
  readonly file: SourceFile
  readonly scope: number
  readonly call: number
  readonly place: Place
  /** 1 when the call does not write `self`. */
  readonly shift: number
  /** Tells it from others in questions; never 0. */
  readonly number: number
}

interface Reached {
  readonly via: Via
  readonly trail: Trail | null
  /** Condition in the code under which this value is taken; null when there is none. */
  readonly condition: string | null
}

export interface ClassRef {
  readonly file: SourceFile
  readonly scope: number
}

export type Value = Reached &
  /** Text; `*` stands for each part that is not known when `whole` is false. */
  (
    | {
        readonly kind: 'text'
        readonly text: string
        readonly whole: boolean
        /** Which of its values each variable has here: `f"{n}/{n}.pt"` mixes none. */
        readonly picks?: ReadonlyMap<string, string>
      }
    | { readonly kind: 'truth'; readonly value: boolean | null }
    /** Anything from outside the repository by its dotted name; `()` marks the result of a call, `*` an unknown part. */
    | { readonly kind: 'external'; readonly name: string }
    | { readonly kind: 'module'; readonly module: string }
    | { readonly kind: 'class'; readonly of: ClassRef }
    | { readonly kind: 'instance'; readonly of: ClassRef }
    | { readonly kind: 'function'; readonly of: ClassRef; readonly owner: ClassRef | null }
    | { readonly kind: 'list'; readonly place: Place; readonly items: readonly Expression[] }
    | {
        readonly kind: 'dictionary'
        readonly place: Place
        readonly entries: readonly { readonly key: Expression; readonly value: Expression }[]
        readonly spreads: readonly Expression[]
      }
    /** An opened or named file of the repository. */
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'setting'; readonly file: SourceFile; readonly node: Setting }
  )

/** A node of a configuration file, with its place in the text. */
export type Setting = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Setting> }
  | { readonly kind: 'sequence'; readonly items: readonly Setting[] }
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'truth'; readonly value: boolean | null }
)

const strength: Readonly<Record<Via, number>> = { direct: 0, star: 1, alias: 2, subclass: 3, vendored: 4, wrapper: 5 }

/** The weaker of two ways: a class reached by assignment from a star import is an alias. */
export function weaker(a: Via, b: Via): Via {
  return strength[a] >= strength[b] ? a : b
}

export function step(
  rule: string,
  file: SourceFile,
  span: { start: number; end: number },
  before: Trail | null,
): Trail {
  return { rule, file, start: span.start, end: span.end, before }
}

/** The value as reached one step further: appends `tail` after the value's own trail. */
export function reached(
  value: Value,
  rule: string,
  file: SourceFile,
  span: { start: number; end: number },
  via?: Via,
): Value {
  return {
    ...value,
    trail: step(rule, file, span, value.trail),
    via: via === undefined ? value.via : weaker(value.via, via),
  }
}

/** Adds a condition in front of one the value already has. */
export function underCondition(value: Value, condition: string | null): Value {
  if (condition === null || condition === value.condition) return value
  const joined = value.condition === null ? condition : `${condition} and ${value.condition}`
  return { ...value, condition: joined.length > 300 ? `${joined.slice(0, 299)}…` : joined }
}

export function textValue(text: string, trail: Trail | null, whole = true): Value {
  return { kind: 'text', text, whole, via: 'direct', trail, condition: null }
}

export function externalValue(name: string, trail: Trail | null, via: Via = 'direct'): Value {
  return { kind: 'external', name, via, trail, condition: null }
}

/** Values that say the same thing, kept once; the first trail wins. */
export function distinct(values: readonly Value[], limit: number): readonly Value[] {
  if (values.length < 2) return values
  const [first, second] = values
  if (values.length === 2 && first !== undefined && second !== undefined && first.kind !== second.kind) return values
  const seen = new Set<string>()
  const kept: Value[] = []
  for (const value of values) {
    const key = identityOf(value)
    if (seen.has(key)) continue
    seen.add(key)
    kept.push(value)
    if (kept.length >= limit) break
  }
  return kept
}

function identityOf(value: Value): string {
  switch (value.kind) {
    case 'text':
      return `t${value.text}`
    case 'truth':
      return `b${String(value.value)}`
    case 'external':
      return `e${value.name}`
    case 'module':
      return `m${value.module}`
    case 'class':
    case 'instance':
    case 'function':
      return `${value.kind}${value.of.scope}:${value.of.file.path}`
    case 'list':
      return `l${value.place.file.path}:${value.items[0]?.start ?? -1}`
    case 'dictionary':
      return `d${value.place.file.path}:${value.entries[0]?.key.start ?? -1}:${value.spreads[0]?.start ?? -1}`
    case 'file':
      return `f${value.path}`
    case 'setting':
      return `s${value.file.path}:${value.node.start}:${value.node.end}`
  }
}
