/** Naming loads by hand: the steps that the list, the dialog and the actions share. */
import type { Load } from '../../shared/model/load.ts'
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'

export function askName(load: Load): void {
  session.setState({ loadId: load.id, dialog: { name: 'nameLoad', data: load.id } })
}

export async function takeBackName(load: Load): Promise<void> {
  await attempt(async () => {
    await session.getState().call('detection.unnameLoad', { loadId: load.id })
    notify({ tone: 'success', text: 'The name was taken back; what the scan found counts again.' })
  })
}

/** Names as typed, one a line: without blanks around them, empty lines and repetitions. */
export function namesOf(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((name) => name !== '')
}

export const longestName = 500
export const mostNames = 100

/** Ends of lines, marks of direction and others that a name shows nothing of and can be taken for another by. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u

/** What is wrong with the names, in words, or undefined. */
export function namesProblem(names: readonly string[]): string | undefined {
  const veiled = names.find((name) => unseen.test(name))
  if (veiled !== undefined) {
    const visible = veiled.replaceAll(new RegExp(unseen, 'gu'), '').slice(0, 60)
    return `A name holds a character that cannot be seen; type it instead of pasting it: ${visible}`
  }
  const empty = names.find((name) => !/[\p{L}\p{N}]/u.test(name))
  if (empty !== undefined) return `A name has letters or digits; one is ${empty.slice(0, 60)}`
  const long = names.find((name) => name.length > longestName)
  if (long !== undefined) return `A name has at most ${longestName} characters; one begins with ${long.slice(0, 30)}…`
  return names.length > mostNames ? `At most ${mostNames} names; there are ${names.length}.` : undefined
}

/** What makes one doubt that a name is meant, in words, or undefined; it may be given all the same. */
export function namesDoubt(names: readonly string[]): string | undefined {
  const odd = names.find((name) => /[\s,;<>"'`]/.test(name))
  if (odd === undefined) return undefined
  return `Is “${odd.slice(0, 60)}” one name? Names on a hub have no blanks, commas or quotes.`
}
