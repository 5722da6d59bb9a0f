/** What codings will say once codes redirect to others or stand in another scheme. */
import { counted } from '../../shared/text/counted.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Book } from './book.ts'
import { readingsOf } from './book.ts'
import { type Said, saidOf, severalAnswers, summed, type Usage, usageInWords } from './usage.ts'
import { kindsInWords } from './words.ts'

export interface Rereading {
  readonly usage: Usage
  /** One sentence for each code that codings will read as. */
  readonly sentences: readonly string[]
  readonly obstacles: readonly string[]
}

interface Touched {
  readonly chosen: string
  readonly said: readonly Said[]
  readonly before: Code
  readonly after: Code
}

/** `changed` holds the codes as they will be; all others stay. */
export function rereading(book: Book, changed: readonly Code[]): Rereading {
  const codes = book.codes.map((code) => changed.find(({ id }) => id === code.id) ?? code)
  const byId = new Map(codes.map((code) => [code.id, code]))
  const ends = readingsOf(codes)
  const all = codes.map(({ id }) => ({
    chosen: id,
    before: book.code(book.reading(id)),
    after: byId.get(ends.get(id) ?? id) ?? book.code(id),
  }))
  const differs = all.filter(({ before, after }) => before.id !== after.id || before.schemeId !== after.schemeId)
  const said = saidOf(
    book.file,
    differs.map(({ chosen }) => chosen),
  )
  const touched = differs.map((one): Touched => ({ ...one, said: said.filter(({ chosen }) => chosen === one.chosen) }))
  return {
    usage: summed(said),
    sentences: [...readAs(book, touched), ...crowded(book, touched, all)],
    obstacles: misfits(book, touched),
  }
}

function readAs(book: Book, touched: readonly Touched[]): string[] {
  const byEnd = Map.groupBy(touched, ({ after }) => after.id)
  return [...byEnd.values()].flatMap((group) => {
    const [first] = group
    const usage = summed(group.flatMap(({ said }) => said))
    if (first === undefined || usage.codings === 0) return []
    const { before, after } = first
    const verb = group.some((each) => each.before.id !== after.id)
      ? `read as ${after.name}`
      : `answer ${book.scheme(after.schemeId).name} instead of ${book.scheme(before.schemeId).name}`
    return [`${usageInWords(usage)} will ${verb}.`]
  })
}

/** Units on which one rater will have said several things where one is expected, or one thing several times. */
function crowded(
  book: Book,
  touched: readonly Touched[],
  all: readonly { readonly chosen: string; readonly after: Code }[],
): string[] {
  const schemeIds = new Set(touched.filter(({ said }) => said.length > 0).map(({ after }) => after.schemeId))
  return [...schemeIds].flatMap((schemeId) => {
    const answers = all.flatMap(({ chosen, after }) => {
      if (after.schemeId !== schemeId) return []
      return [{ chosen, readsAs: after.id, touched: touched.some((each) => each.chosen === chosen) }]
    })
    const { different, same } = severalAnswers(book.file, answers)
    const scheme = book.scheme(schemeId)
    const sentences: string[] = []
    if (scheme.choice === 'single' && different > 0) {
      sentences.push(
        `On ${counted(different, 'unit')} a rater will have several answers to ${scheme.name}, which takes only one.`,
      )
    }
    if (same > 0) {
      sentences.push(`On ${counted(same, 'unit')} a rater said both: there the same code will stand twice.`)
    }
    return sentences
  })
}

/** A code cannot answer a question that is not asked of the units it was given to. */
function misfits(book: Book, touched: readonly Touched[]): string[] {
  const moving = touched.filter(({ before, after }) => before.schemeId !== after.schemeId)
  const byCode = Map.groupBy(moving, ({ before }) => before.id)
  return [...byCode.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const scheme = book.scheme(first.after.schemeId)
    const { kinds } = summed(group.flatMap(({ said }) => said))
    const wrong = [...kinds.keys()].filter((kind) => !scheme.unitKinds.includes(kind))
    if (wrong.length === 0) return []
    const codings = wrong.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0)
    const are = codings === 1 ? 'is' : 'are'
    return [
      `${counted(codings, 'coding')} of ${first.before.name} ${are} of ${kindsInWords(wrong)}, but ${scheme.name} is asked of ${kindsInWords(scheme.unitKinds)} only.`,
    ]
  })
}
