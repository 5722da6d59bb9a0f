/** Comprehensions: their loops bind names in the scope around them, to elements of what they run over. */
import { readDisjunction, readExpression } from './expressions.ts'
import { sourceElement } from './layout.ts'
import type { Reader } from './reader.ts'
import { bindTargetsAt, skipTargets } from './targets.ts'
import * as kinds from './tokenKinds.ts'

/** Reads all `for … in …` and `if …` clauses. */
export function readComprehensionClauses(reader: Reader): void {
  const { tokens } = reader
  let height = 0
  for (;;) {
    const isAsync = tokens.kind === kinds.wordAsync
    if (isAsync) tokens.next()
    if (tokens.kind === kinds.wordFor) readLoop(reader)
    else if (isAsync) tokens.giveUp('an odd async')
    else if (tokens.kind === kinds.wordIf) {
      tokens.next()
      readCondition(reader)
    } else break
    height = Math.max(height, reader.height + 2)
  }
  reader.reach(height)
}

function readLoop(reader: Reader): void {
  const { tokens } = reader
  tokens.next()
  const targets = skipTargets(reader)
  reader.expect(kinds.wordIn)
  const value = readCondition(reader)
  const { height } = reader
  bindTargetsAt(reader, targets, sourceElement, value, value)
  reader.reach(height)
}

/** No conditional stands here without parentheses: its `if` would be the next clause. */
function readCondition(reader: Reader): number {
  const { tokens } = reader
  const value = tokens.kind === kinds.wordLambda ? readExpression(reader) : readDisjunction(reader)
  if (tokens.kind === kinds.wordElse || tokens.kind === kinds.walrus) tokens.giveUp('an odd condition')
  return value
}
