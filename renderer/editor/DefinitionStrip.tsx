/** Definition strip: what the code under the caret means, while the inspector that says so is closed. */
import { useSession } from '../session/state.ts'
import { Chip } from '../ui/Chip.tsx'
import type { MarkFacts } from './marks.ts'

export function DefinitionStrip({ marks }: { readonly marks: readonly MarkFacts[] }) {
  const inspectorShown = useSession((state) => state.inspectorShown)
  const codingId = useSession((state) => state.codingId)
  const mark = marks.find((candidate) => candidate.codingId === codingId)
  if (inspectorShown || mark === undefined) return null
  return (
    <p className="editor-definition" aria-label="Definition">
      <Chip colour={mark.colour} abbreviation={mark.abbreviation} name={mark.name} />
      <span>{mark.definition === '' ? 'No definition yet.' : mark.definition}</span>
    </p>
  )
}
