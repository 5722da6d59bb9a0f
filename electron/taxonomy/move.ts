/** Moving codes: to another place, below another code, or with everything below them into another scheme. */
import { counted } from '../../shared/text/counted.ts'
import type { CodebookChange } from '../../shared/api/taxonomy.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Draft } from '../store/studyFile.ts'
import type { Book, Plan } from './book.ts'
import { freedKey } from './freedKey.ts'
import { namesOf } from './merge.ts'
import { ancestors, descendants, parentsOf } from '../study/nesting.ts'
import { placesBefore } from './places.ts'
import { rereading } from './rereading.ts'
import { listed } from './words.ts'

type Move = Extract<CodebookChange, { verb: 'move' }>

export function planMove(book: Book, change: Move, why: { readonly reason?: string }): Plan {
  const { schemeId } = change
  const chosen = [...new Set(change.codeIds)].map(book.code)
  // What stands below another chosen code moves along with it.
  const roots = chosen.filter(({ id, parentId: above }) => {
    return above === null || !ancestors(book.codes, above).some((one) => one !== id && change.codeIds.includes(one))
  })
  const target = book.scheme(schemeId)
  const followers = roots.flatMap(({ id }) => descendants(book.codes, id)).filter((code) => code.schemeId !== schemeId)
  const moved = movedCodes(book, change, roots, followers)
  const leaving = moved.filter((code) => book.code(code.id).schemeId !== schemeId).map(({ id }) => book.code(id))
  const { usage, sentences, obstacles } = rereading(book, moved)
  const keys = leaving.map((code) => freedKey(book, code, schemeId, leaving))
  return {
    label: labelOf(book, change, roots),
    ...usage,
    sentences: [
      ...(leaving.length === 0 ? ['No coding changes: only where codes stand.'] : []),
      ...(leaving.length > 0 && usage.codings === 0 ? ['No coding is touched.'] : sentences),
      ...(followers.length === 0 ? [] : [`${counted(followers.length, 'code')} below will move along.`]),
      ...keys.flatMap(({ sentences: words }) => words),
    ],
    obstacles: [
      ...placeObstacles(book, change, roots),
      ...(target.retired && leaving.length > 0 ? [`The scheme ${target.name} is retired; revive it first.`] : []),
      ...obstacles,
    ],
    drafts: [
      ...moved.map(({ id, position, parentId: parent }): Draft => {
        return { kind: 'code.move', entity: id, payload: { schemeId, parentId: parent, position, ...why } }
      }),
      ...keys.flatMap(({ drafts }) => drafts),
    ],
    codeIds: roots.map(({ id }) => id),
  }
}

/** The codes as they will stand, those that would not change left out. */
function movedCodes(book: Book, change: Move, roots: readonly Code[], followers: readonly Code[]): Code[] {
  const { schemeId, parentId, beforeId } = change
  const there = book.codesOf(schemeId)
  const parents = parentsOf(there)
  const level = there.filter(({ id }) => parents.get(id) === parentId)
  const ids = roots.map(({ id }) => id)
  const places = stands(level, ids, beforeId) ? new Map<string, number>() : placesBefore(level, ids, beforeId)
  const placed = [...new Set([...ids, ...places.keys()])].map((id): Code => {
    const code = book.code(id)
    return { ...code, schemeId, parentId, position: places.get(id) ?? code.position }
  })
  const along = followers.map((code): Code => ({ ...code, schemeId }))
  return [...placed, ...along].filter((code) => {
    const now = book.code(code.id)
    return now.schemeId !== code.schemeId || now.parentId !== code.parentId || now.position !== code.position
  })
}

/** Whether the codes stand where they are to go already. */
function stands(level: readonly Code[], ids: readonly string[], beforeId: string | null): boolean {
  const order = level.map(({ id }) => id)
  const rest = order.filter((id) => !ids.includes(id))
  const at = beforeId === null ? rest.length : rest.indexOf(beforeId)
  const wanted = [...rest.slice(0, at), ...ids, ...rest.slice(at)]
  return at >= 0 && wanted.join() === order.join()
}

function placeObstacles(book: Book, { schemeId, parentId }: Move, roots: readonly Code[]): string[] {
  if (parentId === null) return []
  const parent = book.code(parentId)
  const scheme = book.scheme(schemeId)
  if (parent.schemeId !== schemeId) return [`${parent.name} is no code of ${scheme.name}.`]
  const above = ancestors(book.codes, parentId)
  const circular = roots.filter(({ id }) => above.includes(id))
  return circular.map(({ id, name }) => {
    return id === parentId ? `${name} cannot stand below itself.` : `${parent.name} stands below ${name} itself.`
  })
}

function labelOf(book: Book, { schemeId, parentId, beforeId }: Move, roots: readonly Code[]): string {
  const names = listed(namesOf(roots))
  const scheme = book.scheme(schemeId)
  if (roots.some((code) => code.schemeId !== schemeId)) return `moved ${names} to ${scheme.name}`
  if (parentId !== null && roots.some((code) => code.parentId !== parentId)) {
    return `moved ${names} below ${book.code(parentId).name}`
  }
  if (roots.some((code) => code.parentId !== parentId)) return `moved ${names} to the top of ${scheme.name}`
  return beforeId === null ? `moved ${names} to the end` : `moved ${names} before ${book.code(beforeId).name}`
}
