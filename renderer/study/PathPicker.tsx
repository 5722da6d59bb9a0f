/** Path picker: browses the folders of the machine on which the back end runs, where there are no native dialogs. */
import { CornerLeftUp, File, FileBox, Folder, FolderGit2 } from 'lucide-react'
import { useState } from 'react'
import type { FolderEntry } from '../../shared/api/shell.ts'
import { useQuery } from '../session/query.ts'
import { type PathQuestion, useSession } from '../session/state.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { joinPath } from './studyFileName.ts'

const icons = { folder: Folder, repository: FolderGit2, study: FileBox, file: File }
const words = { folder: '', repository: 'Git clone', study: 'study', file: '' }
const answers = { folder: 'Choose this folder', study: 'Open', newStudy: 'Save here' }

/** Entries worth showing for the question: folders always, studies when one is sought or could be replaced. */
function offered(entries: readonly FolderEntry[], kind: PathQuestion['kind']): (FolderEntry & { key: string })[] {
  return entries
    .filter(
      (entry) =>
        entry.kind === 'folder' || entry.kind === 'repository' || (entry.kind === 'study' && kind !== 'folder'),
    )
    .map((entry) => ({ ...entry, key: entry.path }))
}

export function PathPicker() {
  const question = useSession((state) => state.pathQuestion)
  const [folder, setFolder] = useState<string | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [name, setName] = useState(question?.suggestedName ?? '')
  const { data: listing, error } = useQuery('shell.listFolder', { path: folder })
  if (question === null) return null
  const { kind, answer } = question
  const here = listing?.path ?? ''
  const path = typed ?? here
  const chosen = kind === 'newStudy' ? joinPath(path, name.trim()) : path
  const ready = path !== '' && (kind !== 'newStudy' || name.trim() !== '') && (kind !== 'study' || typed !== null)

  const goTo = (next: string | null) => {
    setTyped(null)
    setFolder(next)
  }
  const open = (entry: FolderEntry) => {
    if (entry.kind !== 'study') goTo(entry.path)
    else if (kind === 'study') answer(entry.path)
    else setName(entry.name)
  }

  return (
    <Dialog
      title={question.title}
      onClose={() => answer(null)}
      footer={
        <>
          <Button onClick={() => answer(null)}>Cancel</Button>
          <Button tone="primary" disabled={!ready} onClick={() => answer(chosen)}>
            {answers[kind]}
          </Button>
        </>
      }
    >
      <form
        className="study-picker-path"
        onSubmit={(event) => {
          event.preventDefault()
          if (typed !== null) goTo(typed)
        }}
      >
        <Field
          label={kind === 'study' ? 'Folder or file' : 'Folder'}
          value={path}
          onChange={setTyped}
          problem={error instanceof Error ? error.message : undefined}
          beside={
            <IconButton
              icon={CornerLeftUp}
              label="Folder above"
              disabled={listing?.parent == null}
              onClick={() => goTo(listing?.parent ?? null)}
            />
          }
        />
      </form>
      <div className="study-picker-list">
        <VirtualList
          label="Folders"
          role="listbox"
          rows={offered(listing?.entries ?? [], kind)}
          current={null}
          rowHeight={28}
          onOpen={open}
        >
          {(entry) => <Entry entry={entry} />}
        </VirtualList>
        {listing !== undefined && offered(listing.entries, kind).length === 0 && (
          <p className="study-none">There are no folders here.</p>
        )}
      </div>
      {kind === 'newStudy' && <Field label="File name" value={name} onChange={setName} />}
    </Dialog>
  )
}

function Entry({ entry }: { readonly entry: FolderEntry }) {
  const Icon = icons[entry.kind]
  return (
    <>
      <Icon size={16} aria-hidden className={`study-kind-${entry.kind}`} />
      <span className="ui-row-text">{entry.name}</span>
      <span className="ui-row-end">{words[entry.kind]}</span>
    </>
  )
}
