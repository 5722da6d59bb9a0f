/** Reader: the state of reading one text: its tokens, the facts so far, and how deep the expression at hand is. */
import { Tokens } from './tokens.ts'
import { Writer } from './writer.ts'

/** Nesting that the tree parser's facts do not cut off, by a wide margin; what is deeper is left to them. */
const deepestNesting = 90
const highest = 110

export class Reader {
  readonly tokens = new Tokens()
  readonly writer = new Writer()
  /** Levels of the expression that was read last, itself included. */
  height = 0
  nesting = 0

  open(text: string): void {
    this.height = 0
    this.nesting = 0
    this.writer.reset()
    this.tokens.open(text)
  }

  enter(): void {
    this.nesting += 1
    if (this.nesting > deepestNesting) this.tokens.giveUp('deep nesting')
  }

  leave(): void {
    this.nesting -= 1
  }

  /** Says that the expression read last has `height` levels. */
  reach(height: number): void {
    this.height = height
    if (height > highest) this.tokens.giveUp('a long chain')
  }

  expect(kind: number): void {
    if (this.tokens.kind !== kind) this.tokens.giveUp('an unexpected token')
    this.tokens.next()
  }
}
