/** The palette: stages, interactions and every other question about models and links, to drag or to apply by key. */
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, useState } from 'react'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { startDrag } from '../session/drag.ts'
import { session, useSession } from '../session/state.ts'
import { applyCode } from './applyCode.ts'
import { activeCodes, builtIn, canvasSchemes, codeTitle } from '../../shared/pipeline/codebook.ts'
import { patternOfCode } from './graphToFlow.ts'
import { LineSample } from './LineSample.tsx'
import type { Scene } from './scene.ts'

/** Open at first: what a pipeline is drawn with. The rest is a click away. */
const openAtFirst: readonly string[] = [builtIn.stage, builtIn.interaction, builtIn.adaptation]

function CodeButton({
  code,
  scheme,
  scene,
  first,
}: {
  code: CodeRow
  scheme: SchemeRow
  scene: Scene
  first: boolean
}) {
  const forLinks = !scheme.unitKinds.includes('model')
  const show = () => session.setState({ codeId: code.id })
  return (
    <button
      type="button"
      draggable
      // One tab stop per section; arrow keys go through its codes.
      tabIndex={first ? 0 : -1}
      className="canvas-palette-code"
      style={{ '--code': code.colour } as CSSProperties}
      data-code={code.id}
      title={code.definition}
      onDragStart={(event) =>
        startDrag(event.dataTransfer, { kind: 'code', codeId: code.id, schemeId: scheme.id }, codeTitle(code))
      }
      onFocus={show}
      onClick={() => {
        show()
        void applyCode(scene, session.getState().unitIds, code.id)
      }}
    >
      <span className="canvas-chip-sign">{code.abbreviation || code.name.slice(0, 4)}</span>
      <span className="canvas-chip-name">{code.name}</span>
      {forLinks && <LineSample colour={code.colour} pattern={patternOfCode(scene.schemes, scheme.id, code.id)} />}
    </button>
  )
}

/** Arrow keys move within a section, Home and End to its ends; Enter is the button's own. */
function moveWithin(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-code]')]
  const at = items.indexOf(event.target as HTMLButtonElement)
  if (at === -1) return
  const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }
  const next = moves[event.key]
  if (next === undefined) return
  event.preventDefault()
  items[Math.min(items.length - 1, Math.max(0, next))]?.focus()
}

function Section({ scheme, scene, isFallback }: { scheme: SchemeRow; scene: Scene; isFallback: boolean }) {
  const [open, setOpen] = useState(openAtFirst.includes(scheme.id) || isFallback)
  const Twisty = open ? ChevronDown : ChevronRight
  const codes = activeCodes(scheme)
  return (
    <section className="canvas-palette-section">
      <h3>
        <button
          type="button"
          className="canvas-palette-caption"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          title={scheme.question}
        >
          <Twisty size={14} aria-hidden />
          {scheme.name}
          {!scheme.unitKinds.includes('model') && <span className="canvas-palette-for">links</span>}
        </button>
      </h3>
      {open && (
        <div role="toolbar" tabIndex={-1} aria-orientation="vertical" aria-label={scheme.name} onKeyDown={moveWithin}>
          {codes.map((code, index) => (
            <CodeButton key={code.id} code={code} scheme={scheme} scene={scene} first={index === 0} />
          ))}
        </div>
      )}
      {open && codes.length === 0 && <p className="canvas-palette-hint">This scheme has no codes yet.</p>}
    </section>
  )
}

export function Palette({ scene }: { readonly scene: Scene }) {
  const selected = useSession((state) => state.unitIds.length)
  const schemes = canvasSchemes(scene.schemes)
  const builtInKnown = schemes.some((scheme) => openAtFirst.includes(scheme.id))
  return (
    <nav className="canvas-palette" aria-label="Codes for models and links">
      <p className="canvas-palette-hint">
        {selected === 0
          ? 'Drag a code onto a model, between its stages, onto a link or the canvas.'
          : 'Click or Enter applies a code to the selection.'}
      </p>
      {schemes.map((scheme) => (
        <Section key={scheme.id} scheme={scheme} scene={scene} isFallback={!builtInKnown} />
      ))}
    </nav>
  )
}
