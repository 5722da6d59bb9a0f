/** What of the suggestions is remembered between two starts, on this machine: whether ghosts are drawn, and which. */
import { confidenceList, kindNames } from './suggestionWords.ts'
import { suggestionView } from './suggestionView.ts'

const key = 'loadstone.suggestions'

function validList(value: unknown, allowed: readonly string[]): string[] | null {
  return Array.isArray(value) ? allowed.filter((one) => value.includes(one)) : null
}

/** Whatever is not valid any more is passed over. */
function takeUp(text: string | null): void {
  try {
    const { ghosts, confidences, kinds } = JSON.parse(text ?? '{}') as Record<string, unknown>
    const [sure, asked] = [validList(confidences, confidenceList), validList(kinds, Object.keys(kindNames))]
    suggestionView.setState({
      ...(typeof ghosts === 'boolean' ? { ghosts } : {}),
      ...(sure === null ? {} : { confidences: new Set(confidenceList.filter((one) => sure.includes(one))) }),
      ...(asked === null ? {} : { kinds: new Set(asked as (keyof typeof kindNames)[]) }),
    })
  } catch {
    // A hand-made edit that is no JSON: everything is shown as in the beginning.
  }
}

/** Takes up what was remembered, and keeps remembering; returns how to stop. */
export function rememberSuggestions(storage: Storage): () => void {
  takeUp(storage.getItem(key))
  return suggestionView.subscribe(({ ghosts, confidences, kinds }, before) => {
    if (ghosts === before.ghosts && confidences === before.confidences && kinds === before.kinds) return
    storage.setItem(key, JSON.stringify({ ghosts, confidences: [...confidences], kinds: [...kinds] }))
  })
}
