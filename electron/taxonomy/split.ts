/** Splitting makes new codes; what was coded waits to be coded again, with nothing lost meanwhile. */
import type { CodebookChange } from '../../shared/api/taxonomy.ts'
import type { Code } from '../../shared/model/code.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { Draft } from '../store/studyFile.ts'
import { defined, nextColour } from '../study/codeFields.ts'
import type { Book, Plan } from './book.ts'
import { parentsOf } from '../study/nesting.ts'
import { placesBefore } from './places.ts'
import { usageInWords, usageOf } from './usage.ts'
import { listed } from './words.ts'

type Split = Extract<CodebookChange, { verb: 'split' }>

const most = 50

export function planSplit(book: Book, change: Split, why: { readonly reason?: string }): Plan {
  const code = book.code(change.codeId)
  const scheme = book.scheme(code.schemeId)
  const made = newCodes(book, code, change.into)
  const names = made.map(({ name }) => name)
  const answers = change.retire ? names : [...names, code.name]
  const chosen = book.codes.filter(({ id }) => book.reading(id) === code.id).map(({ id }) => id)
  const usage = usageOf(book.file, chosen)
  return {
    label: `split ${code.name} into ${listed(names)}`,
    ...usage,
    sentences: [
      usage.codings === 0
        ? `No coding is touched: nobody has used ${code.name} yet.`
        : `${usageInWords(usage)} will wait in the re-code list until each is coded as ${listed(answers, 'or')}.`,
      `${scheme.name} gains ${listed(names)}.`,
      change.retire
        ? `${code.name} is retired: it keeps its codings but takes no new ones.`
        : `${code.name} stays as one of the answers.`,
    ],
    obstacles: obstaclesOf(book, code, names),
    drafts: [
      ...made.map(({ id, ...payload }): Draft => ({
        kind: 'code.define',
        entity: id,
        payload: { ...payload, ...why },
      })),
      {
        kind: 'code.split',
        entity: code.id,
        payload: {
          into: [...code.splitInto, ...made.map(({ id }) => id)],
          retired: change.retire || code.retired,
          ...why,
        },
      },
    ],
    codeIds: made.map(({ id }) => id),
  }
}

function newCodes(book: Book, code: Code, into: Split['into']) {
  const siblings = book.codesOf(code.schemeId)
  const parents = parentsOf(siblings)
  const level = siblings.filter(({ id }) => parents.get(id) === parents.get(code.id))
  const ids = into.map(() => newIdentifier())
  const next = level[level.findIndex(({ id }) => id === code.id) + 1]
  const places = placesBefore(level, ids, next?.id ?? null)
  const used: { colour: string }[] = siblings.filter(({ retired, mergedInto }) => !retired && mergedInto === null)
  return into.map(({ name, definition }, index) => {
    const id = ids[index] ?? newIdentifier()
    const colour = nextColour(used)
    used.push({ colour })
    const { schemeId, parentId } = code
    const fields = defined({ name: name.trim(), definition, parentId }, colour)
    return { id, schemeId, ...fields, position: places.get(id) ?? code.position, retired: false }
  })
}

function obstaclesOf(book: Book, code: Code, names: readonly string[]): string[] {
  const obstacles: string[] = []
  const end = book.reading(code.id)
  if (end !== code.id) obstacles.push(`${code.name} reads as ${book.code(end).name}; separate it first.`)
  if (code.splitInto.length + names.length > most) obstacles.push(`A code can be split into ${most} codes at most.`)
  if (names.includes('')) obstacles.push('Each new code needs a name.')
  const taken = book.codesOf(code.schemeId).filter(({ retired, mergedInto }) => !retired && mergedInto === null)
  names.forEach((name, index) => {
    if (name === '') return
    const same = (other: string) => other.toLowerCase() === name.toLowerCase()
    const known = taken.find((other) => same(other.name))
    if (known !== undefined) obstacles.push(`There is a code ${known.name} already; give the new one another name.`)
    else if (names.findIndex(same) < index) obstacles.push(`Two of the new codes are called ${name}.`)
  })
  return obstacles
}
