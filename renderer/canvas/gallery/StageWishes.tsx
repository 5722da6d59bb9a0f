/** Stage wishes: for each stage whether a pipeline must have it, must not, or may; one list, one tab stop. */
import { Check, Minus, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { CodeRow, SchemeRow } from '../../../shared/api/taxonomy.ts'
import { activeCodes } from '../../../shared/pipeline/codebook.ts'
import { galleryPlace } from './galleryPlace.ts'
import { Sign } from './PipelineStrip.tsx'
import { nextWish, type StageWish, wishOf, withWish } from './queryWords.ts'

const words: Record<StageWish, string> = { any: 'any', must: 'with', mustNot: 'without' }
const icons = { any: Minus, must: Check, mustNot: X }

function change(codeId: string, wish: StageWish): void {
  galleryPlace.setState(({ query }) => ({ query: withWish(query, codeId, wish) }))
}

/** `+` and `-` say it directly; Enter, Space and a click go round. */
function wishByKey(key: string, before: StageWish): StageWish | null {
  if (key === '+' || key === '=') return 'must'
  if (key === '-') return 'mustNot'
  if (key === 'Delete' || key === 'Backspace') return 'any'
  if (key === 'ArrowRight') return nextWish(before)
  return key === 'ArrowLeft' ? nextWish(before, -1) : null
}

function focusNeighbour(event: KeyboardEvent<HTMLElement>): boolean {
  const buttons = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('button') ?? [])]
  const at = buttons.indexOf(event.currentTarget)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (next === undefined) return false
  buttons[next]?.focus()
  return true
}

interface WishProps {
  readonly code: CodeRow
  readonly codes: ReadonlyMap<string, CodeRow>
  readonly wish: StageWish
  readonly stop: boolean
  readonly onFocus: () => void
}

function Wish({ code, codes, wish, stop, onFocus }: WishProps) {
  const Icon = icons[wish]
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = wishByKey(event.key, wish)
    if (next !== null) change(code.id, next)
    else if (!focusNeighbour(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <button
      type="button"
      className="ui-row-button gallery-wish"
      data-wish={wish}
      tabIndex={stop ? 0 : -1}
      title={`${code.name}: ${words[wish]}. Click for the next of any, with, without.`}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={(event) => change(code.id, nextWish(wish, event.shiftKey ? -1 : 1))}
    >
      <Sign codeId={code.id} codes={codes} />
      <span className="gallery-wish-name">{code.name}</span>
      <span className="gallery-wish-word">
        <Icon size={12} aria-hidden /> {words[wish]}
      </span>
    </button>
  )
}

interface StageWishesProps {
  readonly scheme: SchemeRow
  readonly codes: ReadonlyMap<string, CodeRow>
}

export function StageWishes({ scheme, codes }: StageWishesProps) {
  const query = galleryPlace((state) => state.query)
  const asked = activeCodes(scheme)
  const [stop, setStop] = useState<string | null>(null)
  const current = asked.some(({ id }) => id === stop) ? stop : asked[0]?.id
  return (
    <div
      role="toolbar"
      aria-orientation="vertical"
      aria-label={scheme.name}
      className="gallery-wishes"
      data-own-keys="+ = - Delete Backspace"
    >
      {asked.map((code) => (
        <Wish
          key={code.id}
          code={code}
          codes={codes}
          wish={wishOf(query, code.id)}
          stop={code.id === current}
          onFocus={() => setStop(code.id)}
        />
      ))}
    </div>
  )
}
