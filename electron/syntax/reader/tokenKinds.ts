/** Token kinds: a number for each thing that a token can be, the words that Python reserves, and how tightly operators bind. */

export const tokenEnd: number = 0
export const tokenNewline: number = 1
export const tokenIndent: number = 2
export const tokenDedent: number = 3
export const tokenName: number = 4
export const tokenNumber: number = 5
export const tokenString: number = 6
/** An f-string: the token is its prefix and opening quotes; the rest is read by who meets it. */
export const tokenFormat: number = 7

export const wordFalse: number = 10
export const wordNone: number = 11
export const wordTrue: number = 12
export const wordAnd: number = 13
export const wordAs: number = 14
export const wordAssert: number = 15
export const wordAsync: number = 16
export const wordAwait: number = 17
export const wordBreak: number = 18
export const wordClass: number = 19
export const wordContinue: number = 20
export const wordDef: number = 21
export const wordDel: number = 22
export const wordElif: number = 23
export const wordElse: number = 24
export const wordExcept: number = 25
export const wordFinally: number = 26
export const wordFor: number = 27
export const wordFrom: number = 28
export const wordGlobal: number = 29
export const wordIf: number = 30
export const wordImport: number = 31
export const wordIn: number = 32
export const wordIs: number = 33
export const wordLambda: number = 34
export const wordNonlocal: number = 35
export const wordNot: number = 36
export const wordOr: number = 37
export const wordPass: number = 38
export const wordRaise: number = 39
export const wordReturn: number = 40
export const wordTry: number = 41
export const wordWhile: number = 42
export const wordWith: number = 43
export const wordYield: number = 44

/** Reserved words in the order of their numbers. */
const words = [
  'False',
  'None',
  'True',
  'and',
  'as',
  'assert',
  'async',
  'await',
  'break',
  'class',
  'continue',
  'def',
  'del',
  'elif',
  'else',
  'except',
  'finally',
  'for',
  'from',
  'global',
  'if',
  'import',
  'in',
  'is',
  'lambda',
  'nonlocal',
  'not',
  'or',
  'pass',
  'raise',
  'return',
  'try',
  'while',
  'with',
  'yield',
]
const firstWord = 10

export function isWord(kind: number): boolean {
  return kind >= firstWord && kind < firstWord + words.length
}

export const openRound: number = 50
export const closeRound: number = 51
export const openSquare: number = 52
export const closeSquare: number = 53
export const openCurly: number = 54
export const closeCurly: number = 55
export const comma: number = 56
export const colon: number = 57
export const walrus: number = 58
export const dot: number = 59
export const semicolon: number = 60
export const assign: number = 61
export const augment: number = 62
export const arrow: number = 63
export const ellipsis: number = 64
export const bang: number = 65
export const tilde: number = 66
export const star: number = 67
export const power: number = 68
export const plus: number = 69
export const minus: number = 70
export const divide: number = 71
export const at: number = 72
export const ampersand: number = 73
export const bar: number = 74
export const caret: number = 75
export const shift: number = 76
export const compare: number = 77

/** Binding power of binary operators, as the grammar of the tree parser has it; 0 for what is none. */
export const binding = new Uint8Array(100)
binding[bar] = 14
binding[ampersand] = 15
binding[caret] = 16
binding[shift] = 17
binding[plus] = binding[minus] = 18
binding[star] = binding[divide] = binding[at] = 19
binding[power] = 21
export const unaryBinding: number = 20

/** Words by length, first and last letter, which differ for all of them. */
const wordTable = new Uint8Array(1 << 14)
const wordAt = (length: number, first: number, last: number): number =>
  (length << 10) | ((first & 31) << 5) | (last & 31)
const longestWord = 8

for (const [index, word] of words.entries())
  wordTable[wordAt(word.length, word.charCodeAt(0), word.charCodeAt(word.length - 1))] = firstWord + index

/** The kind of the identifier from `start` to `end`: a reserved word or a name. */
export function wordOrName(text: string, start: number, end: number): number {
  const length = end - start
  if (length < 2 || length > longestWord) return tokenName
  const kind = wordTable[wordAt(length, text.charCodeAt(start), text.charCodeAt(end - 1))] ?? 0
  return kind !== 0 && text.startsWith(words[kind - firstWord] ?? '', start) ? kind : tokenName
}
