/** One code on a unit as a row of its card: sign, name, who says so, how sure, how much evidence. */
import type { CSSProperties } from 'react'
import type { Chip } from './cards.ts'
import { countOf } from './graphToFlow.ts'

export function raterWords(chip: Chip): string {
  const names = chip.mine === null ? chip.others : ['you', ...chip.others]
  return `by ${names.join(', ')}`
}

export function signOf({ abbreviation, name }: Chip): string {
  return abbreviation || name.slice(0, 4)
}

/** Everything about a chip in words: its tooltip, and its name for screen readers, which begins with what is seen. */
export function chipWords(chip: Chip): string {
  const unsure = chip.unsure ? ', unsure' : ''
  const evidence = `${countOf(chip.evidence, 'place')} of evidence`
  return `${signOf(chip)} ${chip.name}, ${chip.scheme}, ${raterWords(chip)}${unsure}, ${evidence}`
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean)
  return parts
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase()
}

/** `G` when only Grace says so, `+G` beside my own word, `+G+1` when a third agrees. */
export function raterSign(chip: Chip): string {
  const [first, ...rest] = chip.others
  if (first === undefined) return ''
  return `${chip.mine === null ? '' : '+'}${initials(first)}${rest.length === 0 ? '' : `+${rest.length}`}`
}

/**
 * What is mine is solid, what only others say is dashed. The marks are drawn by the style sheet: they are short for what
 * the chip's name says in words, and must not be read out beside it.
 */
function Marks({ chip }: { readonly chip: Chip }) {
  return (
    <>
      {chip.unsure && <span className="canvas-chip-unsure" data-mark="?" />}
      {chip.others.length > 0 && <span className="canvas-chip-raters" data-mark={raterSign(chip)} />}
      {chip.evidence > 0 && <span className="canvas-chip-count" data-mark={chip.evidence} />}
    </>
  )
}

/** A whole row, the sign with the name of the code, or the sign alone. */
type ChipForm = 'row' | 'name' | 'sign'

const formClass: Readonly<Record<ChipForm, string>> = {
  row: '',
  name: 'canvas-chip-short canvas-chip-named',
  sign: 'canvas-chip-short',
}

interface CodeChipProps {
  readonly chip: Chip
  readonly form?: ChipForm
  /** Can be taken to another place in its card, or to another card. */
  readonly draggable?: boolean
}

/** Not a tab stop: with hundreds of cards the way to a chip by key is the outline. */
export function CodeChip({ chip, form = 'row', draggable = false }: CodeChipProps) {
  const own = chip.mine === null ? 'canvas-chip-others' : ''
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`canvas-chip ${formClass[form]} ${own} ${draggable ? 'nodrag' : ''}`}
      style={{ '--code': chip.colour } as CSSProperties}
      draggable={draggable}
      data-chip={chip.codeId}
      data-coding={chip.mine ?? undefined}
      aria-label={chipWords(chip)}
      title={`${chipWords(chip)}\n\n${chip.definition}`}
    >
      {/* The space is for those who compare what is seen with the name. */}
      <span className="canvas-chip-sign">{form === 'name' ? chip.name : signOf(chip)}</span>{' '}
      {form === 'row' && <span className="canvas-chip-name">{chip.name}</span>}
      {form === 'row' && <Marks chip={chip} />}
    </button>
  )
}
