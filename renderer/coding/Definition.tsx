/** Definition: what a code means, when to use it and when not; always in sight while coding. */
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { session } from '../session/state.ts'
import { Chip } from '../ui/Chip.tsx'
import { findCode, signOf } from './codebook.ts'

interface DefinitionProps {
  readonly schemes: readonly SchemeRow[]
  readonly codeId: string | null
}

export function Definition({ schemes, codeId }: DefinitionProps) {
  const found = findCode(schemes, codeId)
  if (found === null) return null
  const { code, scheme } = found
  return (
    <section className="coding-definition" aria-label="Definition">
      <h3 className="coding-definition-name">
        <Chip colour={code.colour} abbreviation={signOf(code)} name={code.name} />
      </h3>
      <p>{code.definition === '' ? <em>No definition yet.</em> : <Prose text={code.definition} />}</p>
      <dl className="coding-guidance">
        <Guidance name="Use when" text={code.useWhen} />
        <Guidance name="Avoid when" text={code.avoidWhen} />
        {code.examples.length > 0 && (
          <>
            <dt>Examples</dt>
            {code.examples.map((example) => (
              <dd key={example}>
                <Prose text={example} />
              </dd>
            ))}
          </>
        )}
      </dl>
      <button
        type="button"
        className="coding-link"
        onClick={() => session.setState({ view: 'taxonomy', schemeId: scheme.id, codeId: code.id, dialog: null })}
      >
        Open {scheme.name} in the codebook
      </button>
    </section>
  )
}

function Guidance({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Prose text={text} />
      </dd>
    </>
  )
}

/** Backticks mark code in definitions, as people write them everywhere; every second piece is code. */
function Prose({ text }: { readonly text: string }) {
  const pieces = text.split('`')
  return pieces.map((piece, index) => (index % 2 === 1 ? <code key={`${index} ${piece}`}>{piece}</code> : piece))
}
