/** Anchors to check: what a move left in doubt, one after the other: the old text, the best guess, and where it is to stand. */
import {
  Check,
  CircleCheck,
  CircleDashed,
  CircleSlash,
  type LucideIcon,
  SkipForward,
  TextCursorInput,
} from 'lucide-react'
import { type KeyboardEvent, useEffect } from 'react'
import type { AnchorToCheck } from '../../../shared/api/coding.ts'
import { useKeyOf } from '../../actions/effectiveKeys.ts'
import { attempt } from '../../session/notices.ts'
import { useQuery } from '../../session/query.ts'
import { useSession } from '../../session/state.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { keyParts } from '../../ui/keyNames.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { acceptGuess, checking, currentItem, look, lookAtNeighbour, placeAtSelection } from './checking.ts'
import './anchors.css'

const noItems: readonly AnchorToCheck[] = []
const stateWords = { outdated: 'changed', orphaned: 'gone' } as const

export function useAnchorsToCheck() {
  const repositoryId = useSession((state) => state.repositoryId)
  return useQuery('coding.toCheck', repositoryId === null ? null : { repositoryId })
}

const steps: Readonly<Record<string, () => void>> = {
  a: () => void attempt(acceptGuess),
  p: () => void attempt(placeAtSelection),
  s: () => lookAtNeighbour(1),
}

function onKeyDown(event: KeyboardEvent): void {
  const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  step()
}

export function AnchorsToCheck() {
  const repositoryId = useSession((state) => state.repositoryId)
  const { data: items = noItems, error, loading } = useAnchorsToCheck()
  const key = checking((state) => state.key)
  useEffect(() => checking.setState({ repositoryId, items }), [repositoryId, items])
  if (error instanceof Error) return <p className="corpus-note corpus-problem">{error.message}</p>
  if (loading) return <p className="corpus-note">Finding what was anchored…</p>
  if (items.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title="Nothing to check">
        Every coding, memo and example of this repository stands at its text.
      </EmptyState>
    )
  }
  return (
    <div className="corpus-check" role="presentation" data-own-keys="a p s" onKeyDown={onKeyDown}>
      <VirtualList
        label="Anchors to check"
        role="listbox"
        rows={items}
        current={key}
        rowHeight={44}
        onOpen={(item) => void attempt(() => look(item))}
        menuFor={(item) => [{ label: 'Show', keys: 'Enter', perform: () => void attempt(() => look(item)) }]}
      >
        {(item) => <Item item={item} />}
      </VirtualList>
      <Card />
    </div>
  )
}

function Item({ item: { state, was } }: { readonly item: AnchorToCheck }) {
  const Icon = state === 'outdated' ? CircleDashed : CircleSlash
  return (
    <span className="corpus-check-item" title={`${was.path}:${was.line}`}>
      <span className="corpus-check-place">
        <Icon size={13} aria-hidden className={`corpus-check-${state}`} />
        <span className="corpus-check-path">
          {was.path.slice(was.path.lastIndexOf('/') + 1)}:{was.line}
        </span>
        <span className={`corpus-check-state corpus-check-${state}`}>{stateWords[state]}</span>
      </span>
      <code>{was.quote.trim().split('\n', 1)[0]?.slice(0, 120)}</code>
    </span>
  )
}

function Card() {
  const keyOf = useKeyOf()
  const item = checking(currentItem)
  const selected = useSession((state) => state.selection?.anchor ?? null)
  if (item === undefined) return <p className="corpus-note">Choose one to see what it was, and what it may be now.</p>
  const { state, was, guess, about, mine } = item
  return (
    <section className="corpus-check-card" aria-label="The anchor">
      <Quote title={`It was, at line ${was.line} of ${was.path}`} text={was.quote} />
      {guess === null ? (
        <p className="corpus-check-gone">Its text is nowhere at this commit.</p>
      ) : (
        <Quote title={`Best guess, at line ${guess.line} of ${guess.path}`} text={guess.quote} />
      )}
      <ul className="corpus-check-about" aria-label="What is anchored there">
        {about.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {mine ? (
        <div className="corpus-check-steps" role="toolbar" aria-label="Where it stands">
          {state === 'outdated' && (
            <Step name="a" tone="primary" icon={Check} elsewhere={keyOf('anchors.accept')}>
              Accept
            </Step>
          )}
          <Step name="s" icon={SkipForward} elsewhere={keyOf('anchors.next')}>
            Skip
          </Step>
          <Step name="p" icon={TextCursorInput} elsewhere={keyOf('anchors.place')} disabled={selected === null}>
            Place at selection
          </Step>
        </div>
      ) : (
        <p className="corpus-check-gone">Only who said this can place it.</p>
      )}
    </section>
  )
}

interface StepProps {
  readonly name: string
  readonly icon: LucideIcon
  readonly tone?: 'primary' | 'plain'
  readonly disabled?: boolean
  /** The key that does it from anywhere in the window. */
  readonly elsewhere: string | undefined
  readonly children: string
}

function Step({ name, icon, tone = 'plain', disabled = false, elsewhere, children }: StepProps) {
  const anywhere = elsewhere === undefined ? '' : `; from anywhere ${keyParts(elsewhere).join('+')}`
  return (
    <Button tone={tone} icon={icon} disabled={disabled} onClick={steps[name]} title={`In this list ${name}${anywhere}`}>
      {children} <Kbd keys={name} />
    </Button>
  )
}

function Quote({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <figure className="corpus-check-quote">
      <figcaption>{title}</figcaption>
      {/* What scrolls must be reachable by key. */}
      <pre tabIndex={0}>{text}</pre>
    </figure>
  )
}
