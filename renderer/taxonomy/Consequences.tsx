/** What a change will do, in sentences, and what stands in its way; kept up to date while the change is put together. */
import { CircleAlert, CircleCheck, Dot } from 'lucide-react'
import type { CodebookChange, Consequences as Told } from '../../shared/api/taxonomy.ts'
import { useQuery } from '../session/query.ts'
import { useLast, useSettled } from './useSettled.ts'

/** The answer for exactly this change, or undefined while it is not there yet. */
export function useConsequences(change: CodebookChange | null): { told: Told | undefined; shown: Told | undefined } {
  const asked = JSON.stringify(change)
  const settled = useSettled(asked)
  const wanted = JSON.parse(settled) as CodebookChange | null
  const { data } = useQuery('taxonomy.consequences', wanted === null ? null : { change: wanted })
  const shown = useLast(data)
  return { told: settled === asked ? data : undefined, shown: change === null ? undefined : shown }
}

export function Consequences({ told, missing }: { readonly told: Told | undefined; readonly missing: string | null }) {
  return (
    <section className="taxonomy-consequences" aria-label="What this will do" aria-live="polite">
      <h3>What this will do</h3>
      {missing !== null && <p className="ui-hint">{missing}</p>}
      {missing === null && told === undefined && <p className="ui-hint">Counting the codings that this touches…</p>}
      {missing === null && told !== undefined && (
        <ul>
          {told.obstacles.map((obstacle) => (
            <li key={obstacle} className="taxonomy-obstacle">
              <CircleAlert size={14} aria-hidden />
              <span>{obstacle}</span>
            </li>
          ))}
          {told.obstacles.length === 0 &&
            told.sentences.map((sentence, index) => (
              <li key={sentence}>
                {index === 0 ? <CircleCheck size={14} aria-hidden /> : <Dot size={14} aria-hidden />}
                <span>{sentence}</span>
              </li>
            ))}
        </ul>
      )}
    </section>
  )
}
