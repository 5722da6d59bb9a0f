/** Editor pane: the shown file with its loads and codings, or what to do when there is none. */
import { FileCode2 } from 'lucide-react'
import { AppError } from '../../shared/errors.ts'
import { locateRepository } from '../session/repositorySteps.ts'
import { useSession } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Announcer } from './Announcer.tsx'
import { CodeSurface } from './CodeSurface.tsx'
import { copyReference } from './copyReference.ts'
import { DefinitionStrip } from './DefinitionStrip.tsx'
import './editor.css'
import { EditorHeader } from './EditorHeader.tsx'
import { HighlightsMenu } from './HighlightsMenu.tsx'
import { useHighlights } from './useHighlights.ts'
import { type OpenedFile, useOpenedFile } from './useShownFile.ts'

export function EditorPane() {
  const opened = useOpenedFile()
  const { highlights, all } = useHighlights(opened?.shown ?? null)
  const readable = opened?.shown ?? null
  return (
    <section className="editor-pane" aria-label="Editor">
      {opened !== null && (
        <EditorHeader
          path={opened.reference.path}
          repository={opened.repository}
          content={opened.content}
          onCopy={() => void copyReference(opened.repository)}
        >
          {readable !== null && <HighlightsMenu all={all} drawn={highlights.marks.length} lost={highlights.lost} />}
        </EditorHeader>
      )}
      <div className="editor-body">
        {/* The editor stays while files change: making one takes longer than showing another text in it. */}
        <CodeSurface shown={readable} highlights={highlights} />
        {readable === null && <Instead opened={opened} />}
        <Announcer />
      </div>
      <DefinitionStrip marks={all} />
    </section>
  )
}

function Instead({ opened }: { readonly opened: OpenedFile | null }) {
  const hasRepository = useSession((state) => state.repositoryId !== null)
  if (opened === null) {
    return (
      <div className="editor-instead">
        <EmptyState icon={FileCode2} title="No file is open">
          {hasRepository
            ? 'Choose a file on the left, or a load from the list of loads; n and p go from load to load.'
            : 'Choose a repository on the left, then one of its files.'}
        </EmptyState>
      </div>
    )
  }
  if (opened.error === undefined)
    return <p className="editor-instead editor-reading">Reading {opened.reference.path}…</p>
  const { error, repository } = opened
  const isGone = error instanceof AppError && error.code === 'repository_unavailable'
  return (
    <div className="editor-instead">
      <EmptyState
        icon={FileCode2}
        title="This file cannot be shown"
        actions={
          isGone && repository !== undefined ? (
            <Button onClick={() => void locateRepository(repository)}>Locate the clone…</Button>
          ) : undefined
        }
      >
        {error instanceof Error ? error.message : String(error)}
        {error instanceof AppError ? ` ${error.next}` : ''}
      </EmptyState>
    </div>
  )
}
