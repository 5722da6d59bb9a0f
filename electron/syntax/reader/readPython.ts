/** Read Python: the facts of a text as packed tables, or why it is left to the tree parser. */
import { readStatement } from './blocks.ts'
import { tables } from './layout.ts'
import { Reader } from './reader.ts'
import * as kinds from './tokenKinds.ts'
import { GaveUp } from './tokens.ts'

export type Reading = { readonly packed: Int32Array<ArrayBuffer> } | { readonly gaveUp: string }

/** Makes a function that reads one text after the other, with tables that it uses again. */
export function createPythonReader(): (text: string) => Reading {
  const reader = new Reader()
  return (text) => {
    try {
      return { packed: readModule(reader, text) }
    } catch (error) {
      if (error instanceof GaveUp) return { gaveUp: error.message }
      throw error
    }
  }
}

function readModule(reader: Reader, text: string): Int32Array<ArrayBuffer> {
  const { tokens, writer } = reader
  reader.open(text)
  writer.row('branches', -1, -1, 0, -1, -1, 0)
  writer.row('scopes', 0, 0, 0, -1, 0, text.length, 0, 0, -1, -1)
  writer.scope = 0
  while (tokens.kind === kinds.tokenNewline) tokens.next()
  while (tokens.kind !== kinds.tokenEnd) readStatement(reader)
  if (writer.scopes.size % tables.scopes !== 0) tokens.giveUp('scopes that do not fit')
  return writer.pack()
}
