/** A name written in place, with names that come close to it pointed out while it is typed. */
import { useEffect, useRef, useState } from 'react'
import { type Likeness, nearDuplicates } from '../../shared/text/similarity.ts'

export interface Named {
  readonly id: string
  readonly name: string
  /** Where it is, when that is elsewhere: the name of its scheme. */
  readonly where?: string
}

interface NameInputProps {
  readonly label: string
  readonly initial?: string
  /** What the name is compared with. */
  readonly others: readonly Named[]
  /** What the name will do once it is saved. */
  readonly foretell?: (name: string) => string
  readonly onDone: (name: string) => void
  readonly onCancel: () => void
  readonly onShow: (other: Named) => void
}

/** Takes the focus, and leaves it to the list of the same column when the input goes. */
function useFocusWhileThere(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const own = input.current
    const column = own?.closest('section')
    own?.focus()
    own?.select()
    return () => {
      if (document.activeElement !== document.body && document.activeElement !== own) return
      const list = column?.querySelector<HTMLElement>('[role="tree"]')
      if (list instanceof HTMLElement) queueMicrotask(() => list.focus())
    }
  }, [input])
}

const words: Record<Likeness, string> = {
  same: 'the same name',
  sameWords: 'the same words',
  spelling: 'nearly the same spelling',
}

export function NameInput({ label, initial = '', others, foretell, onDone, onCancel, onShow }: NameInputProps) {
  const [name, setName] = useState(initial)
  const input = useRef<HTMLInputElement>(null)
  useFocusWhileThere(input)
  const near = name === initial ? [] : nearDuplicates(name, others)
  return (
    <div className="taxonomy-naming">
      <input
        ref={input}
        className="ui-input"
        aria-label={label}
        placeholder={label}
        value={name}
        maxLength={200}
        spellCheck={false}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          // Keys of the list around it would move the cursor away.
          event.stopPropagation()
          if (event.key === 'Escape') onCancel()
          else if (event.key === 'Enter' && name.trim() !== '') onDone(name.trim())
        }}
      />
      <output>
        {near.map(({ item, likeness }) => (
          <p key={item.id} className="taxonomy-near">
            <span>
              Has {words[likeness]}
              {item.where === undefined ? '' : ` (in ${item.where})`}:
            </span>{' '}
            <button type="button" className="taxonomy-link" onClick={() => onShow(item)}>
              {item.name}
            </button>
          </p>
        ))}
      </output>
      <p className="ui-hint">
        {foretell !== undefined && name.trim() !== '' && name !== initial && `${foretell(name)} `}
        Enter saves, Escape leaves it.
      </p>
    </div>
  )
}
