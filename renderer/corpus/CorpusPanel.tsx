/** Corpus panel: the repositories of the study, and the files of the current one. Clones can be dropped on it. */
import { FolderGit2, FolderPlus, Link2, ScanSearch } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import type { RepositoryRow } from '../../shared/api/corpus.ts'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import { runByName } from '../actions/run.ts'
import { notify } from '../session/notices.ts'
import { addRepository, locateRepository, scanRepositories } from '../session/repositorySteps.ts'
import { useScanning } from '../session/scanning.ts'
import { session } from '../session/state.ts'
import { useRepositories, useRepository } from '../session/useStudy.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Count } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PanelHeader } from '../ui/PanelHeader.tsx'
import { Splitter } from '../ui/Splitter.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { AnchorsToCheck, useAnchorsToCheck } from './anchors/AnchorsToCheck.tsx'
import './corpus.css'
import { type CorpusTab, corpusTab } from './corpusTab.ts'
import { droppedPaths } from './droppedPaths.ts'
import { FileTree } from './FileTree.tsx'
import { RepositoryList } from './RepositoryList.tsx'
import { SearchPanel } from './search/SearchPanel.tsx'

async function take(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) {
    notify({
      tone: 'info',
      text: 'This browser does not tell where the folder lies.',
      next: 'Give its path instead; it is remembered for the next time.',
    })
    session.setState({ dialog: { name: 'addRepository' } })
  }
  for (const path of paths) await addRepository(path)
}

/** Dropping folders from outside; what is dragged inside the window has other types. */
function useFolderDrop() {
  const [over, setOver] = useState(false)
  const isFolders = ({ dataTransfer }: DragEvent) =>
    dataTransfer.types.includes('Files') || dataTransfer.types.includes('text/uri-list')
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!isFolders(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (!isFolders(event)) return
        event.preventDefault()
        void take(droppedPaths(event.dataTransfer, window.loadstone))
      },
    },
  }
}

export function CorpusPanel() {
  const keyOf = useKeyOf()
  const repositories = useRepositories()
  const { over, handlers } = useFolderDrop()
  return (
    <div className={`corpus-panel ${over ? 'corpus-drop' : ''}`} {...handlers}>
      <PanelHeader title="Corpus">
        <IconButton icon={ScanSearch} label="Scan all repositories" onClick={() => runByName('repository.scanAll')} />
        <IconButton
          icon={FolderPlus}
          label="Add a repository"
          keys={keyOf('repository.add')}
          onClick={() => runByName('repository.add')}
        />
      </PanelHeader>
      {repositories.length === 0 ? (
        <EmptyState
          icon={FolderGit2}
          title="No repository yet"
          actions={
            <>
              <Button tone="primary" icon={FolderPlus} onClick={() => runByName('repository.add')}>
                Add a clone
              </Button>
              <Button onClick={() => runByName('repository.addByPath')}>By path…</Button>
            </>
          }
        >
          Add one clone, or a folder full of clones; or drop them here. Clones are only read, never run.
        </EmptyState>
      ) : (
        <Views repositories={repositories} />
      )}
    </div>
  )
}

function Views({ repositories }: { readonly repositories: readonly RepositoryRow[] }) {
  const tab = corpusTab((state) => state.tab)
  const toCheck = useAnchorsToCheck().data?.length ?? 0
  return (
    <Tabs
      label="Views of the corpus"
      value={tab}
      onChange={(next) => corpusTab.setState({ tab: next as CorpusTab })}
      tabs={[
        { id: 'files', label: 'Files', content: <Browse repositories={repositories} /> },
        { id: 'search', label: 'Search', content: <SearchPanel /> },
        {
          id: 'check',
          label:
            toCheck === 0 ? (
              'Check'
            ) : (
              <>
                Check <Count value={toCheck} title={toCheck === 1 ? 'anchor' : 'anchors'} />
              </>
            ),
          content: <AnchorsToCheck />,
        },
      ]}
    />
  )
}

function Browse({ repositories }: { readonly repositories: readonly RepositoryRow[] }) {
  return (
    <Splitter
      name="corpus"
      orientation="vertical"
      panels={[
        {
          id: 'repositories',
          label: 'the repositories',
          size: '24%',
          least: 52,
          content: <RepositoryList repositories={repositories} />,
        },
        { id: 'files', label: 'the files', size: '76%', least: 120, content: <Files /> },
      ]}
    />
  )
}

function Files() {
  const repository = useRepository()
  const scanning = useScanning()
  if (repository === undefined) return <p className="corpus-note">Choose a repository to see its files.</p>
  if (repository.path === null) {
    return (
      <EmptyState
        icon={Link2}
        title="Clone not found here"
        actions={<Button onClick={() => void locateRepository(repository)}>Locate…</Button>}
      >
        {repository.name} was added elsewhere. Say where its clone lies on this machine; it must hold commit{' '}
        <code>{repository.commit.slice(0, 7)}</code>.
      </EmptyState>
    )
  }
  return (
    <>
      {repository.scannedWith === null && !scanning(repository.name) && (
        <div className="corpus-ask">
          <span>{repository.loads === 0 ? 'Not scanned for loads yet.' : 'The scan for loads did not end.'}</span>
          <Button onClick={() => void scanRepositories([repository])}>Scan</Button>
        </div>
      )}
      <FileTree key={repository.id} repository={repository} />
    </>
  )
}
