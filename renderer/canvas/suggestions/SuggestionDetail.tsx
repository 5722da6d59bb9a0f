/** One suggestion in full: what, why, how sure, where it is seen, and the buttons that answer it. */
import { Check, CheckCheck, FileCode, PencilLine, RotateCcw, X } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useKeyOf } from '../../actions/effectiveKeys.ts'
import type { SuggestionRow } from '../../../shared/api/canvas.ts'
import { findCode } from '../../../shared/pipeline/codebook.ts'
import { Button } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import type { DrawnScene } from '../useScene.ts'
import { fallingWords, otherAnswer, refusedWith } from './answering.ts'
import { ConfidenceMark } from './Confidence.tsx'
import { knownReview, type Review } from './review.ts'
import { acceptOne, acceptSeveral, ofSameModel, refuse, reopen, showEvidence } from './reviewSteps.ts'
import { openChange } from './changing.ts'
import { reasonsIn, rulesIn } from './suggestionReason.ts'
import { placeWords } from './suggestionWords.ts'

interface SuggestionDetailProps {
  readonly scene: DrawnScene
  readonly row: SuggestionRow
  readonly rows: readonly SuggestionRow[]
  readonly listed: readonly SuggestionRow[]
}

function withReview(step: (review: Review) => unknown): void {
  const review = knownReview()
  if (review !== null) void step(review)
}

function Key({ action }: { readonly action: string }) {
  const keys = useKeyOf()(action)
  return keys === undefined ? null : <Kbd keys={keys} />
}

function Answers({ scene, row, rows, listed }: SuggestionDetailProps) {
  const falling = fallingWords(refusedWith(row, rows))
  const other = otherAnswer(row, scene)
  const same = ofSameModel({ listed }, row).length
  if (row.verdict !== null) {
    return (
      <div className="suggestion-answers">
        <span className="suggestion-said">You {row.verdict} it.</span>
        <Button icon={RotateCcw} onClick={() => withReview((review) => reopen(review, row))}>
          Open again <Key action="suggestions.reopen" />
        </Button>
      </div>
    )
  }
  return (
    <div className="suggestion-answers" role="group" aria-label="Answer">
      <Button tone="primary" icon={Check} onClick={() => withReview((review) => acceptOne(review, row))}>
        {other === null ? 'Accept' : `Accept instead of ${other.abbreviation || other.name}`}{' '}
        <Key action="suggestions.accept" />
      </Button>
      {row.codeId !== null && (
        <Button icon={PencilLine} onClick={() => openChange(row)}>
          Change… <Key action="suggestions.change" />
        </Button>
      )}
      <Button icon={X} onClick={() => withReview((review) => refuse(review, [row]))}>
        Refuse {falling} <Key action="suggestions.refuse" />
      </Button>
      {same > 1 && row.unit.kind === 'model' && (
        <Button
          tone="quiet"
          icon={CheckCheck}
          onClick={() => withReview((review) => acceptSeveral(review, ofSameModel(review, row)))}
        >
          Accept all {same} of this model <Key action="suggestions.acceptModel" />
        </Button>
      )}
    </div>
  )
}

function Evidence({ row, repositoryId }: { readonly row: SuggestionRow; readonly repositoryId: string }) {
  if (row.evidence.length === 0) return <p className="suggestion-about">No place in the code shows it.</p>
  return (
    <ul className="suggestion-evidence" aria-label="Evidence">
      {row.evidence.map((anchor) => (
        <li key={`${anchor.path} ${anchor.start} ${anchor.end}`}>
          <button
            type="button"
            className="suggestion-place"
            onClick={() => showEvidence(repositoryId, anchor, 'openly')}
          >
            <FileCode size={13} aria-hidden />
            <span className="suggestion-where">{placeWords(anchor)}</span>
            <code>{anchor.quote.split('\n')[0]?.trim()}</code>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Title({ row, scene }: Pick<SuggestionDetailProps, 'row' | 'scene'>) {
  const found = row.codeId === null ? undefined : findCode(scene.schemes, row.codeId)
  if (found === undefined) return <h3>Model {row.unit.label}</h3>
  const { code, scheme } = found
  return (
    <>
      <h3 style={{ '--code': code.colour } as CSSProperties}>
        <span className="canvas-chip-sign">{code.abbreviation || code.name.slice(0, 4)}</span> {code.name}
      </h3>
      <p className="suggestion-about" title={code.definition}>
        {scheme.name} of {row.unit.label}
      </p>
    </>
  )
}

export function SuggestionDetail({ scene, row, rows, listed }: SuggestionDetailProps) {
  const other = otherAnswer(row, scene)
  const rules = rulesIn(row)
  return (
    <section className="canvas-below-detail" aria-label="Suggestion in full" tabIndex={0}>
      <Title row={row} scene={scene} />
      <Answers scene={scene} row={row} rows={rows} listed={listed} />
      {other !== null && (
        <p className="suggestion-warning">
          You answered this question with {other.name}. Accepting changes your answer.
        </p>
      )}
      {reasonsIn(row.reason).map(({ sentence, rule }) => (
        <p key={`${rule} ${sentence}`} className="suggestion-why">
          {sentence}
        </p>
      ))}
      <p className="suggestion-about">
        <ConfidenceMark confidence={row.confidence} /> confidence · found by{' '}
        {rules.length === 1 ? 'the rule' : 'the rules'} <span className="suggestion-rules">{rules.join(', ')}</span>
      </p>
      <Evidence row={row} repositoryId={scene.repositoryId} />
    </section>
  )
}
