/** Said list: the codings of the target under their schemes, mine before those of others; the current one is open. */
import type { CodingRow } from '../../shared/api/coding.ts'
import { session } from '../session/state.ts'
import { Chip } from '../ui/Chip.tsx'
import { findCode, signOf } from './codebook.ts'
import { CodingCard } from './CodingCard.tsx'
import { type Situation, isMine, raterName } from './situation.ts'

export function SaidList({ situation }: { readonly situation: Situation }) {
  const { said, schemes } = situation
  const asked = schemes.filter((scheme) => said.some((coding) => coding.schemeId === scheme.id))
  return (
    <section className="coding-section" aria-labelledby="coding-said">
      <h3 id="coding-said" className="coding-heading">
        Codings
      </h3>
      {asked.length === 0 && <p className="coding-line coding-faint">Not coded yet. Press a digit, or choose a code above.</p>}
      {asked.map((scheme) => (
        <div key={scheme.id} className="coding-scheme">
          <h4 className="coding-scheme-name">{scheme.name}</h4>
          <ul className="coding-said">
            {mineFirst(said, situation)
              .filter((coding) => coding.schemeId === scheme.id)
              .map((coding) => (
                <li key={coding.id}>
                  <Said coding={coding} situation={situation} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function mineFirst(said: readonly CodingRow[], situation: Situation): CodingRow[] {
  return said.toSorted((a, b) => Number(isMine(b, situation)) - Number(isMine(a, situation)))
}

function Said({ coding, situation }: { readonly coding: CodingRow; readonly situation: Situation }) {
  const found = findCode(situation.schemes, coding.codeId)
  const mine = isMine(coding, situation)
  const open = situation.current?.id === coding.id
  if (found === null) return null
  return (
    <>
      <button
        type="button"
        className={`coding-said-row ${mine ? '' : 'coding-said-other'}`}
        aria-expanded={open}
        onClick={() => session.setState({ codingId: coding.id, codeId: coding.codeId })}
      >
        <Chip colour={found.code.colour} abbreviation={signOf(found.code)} name={found.code.name} />
        <span className="coding-said-rater">
          {coding.confidence === 'unsure' && 'unsure · '}
          {mine ? 'you' : raterName(coding, situation)}
        </span>
      </button>
      {open && <CodingCard key={coding.id} coding={coding} situation={situation} />}
    </>
  )
}
