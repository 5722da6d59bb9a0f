/** Places in the studied code that show what a code means: one click away, each with a note. */
import { CodeXml, X } from 'lucide-react'
import type { CodeRow } from '../../shared/api/taxonomy.ts'
import { revealAnchor } from '../session/navigate.ts'
import { useRepositories } from '../session/useStudy.ts'
import { IconButton } from '../ui/Button.tsx'
import { shownPath } from '../ui/shownText.ts'
import { EditableText } from './EditableText.tsx'
import { editCode } from './steps.ts'

export function ExampleSpans({ code }: { readonly code: CodeRow }) {
  const repositories = useRepositories()
  const spans = code.exampleSpans
  const save = (exampleSpans: CodeRow['exampleSpans']) => editCode(code.id, { exampleSpans })
  return (
    <section className="ui-field taxonomy-spans" aria-label="Examples in the code">
      <h3 className="ui-label">Examples in the code</h3>
      {spans.length === 0 && (
        <p className="ui-hint">
          None yet. Select text in the editor, or a coding, and choose “Add as Example” (Shift+Y).
        </p>
      )}
      {spans.map((span, index) => {
        const { anchor, repositoryId, note } = span
        const repository = repositories.find(({ id }) => id === repositoryId)
        const where = `${shownPath(anchor.path)}:${anchor.line}`
        return (
          // The same place may be shown twice, with different notes.
          <div key={`${index} ${repositoryId} ${anchor.path} ${anchor.start}`} className="taxonomy-span">
            <button
              type="button"
              className="taxonomy-span-place"
              disabled={repository === undefined}
              title={repository === undefined ? 'Its repository is not in the study' : `Go to ${where}`}
              onClick={() => revealAnchor(repositoryId, anchor)}
            >
              <CodeXml size={14} aria-hidden />
              <span className="taxonomy-span-where">
                {repository === undefined ? where : `${repository.name} ${where}`}
              </span>
              <code>{oneLine(anchor.quote)}</code>
            </button>
            <IconButton
              icon={X}
              label={`Remove the example ${where}`}
              onClick={() => void save(spans.filter((_, at) => at !== index))}
            />
            <EditableText
              quiet
              label={`Note on ${where}`}
              value={note}
              maxLength={4000}
              placeholder="What it shows"
              onSave={(text) => save(spans.map((old, at) => (at === index ? { ...old, note: text.trim() } : old)))}
            />
          </div>
        )
      })}
    </section>
  )
}

function oneLine(quote: string): string {
  const line = quote.trim().split('\n')[0] ?? ''
  return line.length < quote.trim().length ? `${line} …` : line
}
