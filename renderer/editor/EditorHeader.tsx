/** Editor header: which file is shown, at which commit and in which encoding, and what is special about it. */
import { Copy, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FileText, RepositoryRow } from '../../shared/api/corpus.ts'
import { IconButton } from '../ui/Button.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { copyText } from '../session/copyText.ts'
import { shortCommit } from '../session/shortCommit.ts'
import { fileNotes, sizeWords } from './fileNotes.ts'

interface EditorHeaderProps {
  readonly path: string
  readonly repository: RepositoryRow | undefined
  readonly content: FileText | undefined
  readonly onCopy: () => void
  /** What is drawn on the text. */
  readonly children?: ReactNode
}

export function EditorHeader({ path, repository, content, onCopy, children }: EditorHeaderProps) {
  const notes = content === undefined ? [] : fileNotes(content)
  return (
    <header className="editor-header">
      <div className="editor-where">
        <Breadcrumb repository={repository?.name} path={path} />
        <span className="editor-facts">
          {content !== undefined && (
            <span className="editor-encoding">
              {content.encoding} · {sizeWords(content.size)}
            </span>
          )}
          {repository !== undefined && (
            <Tooltip text={`${pinned(repository)} ${repository.commit}; click to copy`}>
              <button
                type="button"
                className="editor-commit"
                aria-label={`Copy pinned commit ${shortCommit(repository.commit)}`}
                onClick={() => void copyText(repository.commit)}
              >
                {shortCommit(repository.commit)}
              </button>
            </Tooltip>
          )}
          {children}
          <IconButton icon={Copy} label="Copy reference to this place" onClick={onCopy} />
        </span>
      </div>
      {notes.length > 0 && (
        <ul className="editor-notes" aria-label="About this file">
          {notes.map((note) => (
            <li key={note.text} className={`editor-note editor-note-${note.tone}`}>
              {note.tone === 'warning' ? (
                <TriangleAlert size={14} aria-label="Warning" />
              ) : (
                <Info size={14} aria-hidden />
              )}
              <span>{note.text}</span>
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}

function pinned({ kind }: RepositoryRow): string {
  return kind === 'git' ? 'Pinned commit' : 'Content of the folder'
}

/** The last name is never cut; what stands before it is, when room is short. */
function Breadcrumb({ repository, path }: { readonly repository: string | undefined; readonly path: string }) {
  const parts = path.split('/')
  const name = parts.at(-1) ?? path
  const folders = [...(repository === undefined ? [] : [repository]), ...parts.slice(0, -1)]
  return (
    <h2 className="editor-path" title={path}>
      <span className="editor-folders">
        {folders.map((folder, index) => (
          <span key={`${index} ${folder}`}>
            {folder}
            <span className="editor-slash"> / </span>
          </span>
        ))}
      </span>
      <span className="editor-name">{name}</span>
    </h2>
  )
}
