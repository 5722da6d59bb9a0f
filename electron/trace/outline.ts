/** Outline: what the texts of all files say at a glance, without parsing: definitions, bases, renaming and star imports. */
import type { CodeFile } from './code.ts'

export interface Outline {
  /** How many functions and classes have a name. */
  readonly definitions: ReadonlyMap<string, number>
  /** Files in which a class names it as a base, or in which it gets another name. */
  readonly derived: ReadonlyMap<string, readonly CodeFile[]>
  /** Files with star imports, by the last names of the modules. */
  readonly stars: readonly { readonly path: string; readonly modules: readonly string[] }[]
}

const definition = /^[ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+([\p{L}_][\p{L}\p{N}_]*)/gmu
const bases = /^[ \t]*class[ \t]+[\p{L}\p{N}_]+[ \t]*\(([^)]{0,2000})/gmu
const renaming = /([\p{L}_][\p{L}\p{N}_]*)[ \t]+as[ \t]/gu
const starImport = /^[ \t]*from[ \t]+([.\p{L}\p{N}_]+)[ \t]+import[ \t]+\*/gmu
const word = /[\p{L}_][\p{L}\p{N}_]*/gu

export function outlineOf(files: Iterable<CodeFile>): Outline {
  const definitions = new Map<string, number>()
  const derived = new Map<string, CodeFile[]>()
  const stars: { path: string; modules: string[] }[] = []
  for (const file of files) {
    const { path, text } = file
    for (const [, name = ''] of text.matchAll(definition)) definitions.set(name, (definitions.get(name) ?? 0) + 1)
    for (const name of namedIn(text)) {
      const known = derived.get(name)
      if (known === undefined) derived.set(name, [file])
      else known.push(file)
    }
    const modules = [...text.matchAll(starImport)].map(([, module = '']) => module.slice(module.lastIndexOf('.') + 1))
    if (modules.length > 0) stars.push({ path, modules })
  }
  return { definitions, derived, stars }
}

function namedIn(text: string): Set<string> {
  const names = new Set<string>()
  for (const [, list = ''] of text.matchAll(bases)) for (const name of list.match(word) ?? []) names.add(name)
  for (const [, name = ''] of text.matchAll(renaming)) names.add(name)
  return names
}
