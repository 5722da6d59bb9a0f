/** Indentation: what the beginning of a line says about blocks, counted as the tree parser counts it, comments included. */
import { carriageReturn, formFeed, hash, lineFeed, space, tab } from './characters.ts'
import * as kinds from './tokenKinds.ts'
import type { Tokens } from './tokens.ts'

interface Comment {
  readonly indent: number
  readonly end: number
}

const largestIndent = 60_000

/**
 * Skips empty lines and comments and returns where the first token of the next line begins. Sets the kind of an indent, or
 * of a dedent with the ends of the blocks that it closes: comments that stand as deep as a block still belong to it.
 */
export function indentationAt(tokens: Tokens, from: number): number {
  const { text, indents } = tokens
  const comments: Comment[] = []
  let at = from
  let indent = 0
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === space) indent += 1
    else if (code === tab) indent += 8
    else if (code === lineFeed || code === formFeed) indent = 0
    else if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) indent = 0
    else if (code === hash) {
      const end = text.indexOf('\n', at)
      comments.push({ indent, end: end < 0 ? text.length : end })
      at = end < 0 ? text.length : end
      indent = 0
      continue
    } else break
    at += 1
  }
  if (at >= text.length) indent = 0
  if (indent > largestIndent) tokens.giveUp('an indentation without end')
  const current = indents.at(-1) ?? 0
  if (indent > current) beginBlock(tokens, indent)
  else if (indent < current) endBlocks(tokens, indent, comments)
  else tokens.kind = kinds.tokenNewline
  return at
}

function beginBlock(tokens: Tokens, indent: number): void {
  if (!tokens.expectsBlock) tokens.giveUp('an unexpected indentation')
  tokens.indents.push(indent)
  tokens.kind = kinds.tokenIndent
}

function endBlocks(tokens: Tokens, indent: number, comments: readonly Comment[]): void {
  const { indents } = tokens
  const ends: number[] = []
  let { covered } = tokens
  let next = 0
  for (let current = indents.at(-1) ?? 0; indent < current; current = indents.at(-1) ?? 0) {
    for (let comment = comments[next]; comment !== undefined && comment.indent >= current; comment = comments[next]) {
      covered = comment.end
      next += 1
    }
    ends.push(covered)
    indents.pop()
  }
  if (indents.at(-1) !== indent) tokens.giveUp('an indentation that no block has')
  tokens.covered = ends[0] ?? covered
  tokens.closing.push(...ends.slice(1).toReversed())
  tokens.kind = kinds.tokenDedent
}
