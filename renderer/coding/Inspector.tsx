/** Inspector: what is pointed at, what has been said about it, and the codes that can be given to it. */
import { SquareMousePointer } from 'lucide-react'
import { useSession } from '../session/state.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { CodeList } from './CodeList.tsx'
import { CodingCard } from './CodingCard.tsx'
import './coding.css'
import { Definition } from './Definition.tsx'
import { LoadFacts } from './LoadFacts.tsx'
import { SaidList } from './SaidList.tsx'
import { TargetHeader } from './TargetHeader.tsx'
import { TargetMemos } from './TargetMemos.tsx'
import { UnitFacts } from './UnitFacts.tsx'
import { useSituation } from './useSituation.ts'

export function Inspector() {
  const situation = useSituation()
  const { target, said, current } = situation
  const elsewhere = current !== null && !said.includes(current) ? current : null
  if (target === null) {
    return (
      <section className="coding-inspector" aria-label="Inspector">
        <EmptyState icon={SquareMousePointer} title="Nothing to look at yet">
          Choose a repository; then select text, a load or a model to see what is known about it and to code it.
        </EmptyState>
      </section>
    )
  }
  return (
    <section className="coding-inspector" aria-label="Inspector">
      <TargetHeader target={target} />
      <div className="coding-inspector-body">
        {target.load !== null && <LoadFacts key={target.load.id} load={target.load} />}
        {target.kind !== 'load' && <UnitFacts situation={situation} target={target} />}
        <CodeList situation={situation} target={target} />
        <SaidList situation={situation} />
        {elsewhere !== null && (
          <section className="coding-section" aria-labelledby="coding-elsewhere">
            <h3 id="coding-elsewhere" className="coding-heading">
              Chosen coding
            </h3>
            <CodingCard key={elsewhere.id} coding={elsewhere} situation={situation} />
          </section>
        )}
        <TargetMemos situation={situation} />
      </div>
      <DefinitionInSight situation={situation} />
    </section>
  )
}

/** The code under the cursor; else that of the current coding; else the first that could be given. */
function DefinitionInSight({ situation }: { readonly situation: ReturnType<typeof useSituation> }) {
  const codeId = useSession((state) => state.codeId)
  const { current, scheme, schemes } = situation
  return <Definition schemes={schemes} codeId={codeId ?? current?.codeId ?? scheme?.codes[0]?.id ?? null} />
}
