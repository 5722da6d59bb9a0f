/** One step of a code or scheme in words, from the states before and after it. */
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import { changedCodeFields, changedSchemeFields, type NameOf } from './fields.ts'
import type { LoggedEvent } from './log.ts'
import { listed } from './words.ts'

export interface StepWords {
  readonly words: string
  readonly others: readonly string[]
}

export function codeStepInWords(event: LoggedEvent, before: Code | undefined, after: Code, nameOf: NameOf): StepWords {
  if (before === undefined) return { words: `made the code ${after.name}`, others: [] }
  switch (event.kind) {
    case 'code.merge':
      return mergeInWords(before, after, nameOf)
    case 'code.split':
      return splitInWords(before, after, nameOf)
    case 'code.move':
      return { words: moveInWords(before, after, nameOf), others: [] }
    default: {
      const { meaningChanged } = event.payload as { readonly meaningChanged?: boolean }
      return { words: editInWords(before, after, meaningChanged === true, nameOf), others: [] }
    }
  }
}

function mergeInWords(before: Code, after: Code, nameOf: NameOf): StepWords {
  if (after.mergedInto !== null) {
    return { words: `merged ${after.name} into ${nameOf(after.mergedInto)}`, others: [after.mergedInto] }
  }
  if (before.mergedInto === null) return { words: `separated ${after.name}`, others: [] }
  return { words: `separated ${after.name} from ${nameOf(before.mergedInto)}`, others: [before.mergedInto] }
}

function splitInWords(before: Code, after: Code, nameOf: NameOf): StepWords {
  const added = after.splitInto.filter((id) => !before.splitInto.includes(id))
  if (added.length === 0) return { words: `joined ${after.name} again`, others: before.splitInto }
  return { words: `split ${after.name} into ${listed(added.map(nameOf))}`, others: added }
}

export function moveInWords(before: Code, after: Code, nameOf: NameOf): string {
  if (before.schemeId !== after.schemeId) {
    return `moved ${after.name} from ${nameOf(before.schemeId)} to ${nameOf(after.schemeId)}`
  }
  if (before.parentId === after.parentId) return `moved ${after.name} to another place`
  return after.parentId === null
    ? `moved ${after.name} to the top`
    : `moved ${after.name} below ${nameOf(after.parentId)}`
}

function editInWords(before: Code, after: Code, meaningChanged: boolean, nameOf: NameOf): string {
  const changes = changedCodeFields(before, after, nameOf)
  const fields = listed(changes.map(({ field }) => field))
  const meaning = meaningChanged ? ' and what it means' : ''
  if (before.name !== after.name) return `renamed ${before.name} to ${after.name}${meaning}`
  if (before.retired !== after.retired) return `${after.retired ? 'retired' : 'revived'} ${after.name}`
  if (meaningChanged) return `changed what ${after.name} means`
  if (before.parentId !== after.parentId) return moveInWords(before, after, nameOf)
  return changes.length === 0 ? `edited ${after.name}` : `edited ${fields} of ${after.name}`
}

export function schemeStepInWords(before: Scheme | undefined, after: Scheme, nameOf: NameOf): string {
  if (before === undefined) return `made the scheme ${after.name}`
  if (before.name !== after.name) return `renamed the scheme ${before.name} to ${after.name}`
  if (before.retired !== after.retired) return `${after.retired ? 'retired' : 'revived'} the scheme ${after.name}`
  if (before.parentId !== after.parentId) {
    return after.parentId === null
      ? `moved the scheme ${after.name} to the top`
      : `moved the scheme ${after.name} below ${nameOf(after.parentId)}`
  }
  const changes = changedSchemeFields(before, after, nameOf)
  if (changes.length === 0) return `moved the scheme ${after.name} to another place`
  return `edited ${listed(changes.map(({ field }) => field))} of the scheme ${after.name}`
}
