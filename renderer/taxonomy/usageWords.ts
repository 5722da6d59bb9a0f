/** How often a code is said, in words, and what a new name will do to that. */
import type { CodeCount } from '../../shared/api/taxonomy.ts'
import { counted } from '../../shared/text/counted.ts'

export function usageWords(count: CodeCount | undefined): string {
  if (count === undefined) return 'not used yet'
  return [
    counted(count.codings, 'coding', 'codings'),
    counted(count.units, 'unit', 'units'),
    counted(count.raters, 'rater', 'raters'),
  ].join(' · ')
}

export function renameWords(count: CodeCount | undefined, name: string): string {
  if (count === undefined) return 'No coding is touched: nobody has used it yet.'
  const { codings, raters } = count
  return `${counted(codings, 'coding', 'codings')} by ${counted(raters, 'rater', 'raters')} will read as ${name.trim()}.`
}
