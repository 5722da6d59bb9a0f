/** Signature match: finds the loader rule for a fully qualified name; how the name was reached is not its concern. */
import type { Component } from './loadParts.ts'
import type { Loader, SignaturePack } from './signaturePack.ts'

export interface Match {
  readonly pack: SignaturePack
  readonly loader: Loader
  readonly component: Component
  /** The function or method called: last part of the name. */
  readonly method: string
}

interface Compiled {
  readonly pack: SignaturePack
  readonly loader: Loader
  readonly expression: RegExp
}

export interface SignatureIndex {
  readonly byRoot: ReadonlyMap<string, readonly Compiled[]>
  /** Last parts of all patterns: callees that end otherwise are looked at only when they are plain names. */
  readonly lastParts: ReadonlySet<string>
  /** Method names that say "load" whatever they are called on, in any file. */
  readonly methods: ReadonlySet<string>
  /** Last parts by the root that a file must import for them to mean anything. */
  readonly partsByRoot: ReadonlyMap<string, readonly string[]>
  /** Rules found for names so far; null where there is none. */
  readonly known: Map<string, Match | null>
}

/** Methods that make a receiver that cannot be resolved a candidate. */
const loadingMethods = new Set([
  'from_pretrained',
  'from_hparams',
  'from_single_file',
  'from_pretrained_keras',
  'load_from_hub',
  'load_from_hf_hub',
])

export function buildSignatureIndex(packs: readonly SignaturePack[]): SignatureIndex {
  const byRoot = new Map<string, Compiled[]>()
  const lastParts = new Set<string>()
  const methods = new Set<string>()
  const partsByRoot = new Map<string, string[]>()
  for (const pack of packs) {
    for (const loader of pack.loaders) {
      const parts = loader.pattern.split('.')
      const last = parts.at(-1) ?? ''
      const names = last.startsWith('{') ? (pack.sets[last.slice(1, -1)] ?? []) : [last]
      for (const name of names) if (!name.includes('*')) lastParts.add(name)
      if (loadingMethods.has(last)) methods.add(last)
      for (const root of rootsOf(pack, parts[0] ?? '')) {
        partsByRoot.set(root, [...(partsByRoot.get(root) ?? []), ...names])
        const list = byRoot.get(root) ?? []
        list.push({ pack, loader, expression: compilePattern(pack, [root, ...parts.slice(1)]) })
        byRoot.set(root, list)
      }
    }
  }
  return { byRoot, lastParts, methods, partsByRoot, known: new Map() }
}

/** A pattern that begins with the pack's first root holds for all its roots. */
function rootsOf(pack: SignaturePack, first: string): readonly string[] {
  return first === pack.roots[0] ? pack.roots : [first]
}

function compilePattern(pack: SignaturePack, parts: readonly string[]): RegExp {
  const pieces = parts.map((part, index) => {
    const last = index === parts.length - 1
    if (part === '**') return last ? '.+' : String.raw`(?:[^.]+\.)*`
    const set = part.startsWith('{') ? pack.sets[part.slice(1, -1)] : undefined
    // `*` in a name stands for a part the code computes: it may be any member of the set.
    const body = set === undefined ? part.replaceAll('*', '[^.]*') : String.raw`(?:${set.join('|')}|\*)`
    return last ? body : String.raw`${body}\.`
  })
  return new RegExp(`^${pieces.join('')}$`)
}

/** The rule for `name`, or undefined. Earlier rules of a pack win. */
export function matchSignature(index: SignatureIndex, name: string): Match | undefined {
  let match = index.known.get(name)
  if (match === undefined) {
    match = ruleFor(index, name) ?? null
    index.known.set(name, match)
  }
  return match ?? undefined
}

function ruleFor(index: SignatureIndex, name: string): Match | undefined {
  const dot = name.indexOf('.')
  const root = dot < 0 ? name : name.slice(0, dot)
  const found = index.byRoot.get(root)?.find((entry) => entry.expression.test(name))
  if (found === undefined) return undefined
  const parts = name.split('.')
  const method = parts.at(-1) ?? name
  return {
    pack: found.pack,
    loader: found.loader,
    component: found.loader.component ?? componentOf(found.pack, parts),
    method,
  }
}

/** Component by the class the method is called on, or by the called name itself. */
export function componentOf(pack: SignaturePack | undefined, parts: readonly string[]): Component {
  const last = parts.at(-1) ?? ''
  const subject = /^[a-z_]/.test(last) && parts.length > 1 ? (parts.at(-2) ?? last) : last
  return pack?.components.find((entry) => subject.endsWith(entry.suffix))?.component ?? 'model'
}
