/** File tree of the current repository, with a quick filter; files that load models say how often. */
import { Folder, FolderOpen, FolderX } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FileEntry, RepositoryRow } from '../../shared/api/corpus.ts'
import { openFile } from '../session/navigate.ts'
import { copyText } from '../session/copyText.ts'
import { startDrag } from '../session/drag.ts'
import { useQuery } from '../session/query.ts'
import { useSession } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Count } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchField } from '../ui/Field.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { shownName } from '../ui/shownText.ts'
import { TreeRow } from '../ui/TreeRow.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { fileTitle, lookOf } from './fileIcon.ts'
import { buildFileTree, filteredRows, type FileRow, fileRows, foldersAbove, loadCounts } from './fileTree.ts'

const noFiles: readonly FileEntry[] = []

/** Which folders are open: by hand, and those above the file that is shown. */
function useOpenFolders(path: string | null) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (path !== null) setOpen((before) => new Set([...before, ...foldersAbove(path)]))
  }, [path])
  const toggle = (folder: string, isOpen: boolean) =>
    setOpen((before) => new Set(isOpen ? [...before, folder] : [...before].filter((other) => other !== folder)))
  return { open, toggle }
}

/** Onto the canvas: what the file loads becomes models. */
function dragFor(repositoryId: string, { file, path }: FileRow): ((transfer: DataTransfer) => void) | undefined {
  if (file === null) return undefined
  return (transfer) => startDrag(transfer, { kind: 'file', repositoryId, path }, path)
}

export function FileTree({ repository }: { readonly repository: RepositoryRow }) {
  const inRepository = { repositoryId: repository.id }
  const {
    data: files = noFiles,
    error,
    loading,
  } = useQuery('corpus.files', repository.path === null ? null : inRepository)
  const loads = useQuery('detection.loads', inRepository).data
  const path = useSession((state) => (state.file?.repositoryId === repository.id ? state.file.path : null))
  const [query, setQuery] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const { open, toggle } = useOpenFolders(path)
  const list = useRef<HTMLDivElement>(null)
  const tree = useMemo(() => buildFileTree(files), [files])
  const counts = useMemo(() => loadCounts(loads?.map((load) => load.path) ?? []), [loads])
  const rows = useMemo(
    () => (query.trim() === '' ? fileRows(tree, open) : filteredRows(files, query, closed)),
    [tree, open, files, query, closed],
  )

  function onToggle(row: FileRow, expanded: boolean): void {
    if (query.trim() === '') toggle(row.path, expanded)
    else
      setClosed(
        (before) => new Set(expanded ? [...before].filter((folder) => folder !== row.path) : [...before, row.path]),
      )
  }

  const menuFor = (row: FileRow): MenuItem[] => [
    ...(row.file === null
      ? []
      : [{ label: 'Open', keys: 'Enter', perform: () => openFile({ ...inRepository, path: row.path }) }]),
    { label: 'Copy Path', perform: () => void copyText(row.path) },
  ]

  return (
    <div className="corpus-files" ref={list}>
      <div className="corpus-filter">
        <SearchField
          label="Filter files"
          value={query}
          onChange={(next) => {
            setQuery(next)
            setClosed(new Set())
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('.ui-list')?.focus()
            if (event.key === 'Enter') {
              const first = rows.find((row) => row.file !== null)
              if (first !== undefined) openFile({ ...inRepository, path: first.path })
            }
          }}
        />
      </div>
      {loading && <p className="corpus-note">Reading the list of files…</p>}
      {error instanceof Error && <p className="corpus-note corpus-problem">{error.message}</p>}
      {!loading && error === undefined && rows.length === 0 && (
        <EmptyState
          icon={FolderX}
          title={query === '' ? 'No files here' : 'No file fits'}
          actions={query !== '' && <Button onClick={() => setQuery('')}>Clear the filter</Button>}
        >
          {query === '' ? 'The pinned commit holds no files.' : `No path holds “${query}”.`}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <VirtualList
          label={`Files of ${repository.name}`}
          role="tree"
          rows={rows}
          current={path === null ? null : `file ${path}`}
          onOpen={(row) => openFile({ ...inRepository, path: row.path })}
          onToggle={onToggle}
          menuFor={menuFor}
          dragFor={(row) => dragFor(repository.id, row)}
        >
          {(row) => <FileRowContent row={row} loads={counts.get(row.path) ?? 0} />}
        </VirtualList>
      )}
    </div>
  )
}

function FileRowContent({ row, loads }: { readonly row: FileRow; readonly loads: number }) {
  const { file } = row
  const FolderIcon = row.expanded === true ? FolderOpen : Folder
  const Icon = file === null ? FolderIcon : lookOf(file).icon
  const word = file === null ? '' : lookOf(file).word
  const special = file !== null && (file.kind === 'readme' || file.kind === 'configuration')
  return (
    <TreeRow row={row}>
      <Icon size={15} aria-hidden className={`corpus-icon ${special ? 'corpus-icon-special' : ''}`} />
      <span className="ui-row-text" title={file === null ? row.path : fileTitle(file, loads)}>
        {row.name.split('/').map(shownName).join('/')}
      </span>
      {word !== '' && <span className="ui-hidden">, {word}</span>}
      {file?.mode === 'symlink' && <span className="corpus-mark">link</span>}
      {file?.mode === 'submodule' && <span className="corpus-mark">submodule</span>}
      <span className="ui-row-end">{loads > 0 && <Count value={loads} title={loads === 1 ? 'load' : 'loads'} />}</span>
    </TreeRow>
  )
}
