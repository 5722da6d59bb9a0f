/** Re-code detail: one coding that waits: what its code meant and means, its evidence, and the codes that may fit better. */
import { ArrowUpRight, Check, Replace, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CodingRow, RecodeItem } from '../../../shared/api/coding.ts'
import type { CodeRow, SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { Anchor } from '../../../shared/model/anchor.ts'
import { anchorsOf } from '../../editor/marks.ts'
import { useQuery } from '../../session/query.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { findCode, signOf } from '../codebook.ts'
import { goToCoding } from '../goToCoding.ts'
import { meaningChange, type MeaningPart, reasonWords } from './meaningChange.ts'

interface RecodeDetailProps {
  readonly item: RecodeItem
  readonly schemes: readonly SchemeRow[]
  /** To how many codings the next step goes. */
  readonly count: number
  readonly onTake: (codeId: string) => void
  readonly onConfirm: () => void
  readonly onOther: () => void
  readonly onSkip: () => void
}

export function RecodeDetail(props: RecodeDetailProps) {
  const { item, schemes, count } = props
  const { coding, reason, suggestions } = item
  const moment = { kind: 'clock', hlc: coding.codebookRevision } as const
  const { data: earlier } = useQuery('taxonomy.at', coding.codebookRevision === '' ? null : { moment })
  const places = anchorsOf(coding).slice(0, 5)
  const { now, before, parts } = meaningChange(coding, earlier ?? [], schemes)
  const among = count > 1 ? ` for ${count} marked` : ''
  return (
    <article className="recode-detail" aria-label="Coding to look at">
      <header className="recode-head">
        <h2>
          {now !== null && <Chip colour={now.colour} abbreviation={signOf(now)} name={before?.name ?? now.name} />}
        </h2>
        <p>{reasonWords(reason, coding, schemes)}</p>
      </header>
      <Meanings parts={parts} known={earlier !== undefined} />
      <section className="recode-section" aria-label="Evidence">
        <h3>What you coded</h3>
        {places.length === 0 && (
          <p className="coding-faint">
            {coding.unit.label} <Go coding={coding} />
          </p>
        )}
        {places.map((anchor, at) => (
          <Evidence key={`${anchor.path} ${anchor.start} ${anchor.end}`} anchor={anchor}>
            {at === 0 && <Go coding={coding} />}
          </Evidence>
        ))}
        {coding.memo !== '' && <p className="coding-memo-text">Memo: {coding.memo}</p>}
      </section>
      <section className="recode-section" aria-label="Suggestions">
        <h3>What its evidence speaks for</h3>
        {suggestions.length === 0 && (
          <p className="coding-faint">Nothing in particular. Confirm it, or find another code.</p>
        )}
        <ol className="recode-suggestions">
          {suggestions.map(({ codeId, because }, at) => {
            const found = findCode(schemes, codeId)
            return found === null ? null : (
              <li key={codeId}>
                <Suggestion
                  code={found.code}
                  because={because}
                  digit={at + 1}
                  among={among}
                  onTake={() => props.onTake(codeId)}
                />
              </li>
            )
          })}
        </ol>
      </section>
      <footer className="recode-steps">
        <Button tone="primary" icon={Check} onClick={props.onConfirm}>
          It still holds{among} <Kbd keys="Enter" />
        </Button>
        <Button icon={Replace} onClick={props.onOther}>
          Another code{among}… <Kbd keys="c" />
        </Button>
        <Button icon={SkipForward} onClick={props.onSkip}>
          Skip <Kbd keys="s" />
        </Button>
      </footer>
    </article>
  )
}

function Meanings({ parts, known }: { readonly parts: readonly MeaningPart[]; readonly known: boolean }) {
  return (
    <table className="ui-table recode-meanings">
      <caption className="ui-hidden">What the code meant and what it means</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="ui-hidden">Part</span>
          </th>
          <th scope="col">When you coded it</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, before, now }) => (
          <tr key={name} className={before === now ? 'recode-same' : ''}>
            <th scope="row">{name}</th>
            <td>{before === '' ? <span className="coding-faint">{known ? 'nothing' : 'reading…'}</span> : before}</td>
            <td>
              {now === '' ? (
                <span className="coding-faint">nothing</span>
              ) : before === now ? (
                <span className="coding-faint">the same</span>
              ) : (
                now
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Go({ coding }: { readonly coding: CodingRow }) {
  return (
    <button type="button" className="coding-link recode-go" onClick={() => goToCoding(coding)}>
      Show it in its file <ArrowUpRight size={13} aria-hidden />
    </button>
  )
}

/** The text with a little of what stands around it, as it was when it was coded. */
function Evidence({ anchor, children }: { readonly anchor: Anchor; readonly children: ReactNode }) {
  const before = anchor.prefix.split('\n').slice(-3).join('\n')
  const after = anchor.suffix.split('\n').slice(0, 3).join('\n')
  return (
    <figure className="recode-evidence">
      <figcaption>
        {anchor.path}:{anchor.line} {children}
      </figcaption>
      <pre tabIndex={0} aria-label={`Text at ${anchor.path}:${anchor.line}`}>
        {before}
        <mark>{anchor.quote}</mark>
        {after}
      </pre>
    </figure>
  )
}

interface SuggestionProps {
  readonly code: CodeRow
  readonly because: string
  readonly digit: number
  readonly among: string
  readonly onTake: () => void
}

function Suggestion({ code, because, digit, among, onTake }: SuggestionProps) {
  return (
    <button type="button" className="recode-suggestion" onClick={onTake}>
      <Kbd keys={String(digit)} />
      <span className="recode-suggestion-words">
        <span>
          <Chip colour={code.colour} abbreviation={signOf(code)} name={code.name} />
          {among}
        </span>
        <span className="coding-faint">{because}</span>
        {code.definition !== '' && <span className="recode-definition">{code.definition.replaceAll('`', '')}</span>}
      </span>
    </button>
  )
}
