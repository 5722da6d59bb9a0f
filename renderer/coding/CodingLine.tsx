/** Coding line: one coding in a list: its code, who gave it, and where. */
import { RotateCcw, Square, SquareCheck } from 'lucide-react'
import type { CodingRow } from '../../shared/api/coding.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { Chip, Count } from '../ui/Chip.tsx'
import { findCode, signOf } from './codebook.ts'
import { firstPlace } from './codingOrder.ts'

export interface LineNames {
  readonly schemes: readonly SchemeRow[]
  readonly raterId: string
  readonly raters: ReadonlyMap<string, { readonly name: string; readonly colour: string }>
  /** By id; empty while only one repository is listed, whose name would only repeat. */
  readonly repositories: ReadonlyMap<string, string>
}

interface CodingLineProps {
  readonly coding: CodingRow
  readonly names: LineNames
  /** Undefined where nothing can be marked. */
  readonly marked?: boolean
}

export function CodingLine({ coding, names, marked }: CodingLineProps) {
  const found = findCode(names.schemes, coding.codeId)
  const place = firstPlace(coding)
  const rater = names.raters.get(coding.raterId)
  const mine = coding.raterId === names.raterId
  const repository = names.repositories.get(coding.unit.repositoryId)
  const Mark = marked === true ? SquareCheck : Square
  return (
    <>
      {marked !== undefined && (
        <span className="coding-listed-mark" data-mark aria-hidden>
          <Mark size={14} />
        </span>
      )}
      <span className={`coding-listed ${mine ? '' : 'coding-listed-other'}`}>
        <span className="coding-listed-head">
          {found !== null && (
            <Chip colour={found.code.colour} abbreviation={signOf(found.code)} name={found.code.name} />
          )}
          <span className="coding-listed-who">
            {coding.stale && <RotateCcw size={12} className="coding-listed-stale" aria-label="to be looked at again" />}
            {coding.confidence === 'unsure' && 'unsure · '}
            {coding.memo !== '' && 'memo · '}
            {mine ? 'you' : (rater?.name ?? 'unknown rater')}
          </span>
          <span className="coding-rater-dot" style={{ background: rater?.colour }} aria-hidden />
          {coding.evidence.length > 1 && <Count value={coding.evidence.length} title="places of evidence" />}
        </span>
        <span className="coding-listed-place">
          {repository !== undefined && <span className="coding-listed-repository">{repository} </span>}
          {place === null ? coding.unit.label : <PlaceName path={place.path} line={place.line} />}
          {place !== null && <code>{place.quote.trim().slice(0, 80)}</code>}
        </span>
      </span>
    </>
  )
}

/** Where there is little room the folders give way: the file and the line are what tells places apart. */
function PlaceName({ path, line }: { readonly path: string; readonly line: number }) {
  const at = path.lastIndexOf('/') + 1
  return (
    <>
      <span className="coding-listed-folder">{path.slice(0, at)}</span>
      <span className="coding-listed-file">
        {path.slice(at)}:{line}
      </span>
    </>
  )
}
