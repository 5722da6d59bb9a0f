/** Imports: what names they bind, as written; whether a module exists is asked elsewhere. */
import { sourceFrom, sourceImport } from './layout.ts'
import type { Reader } from './reader.ts'
import * as kinds from './tokenKinds.ts'

/** `import a.b` binds `a`, and `a.b` as what is made reachable; `import a.b as c` binds `c`. */
export function readImport(reader: Reader): void {
  const { tokens, writer } = reader
  do {
    tokens.next()
    if (tokens.kind !== kinds.tokenName) tokens.giveUp('an odd import')
    const { start, end: topEnd } = tokens
    skipDottedName(reader)
    const end = tokens.lastEnd
    if (tokens.kind === kinds.wordAs) {
      tokens.next()
      writer.bind(tokens.start, tokens.end, start, tokens.end, sourceImport, start, end)
      reader.expect(kinds.tokenName)
      continue
    }
    writer.bind(start, topEnd, start, end, sourceImport, start, topEnd)
    if (topEnd !== end) writer.bind(start, end, start, end, sourceImport, start, end)
  } while (tokens.kind === kinds.comma)
}

function skipDottedName(reader: Reader): void {
  const { tokens } = reader
  reader.expect(kinds.tokenName)
  while (tokens.kind === kinds.dot) {
    tokens.next()
    reader.expect(kinds.tokenName)
  }
}

/** `from .a import b as c, d` and `from a import *`. */
export function readFromImport(reader: Reader): void {
  const { tokens, writer } = reader
  tokens.next()
  const { start } = tokens
  while (tokens.kind === kinds.dot || tokens.kind === kinds.ellipsis) tokens.next()
  if (tokens.kind === kinds.tokenName) skipDottedName(reader)
  const end = tokens.lastEnd
  if (end <= start) tokens.giveUp('an odd import')
  reader.expect(kinds.wordImport)
  if (tokens.kind === kinds.star) {
    writer.row('stars', start, end, writer.scope, tokens.start, tokens.end)
    tokens.next()
    return
  }
  const isFuture = tokens.text.startsWith('__future__', start) && end - start === 10
  const isEnclosed = tokens.kind === kinds.openRound
  if (isEnclosed) tokens.next()
  const { size } = writer.bindings
  do {
    readImportedName(reader, start, end)
    if (tokens.kind !== kinds.comma) break
    tokens.next()
    // One trailing comma is allowed.
  } while (tokens.kind === kinds.tokenName)
  if (isFuture) writer.bindings.size = size
  if (isEnclosed) reader.expect(kinds.closeRound)
}

function readImportedName(reader: Reader, moduleStart: number, moduleEnd: number): void {
  const { tokens, writer } = reader
  const { start, end } = tokens
  reader.expect(kinds.tokenName)
  if (tokens.kind !== kinds.wordAs)
    return writer.bind(start, end, start, end, sourceFrom, moduleStart, moduleEnd, start, end)
  tokens.next()
  writer.bind(tokens.start, tokens.end, start, tokens.end, sourceFrom, moduleStart, moduleEnd, start, end)
  reader.expect(kinds.tokenName)
}
