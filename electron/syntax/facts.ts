/** Facts: what one Python text says about names, scopes and calls, free of paths and packs so that it can be cached by blob id. */

/** Part of the rules version: raise it when the meaning of a fact changes. */
export const factsVersion = 4

export interface Span {
  readonly start: number
  readonly end: number
}

/** An expression as far as names can be followed through it; everything else is opaque and keeps only its place. */
export type Expression = Span &
  (
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'attribute'; readonly object: Expression; readonly name: string }
    | { readonly kind: 'subscript'; readonly object: Expression; readonly index: Expression }
    /** Index into `FileFacts.calls`, where the call is stored once. */
    | { readonly kind: 'call'; readonly call: number }
    /** f-string or implicitly joined strings: the parts in order. */
    | { readonly kind: 'joined'; readonly parts: readonly Expression[] }
    | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
    /** `a or b`, `a and b`: any of the items can be the value. */
    | { readonly kind: 'either'; readonly items: readonly Expression[] }
    | { readonly kind: 'conditional'; readonly test: Span; readonly then: Expression; readonly otherwise: Expression }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | {
        readonly kind: 'dictionary'
        readonly entries: readonly { readonly key: Expression; readonly value: Expression }[]
        /** Dictionaries whose entries are taken over: `{**defaults}`. */
        readonly spreads: readonly Expression[]
      }
    /** A comprehension: every element is `body`; its loop variables are bound in the scope around it. */
    | { readonly kind: 'comprehension'; readonly body: Expression }
    | { readonly kind: 'truth'; readonly value: boolean | null }
    | { readonly kind: 'opaque' }
  )

export interface Keyword {
  readonly name: string
  readonly value: Expression
}

export interface Call extends Span {
  readonly callee: Expression
  readonly positional: readonly Expression[]
  readonly keywords: readonly Keyword[]
  /** True when `*args` or `**kwargs` may pass more than is written. */
  readonly spread: boolean
  /** Values of `**expression` arguments, whose dictionaries may hold keywords. */
  readonly spreadKeywords: readonly Expression[]
  readonly scope: number
  readonly branch: number
}

export interface Parameter extends Span {
  readonly name: string
  readonly form: 'plain' | 'keywordOnly' | 'rest' | 'keywords'
  readonly fallback: Expression | null
  readonly annotation: Expression | null
}

export interface Scope extends Span {
  readonly kind: 'module' | 'class' | 'function'
  readonly name: string
  /** Index of the enclosing scope; -1 for the module. */
  readonly parent: number
  readonly parameters: readonly Parameter[]
  readonly bases: readonly Expression[]
  readonly decorators: readonly Expression[]
  readonly returns: readonly Expression[]
  readonly globals: readonly string[]
}

/** How a name gets its value. `value` of an element is the iterable, of an item the unpacked whole. */
export type Source =
  | { readonly kind: 'import'; readonly module: string }
  | { readonly kind: 'from'; readonly module: string; readonly level: number; readonly name: string }
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'element'; readonly value: Expression; readonly path: readonly number[] }
  | { readonly kind: 'item'; readonly value: Expression; readonly path: readonly number[] }
  | { readonly kind: 'context'; readonly value: Expression }
  | { readonly kind: 'field'; readonly annotation: Expression }
  | { readonly kind: 'scope'; readonly scope: number }

export interface Binding extends Span {
  readonly name: string
  readonly scope: number
  readonly branch: number
  readonly source: Source
}

/** `object.name = value`, `self.name = value` above all, or `object["name"] = value`. */
export interface Store extends Span {
  readonly object: Expression
  readonly name: string
  readonly byKey: boolean
  readonly value: Expression
  readonly scope: number
  readonly branch: number
}

export interface StarImport extends Span {
  readonly module: string
  readonly level: number
  readonly scope: number
}

/** One arm of an `if` or `try`; arms of one statement share `group` and exclude each other. Branch 0 is "always". */
export interface Branch {
  readonly parent: number
  readonly group: number
  readonly arm: number
  readonly test: Span | null
  readonly negated: boolean
}

export interface FileFacts {
  readonly version: number
  readonly hasErrors: boolean
  /** True when nesting beyond any reasonable program was cut off. */
  readonly truncated: boolean
  /** Scope 0 is the module. */
  readonly scopes: readonly Scope[]
  readonly bindings: readonly Binding[]
  readonly stores: readonly Store[]
  readonly stars: readonly StarImport[]
  readonly branches: readonly Branch[]
  readonly calls: readonly Call[]
}
