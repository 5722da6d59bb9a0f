/** Picker lists: what the picker offers: recent codes, those nearly of the typed name, all that fit, and new ones. */
import { Command } from 'cmdk'
import { Plus, TriangleAlert } from 'lucide-react'
import type { CodeRow } from '../../shared/api/taxonomy.ts'
import { keyOf } from '../actions/effectiveKeys.ts'
import { Chip } from '../ui/Chip.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { keysOf, signOf, usableCodes } from './codebook.ts'
import { closeWords, type NewCode } from './newCodes.ts'
import type { Picking } from './picking.ts'

const recentPrefix = 'recent '
const closePrefix = 'close '

/** A code may be listed twice; each place has a value of its own. */
export function plainId(value: string): string {
  return value.replace(/^(recent|close) /, '')
}

export function valueOf({ scheme }: NewCode): string {
  return `new ${scheme.id}`
}

interface ItemProps {
  readonly value: string
  readonly code: CodeRow
  readonly about: string
  readonly digit?: string | undefined
  readonly onChoose: (value: string) => void
  /** Shown whatever was typed. */
  readonly always?: boolean
}

function Item({ value, code, about, digit, onChoose, always = false }: ItemProps) {
  const keys = digit === undefined ? undefined : keyOf(`coding.digit${digit}`)
  return (
    <Command.Item
      value={value}
      keywords={[`${signOf(code)} ${code.name}`, about]}
      className="coding-picker-item"
      onSelect={onChoose}
      forceMount={always}
    >
      <Chip colour={code.colour} abbreviation={signOf(code)} name={code.name} />
      {keys !== undefined && <Kbd keys={keys} />}
    </Command.Item>
  )
}

interface GroupProps {
  readonly codes: readonly CodeRow[]
  readonly onChoose: (value: string) => void
}

export function Recent({ codes, onChoose }: GroupProps) {
  if (codes.length === 0) return null
  return (
    <Command.Group heading="Recent" className="coding-picker-group">
      {codes.map((code) => (
        <Item key={code.id} value={`${recentPrefix}${code.id}`} code={code} about={signOf(code)} onChoose={onChoose} />
      ))}
    </Command.Group>
  )
}

export function Alike({ codes, onChoose }: GroupProps) {
  if (codes.length === 0) return null
  return (
    <Command.Group heading="Nearly the same" className="coding-picker-group" forceMount>
      {codes.map((code) => (
        <Item key={code.id} value={`${closePrefix}${code.id}`} code={code} about="" onChoose={onChoose} always />
      ))}
    </Command.Group>
  )
}

export function Choices({
  picking,
  onChoose,
}: {
  readonly picking: Picking
  readonly onChoose: (codeId: string) => void
}) {
  return picking.schemes.map((scheme) => {
    const keys = keysOf(scheme)
    return (
      <Command.Group key={scheme.id} heading={scheme.name} className="coding-picker-group">
        {usableCodes(scheme).map((code) => (
          <Item
            key={code.id}
            value={code.id}
            code={code}
            about={scheme.name}
            digit={keys.get(code.id)}
            onChoose={onChoose}
          />
        ))}
      </Command.Group>
    )
  })
}

/** Last in the list and always there: what exists is offered before what does not. */
export function Offers({
  offers,
  onMake,
}: {
  readonly offers: readonly NewCode[]
  readonly onMake: (offer: NewCode) => void
}) {
  return (
    <Command.Group heading="New code" className="coding-picker-group" forceMount>
      {offers.map((offer) => (
        <Command.Item
          key={offer.scheme.id}
          value={valueOf(offer)}
          keywords={['new code']}
          className="coding-picker-item coding-picker-new"
          onSelect={() => onMake(offer)}
          forceMount
        >
          <span className="coding-picker-offer">
            <Plus size={14} aria-hidden />
            Create “{offer.name}” in {offer.scheme.name}
          </span>
          {offer.close.length > 0 && (
            <TriangleAlert size={14} className="coding-warning-icon" aria-label={closeWords(offer)} />
          )}
        </Command.Item>
      ))}
    </Command.Group>
  )
}

export function AboutNew({ offer }: { readonly offer: NewCode }) {
  return (
    <section className="coding-definition" aria-label="About the new code">
      {offer.close.length === 0 ? (
        <p>Its definition can be written in the codebook afterwards.</p>
      ) : (
        <>
          <p className="coding-warning" role="alert">
            <TriangleAlert size={14} aria-hidden /> {closeWords(offer)} Is it the same?
          </p>
          {offer.close.map(({ item }) => (
            <p key={item.id}>
              <Chip colour={item.colour} abbreviation={signOf(item)} name={item.name} /> {item.definition}
            </p>
          ))}
        </>
      )}
    </section>
  )
}
