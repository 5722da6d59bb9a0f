/** Codes the marked hits of the search, or the one under the cursor, as one step. */
import type { SearchHit } from '../../../shared/api/corpus.ts'
import { counted } from '../../../shared/text/counted.ts'
import { session } from '../../session/state.ts'
import { hitKey } from './hitRows.ts'
import { searching } from './searchState.ts'

export function markedOf(hits: readonly SearchHit[], marked: ReadonlySet<string>): SearchHit[] {
  return marked.size === 0 ? [] : hits.filter((hit) => marked.has(hitKey(hit)))
}

/** Opens the code picker for these hits. */
export function codeHits(hits: readonly SearchHit[]): void {
  if (hits.length === 0) return
  const { pattern } = searching.getState().question
  const spans = {
    targets: hits.map(({ repositoryId, anchor }) => ({ kind: 'span', repositoryId, anchor }) as const),
    words: `${counted(hits.length, 'hit', 'hits')} of “${pattern.length > 40 ? `${pattern.slice(0, 40)}…` : pattern}”`,
    done: () => searching.setState({ marked: new Set() }),
  }
  session.setState({ dialog: { name: 'codePicker', data: { spans } } })
}
