/** The small menu that asks which interaction a new link is: by mouse, by number, by arrow keys; Escape gives up. */
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { activeCodes } from './codebook.ts'
import type { Point } from './geometry.ts'
import { linePattern } from './graphToFlow.ts'

interface InteractionMenuProps {
  readonly scheme: SchemeRow
  /** In pixels from the top left corner of the graph. */
  readonly at: Point
  readonly title: string
  readonly onChoose: (codeId: string) => void
  readonly onCancel: () => void
}

/** A short stretch of a link's line, so that its style is known before it is drawn. */
export function LineSample({ colour, pattern }: { readonly colour: string; readonly pattern: string }) {
  return (
    <svg
      className="canvas-line-sample"
      width="36"
      height="10"
      aria-hidden
      style={{ '--code': colour } as CSSProperties}
    >
      <path d="M1,5 L35,5" strokeDasharray={pattern} />
    </svg>
  )
}

function Choice({
  code,
  scheme,
  number,
  onChoose,
}: {
  code: CodeRow
  scheme: SchemeRow
  number: number
  onChoose: (codeId: string) => void
}) {
  return (
    <button
      type="button"
      role="menuitem"
      className="canvas-menu-item"
      title={code.definition}
      onClick={() => onChoose(code.id)}
    >
      <kbd className="canvas-menu-key">{number < 10 ? number : ''}</kbd>
      <LineSample colour={code.colour} pattern={linePattern(scheme.codes.indexOf(code))} />
      <span className="canvas-chip-sign" style={{ '--code': code.colour } as CSSProperties}>
        {code.abbreviation}
      </span>
      <span className="canvas-chip-name">{code.name}</span>
    </button>
  )
}

export function InteractionMenu({ scheme, at, title, onChoose, onCancel }: InteractionMenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const codes = activeCodes(scheme)
  useEffect(() => {
    const before = document.activeElement
    menu.current?.querySelector('button')?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    // Everything typed here is for the menu; digits mean codes of the current scheme elsewhere.
    event.stopPropagation()
    const items = [...(menu.current?.querySelectorAll('button') ?? [])]
    const focused = items.indexOf(document.activeElement as HTMLButtonElement)
    const numbered = codes[Number(event.key) - 1]
    if (event.key === 'Escape' || event.key === 'Tab') onCancel()
    else if (event.key === 'ArrowDown') items[(focused + 1) % items.length]?.focus()
    else if (event.key === 'ArrowUp') items[(focused - 1 + items.length) % items.length]?.focus()
    else if (event.key === 'Home') items[0]?.focus()
    else if (event.key === 'End') items.at(-1)?.focus()
    else if (/^[1-9]$/.test(event.key) && numbered !== undefined) onChoose(numbered.id)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className="canvas-menu-shade" onPointerDown={onCancel} aria-hidden />
      <div
        ref={menu}
        role="menu"
        tabIndex={-1}
        aria-label={title}
        className="canvas-menu"
        style={{ left: at.x, top: at.y }}
        onKeyDown={onKeyDown}
      >
        <p className="canvas-menu-title">{title}</p>
        {codes.map((code, index) => (
          <Choice key={code.id} code={code} scheme={scheme} number={index + 1} onChoose={onChoose} />
        ))}
      </div>
    </>
  )
}
