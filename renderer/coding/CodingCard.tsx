/** Coding card: one coding with everything that can be changed about it in place. */
import { Trash2 } from 'lucide-react'
import type { CodingRow } from '../../shared/api/coding.ts'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import { anchorsOf } from '../editor/marks.ts'
import { useIsKept } from '../editor/pendingCodings.ts'
import { attempt } from '../session/notices.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { MenuButton } from '../ui/Menu.tsx'
import { findCode, keysOf, usableCodes } from './codebook.ts'
import { Memo } from './Memo.tsx'
import { Place } from './Place.tsx'
import { type Situation, isMine, raterName } from './situation.ts'
import { changeCode, confirmCoding, removeCodings, setConfidence } from './steps.ts'

interface CodingCardProps {
  readonly coding: CodingRow
  readonly situation: Situation
}

export function CodingCard({ coding, situation }: CodingCardProps) {
  const mine = isMine(coding, situation)
  const places = anchorsOf(coding)
  const kept = useIsKept(coding)
  return (
    // A memo begun on a foreseen coding would be lost when that gets its id.
    <div className="coding-card" inert={!kept}>
      {mine ? (
        <>
          {coding.stale && <Stale coding={coding} situation={situation} />}
          <CardButtons coding={coding} situation={situation} />
          <Memo key={coding.id} coding={coding} />
        </>
      ) : (
        <>
          <p className="coding-line coding-faint">Coded by {raterName(coding, situation)}; only they can change it.</p>
          {coding.memo !== '' && <p className="coding-memo-text">{coding.memo}</p>}
        </>
      )}
      {places.length > 0 && (
        <ul className="coding-places" aria-label="Evidence">
          {places.map((anchor) => (
            <li key={`${anchor.path} ${anchor.blob} ${anchor.start} ${anchor.end}`}>
              <Place repositoryId={coding.unit.repositoryId} {...anchor} text={anchor.quote} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Its code has changed since: the coding waits to be looked at again. */
function Stale({ coding, situation }: CodingCardProps) {
  const keys = useKeyOf()('coding.confirm')
  const name = findCode(situation.schemes, coding.codeId)?.code.name ?? 'The code'
  return (
    <p className="coding-stale">
      <span>“{name}” has changed its meaning since. Does it still hold?</span>
      <Button onClick={() => void attempt(() => confirmCoding(coding))}>
        Still holds {keys !== undefined && <Kbd keys={keys} />}
      </Button>
    </p>
  )
}

function CardButtons({ coding, situation }: CodingCardProps) {
  const found = findCode(situation.schemes, coding.codeId)
  const keyOf = useKeyOf()
  if (found === null) return null
  const keys = keysOf(found.scheme)
  const unsure = coding.confidence === 'unsure'
  const digitKeys = (codeId: string) => {
    const digit = keys.get(codeId)
    return digit === undefined ? undefined : keyOf(`coding.digit${digit}`)
  }
  return (
    <div className="coding-card-buttons">
      <MenuButton
        trigger={<Button tone="quiet">Change…</Button>}
        items={usableCodes(found.scheme).map((code) => ({
          label: code.name,
          keys: digitKeys(code.id),
          checked: code.id === coding.codeId,
          perform: () => void attempt(() => changeCode(coding, code)),
        }))}
      />
      <Checkbox
        label="Unsure"
        checked={unsure}
        onChange={(checked) => void attempt(() => setConfidence(coding, checked ? 'unsure' : 'sure'))}
      />
      <IconButton
        icon={Trash2}
        label="Remove this coding"
        keys={keyOf('coding.remove')}
        onClick={() => void attempt(() => removeCodings([coding], found.code.name))}
      />
    </div>
  )
}
