/** Holders: names that objects of some classes are kept under, for objects that are called like functions. */
import type { Expression } from '../syntax/facts.ts'
import type { Code, CodeFile } from './code.ts'
import type { Definition } from './entities.ts'
import { lastName } from './indexedFile.ts'

export interface Holder {
  readonly name: string
  readonly file: CodeFile
}

/** `encoder` of `encoder = Encoder(...)` and `self.encoder = Encoder(...)`, in the files that make such objects. */
export function holdersOf(code: Code, classes: readonly Definition[]): Holder[] {
  return classes.flatMap(({ file: own, scope }) => {
    const name = own.facts?.facts.scopes[scope]?.name ?? ''
    return code.filesWith(name).flatMap((file) => heldIn(code, file, name))
  })
}

function heldIn(code: Code, file: CodeFile, name: string): Holder[] {
  const facts = code.factsOf(file)
  if (facts === null) return []
  const makes = (value: Expression): boolean => {
    const call = value.kind === 'call' ? facts.facts.calls[value.call] : undefined
    return call !== undefined && lastName(call.callee) === name
  }
  const bound = facts.facts.bindings.filter(({ source }) => source.kind === 'value' && makes(source.value))
  const stored = facts.facts.stores.filter(({ value }) => makes(value))
  return [...bound, ...stored].map((holder) => ({ name: holder.name, file }))
}
