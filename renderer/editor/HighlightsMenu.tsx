/** Highlights menu: which codings of the file are drawn, by rater, scheme and code, and what the stripes stand for. */
import { Popover } from '@base-ui/react/popover'
import { Highlighter } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { drawEverything, highlightView, toggleHidden } from './highlightView.ts'
import type { MarkFacts } from './marks.ts'

interface HighlightsMenuProps {
  /** Codings of the file, drawn or not. */
  readonly all: readonly MarkFacts[]
  readonly drawn: number
  readonly lost: readonly MarkFacts[]
}

export function HighlightsMenu({ all, drawn, lost }: HighlightsMenuProps) {
  const { open } = highlightView()
  const keys = useKeyOf()('highlights.choose')
  const count = drawn === all.length ? String(all.length) : `${drawn} of ${all.length}`
  return (
    <Popover.Root open={open} onOpenChange={(next) => highlightView.setState({ open: next })}>
      <Tooltip text="Choose which codings are drawn" keys={keys}>
        <Popover.Trigger
          className={drawn === all.length ? 'editor-highlights' : 'editor-highlights editor-highlights-filtered'}
        >
          <Highlighter size={14} aria-hidden />
          <span className="ui-hidden">Codings drawn: </span>
          {count}
        </Popover.Trigger>
      </Tooltip>
      <Popover.Portal>
        <Popover.Positioner className="ui-layer" side="bottom" align="end" sideOffset={4} collisionPadding={8}>
          <Popover.Popup className="editor-choice" aria-label="Codings drawn in this file">
            <Choice all={all} lost={lost} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Choice({ all, lost }: Pick<HighlightsMenuProps, 'all' | 'lost'>) {
  const { by, hidden, onlyUnsure } = highlightView()
  const raters = [...Map.groupBy(all, ({ raterId }) => raterId)].toSorted(
    ([, a], [, b]) => (a[0]?.raterIndex ?? 0) - (b[0]?.raterIndex ?? 0),
  )
  const schemes = [...Map.groupBy(all, ({ schemeId }) => schemeId)]
  return (
    <>
      <fieldset className="editor-choice-by">
        <legend>Stripes in the margin stand for</legend>
        {(['code', 'rater'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="stripes"
              checked={by === one}
              onChange={() => highlightView.setState({ by: one })}
            />
            {one === 'code' ? 'Codes' : 'Raters'}
          </label>
        ))}
      </fieldset>
      {all.length === 0 && <p className="editor-choice-none">Nothing is coded in this file yet.</p>}
      {raters.map(([id, members]) => (
        <Shown
          key={id}
          id={id}
          label={`${members[0]?.mine === true ? 'You' : members[0]?.rater} (${members.length})`}
          swatch={members[0]}
        />
      ))}
      {schemes.map(([id, members]) => (
        <section key={id} className="editor-choice-scheme">
          <Shown id={id} label={`${members[0]?.scheme} (${members.length})`} />
          <ul>
            {[...Map.groupBy(members, ({ codeId }) => codeId)].map(([codeId, coded]) => (
              <li key={codeId}>
                <Shown
                  id={codeId}
                  label={`${coded[0]?.name} (${coded.length})`}
                  disabled={hidden.has(id)}
                  chip={coded[0]}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <footer className="editor-choice-end">
        <Checkbox
          label="Only unsure"
          checked={onlyUnsure}
          onChange={(checked) => highlightView.setState({ onlyUnsure: checked })}
        />
        <Button disabled={hidden.size === 0 && !onlyUnsure} onClick={drawEverything}>
          Draw all
        </Button>
      </footer>
      {lost.length > 0 && <Lost lost={lost} />}
    </>
  )
}

interface ShownProps {
  readonly id: string
  readonly label: string
  readonly disabled?: boolean
  readonly chip?: MarkFacts | undefined
  /** The rater whose pattern is shown beside the name. */
  readonly swatch?: MarkFacts | undefined
}

function Shown({ id, label, disabled = false, chip, swatch }: ShownProps) {
  const hidden = highlightView((state) => state.hidden.has(id))
  return (
    <span className="editor-choice-row">
      <Checkbox label={label} checked={!hidden && !disabled} disabled={disabled} onChange={() => toggleHidden(id)} />
      {chip !== undefined && <Chip colour={chip.colour} abbreviation={chip.abbreviation} />}
      {swatch !== undefined && (
        <span
          aria-hidden
          className={`editor-bar editor-choice-swatch editor-bar-pattern-${swatch.raterIndex === 0 ? 0 : 1 + ((swatch.raterIndex - 1) % 3)}`}
          style={{ '--editor-code': swatch.raterColour } as CSSProperties}
        />
      )}
    </span>
  )
}

/** Codings whose text is gone are not drawn; here they are listed, so that nothing is dropped silently. */
function Lost({ lost }: { readonly lost: readonly MarkFacts[] }) {
  return (
    <section className="editor-choice-lost" aria-labelledby="editor-lost">
      <h3 id="editor-lost">Text gone from this file</h3>
      <ul>
        {lost.map(({ codingId, codeId, schemeId, colour, abbreviation, name, rater, mine }) => (
          <li key={codingId}>
            <button
              type="button"
              onClick={() => session.setState({ codingId, codeId, schemeId, inspectorShown: true })}
            >
              <Chip colour={colour} abbreviation={abbreviation} name={name} /> {mine ? 'you' : rater}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
