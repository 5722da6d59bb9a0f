/** Palette: one field that finds commands, codes, loads and files, and does or goes to what is chosen. */
import { Dialog as Base } from '@base-ui/react/dialog'
import { Command } from 'cmdk'
import { Binary, FileText, SquareChevronRight } from 'lucide-react'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import type { FileEntry } from '../../shared/api/corpus.ts'
import type { Load } from '../../shared/model/load.ts'
import { applyChosenCode } from './applyChosenCode.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { focusPartSoon } from '../session/focusPart.ts'
import { goToLoad, openFile } from '../session/navigate.ts'
import { attempt } from '../session/notices.ts'
import { useQuery } from '../session/query.ts'
import { session, useSession } from '../session/state.ts'
import { Chip } from '../ui/Chip.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { shownPath } from '../ui/shownText.ts'
import type { Action } from './action.ts'
import { effectiveActions } from './effectiveKeys.ts'
import './actions.css'
import {
  type CodeChoice,
  loadName,
  type PaletteKind,
  paletteResults,
  type PaletteResults,
  prefixes,
  recentFirst,
} from './paletteItems.ts'
import { isEnabled, runAction } from './run.ts'
import { actions } from './table.ts'

function useResults(input: string): PaletteResults {
  const studyId = useSession((state) => state.studyId)
  const repositoryId = useSession((state) => state.repositoryId)
  const inRepository = repositoryId === null ? null : { repositoryId }
  const files = useQuery('corpus.files', inRepository).data
  const loads = useQuery('detection.loads', inRepository).data
  const schemes = useQuery('taxonomy.schemes', studyId === null ? null : {}).data
  return useMemo(() => {
    const state = session.getState()
    const possible = effectiveActions(actions).filter(
      (action) => action.name !== 'palette.open' && isEnabled(action, state),
    )
    return paletteResults(input, {
      actions: recentFirst(possible, state.recentActions),
      schemes: schemes ?? [],
      loads: loads ?? [],
      files: files ?? [],
    })
  }, [input, files, loads, schemes])
}

/** Closes first, so that what is chosen may open a dialog of its own. */
function choosing(step: () => void): () => void {
  return () => {
    closeDialog()
    step()
  }
}

/** A dialog that was chosen has the focus by the time this one is gone, and must keep it. */
function nothingElseOpened(): boolean {
  return session.getState().dialog === null
}

export function Palette() {
  const start = useDialogData<string>() ?? ''
  const [input, setInput] = useState(start)
  const results = useResults(useDeferredValue(input))
  const [chosen, setChosen] = useState('')
  const [resultsOfChosen, setResultsOfChosen] = useState<PaletteResults | null>(null)
  if (resultsOfChosen !== results) {
    // New results: the best of them is the one that Enter takes.
    setResultsOfChosen(results)
    setChosen(itemValue(results.order[0] ?? 'commands', 0))
  }
  return (
    <Base.Root open onOpenChange={(open) => !open && closeDialog()}>
      <Base.Portal>
        <Base.Backdrop className="ui-backdrop" />
        <Base.Popup className="ui-dialog actions-palette" aria-label="Find anything" finalFocus={nothingElseOpened}>
          <Command label="Find anything" shouldFilter={false} value={chosen} onValueChange={setChosen} loop>
            <Command.Input
              className="actions-palette-input"
              value={input}
              onValueChange={setInput}
              placeholder="Find commands, codes, loads and files"
              autoFocus
            />
            <Command.List className="actions-palette-list" label="Results">
              <Command.Empty className="actions-palette-empty">Nothing fits “{input}”.</Command.Empty>
              <Results results={results} />
            </Command.List>
          </Command>
          <Hints onChoose={(prefix) => setInput(prefix)} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** By position, because names from clones may hold white space that would be trimmed. */
function itemValue(kind: PaletteKind, index: number): string {
  return `${kind} ${index}`
}

const headings: Record<PaletteKind, string> = { commands: 'Commands', codes: 'Codes', loads: 'Loads', files: 'Files' }

function Results({ results: { items, order } }: { readonly results: PaletteResults }) {
  const rows: Record<PaletteKind, () => ReactNode> = {
    commands: () =>
      items.commands.map((action, at) => (
        <CommandItem key={action.name} value={itemValue('commands', at)} action={action} />
      )),
    codes: () =>
      items.codes.map((choice, at) => <CodeItem key={choice.code.id} value={itemValue('codes', at)} choice={choice} />),
    loads: () => items.loads.map((load, at) => <LoadItem key={load.id} value={itemValue('loads', at)} load={load} />),
    files: () => items.files.map((file, at) => <FileItem key={file.path} value={itemValue('files', at)} file={file} />),
  }
  return order.map((kind) => (
    <Command.Group key={kind} heading={headings[kind]} className="actions-palette-group">
      {rows[kind]()}
    </Command.Group>
  ))
}

interface ItemProps {
  readonly value: string
}

function CommandItem({ value, action }: ItemProps & { readonly action: Action }) {
  return (
    <Command.Item className="actions-item" value={value} onSelect={choosing(() => runAction(action))}>
      <SquareChevronRight size={15} aria-hidden />
      <span className="actions-item-name">{action.label}</span>
      <span className="actions-item-about">{action.menu}</span>
      {action.key !== undefined && <Kbd keys={action.key} />}
    </Command.Item>
  )
}

function CodeItem({ value, choice: { scheme, code } }: ItemProps & { readonly choice: CodeChoice }) {
  const apply = () => void attempt(() => applyChosenCode(scheme, code))
  return (
    <Command.Item className="actions-item" value={value} onSelect={choosing(apply)}>
      <Chip colour={code.colour} abbreviation={code.abbreviation} name={code.name} />
      <span className="actions-item-about">{scheme.name}</span>
    </Command.Item>
  )
}

function LoadItem({ value, load }: ItemProps & { readonly load: Load }) {
  const go = () => {
    goToLoad(load)
    focusPartSoon('editor')
  }
  return (
    <Command.Item className="actions-item" value={value} onSelect={choosing(go)}>
      <Binary size={15} aria-hidden />
      <span className="actions-item-name">{load.callee}</span>
      <span className="actions-item-model">{loadName(load)}</span>
      <span className="actions-item-about">
        {shownPath(load.path)}:{load.line}
      </span>
    </Command.Item>
  )
}

function FileItem({ value, file }: ItemProps & { readonly file: FileEntry }) {
  const { repositoryId } = session.getState()
  const open = () => {
    if (repositoryId === null) return
    openFile({ repositoryId, path: file.path })
    focusPartSoon('editor')
  }
  const shown = shownPath(file.path)
  const cut = shown.lastIndexOf('/') + 1
  return (
    <Command.Item className="actions-item" value={value} onSelect={choosing(open)}>
      <FileText size={15} aria-hidden />
      <span className="actions-item-name">{shown.slice(cut)}</span>
      <span className="actions-item-about">{shown.slice(0, cut)}</span>
    </Command.Item>
  )
}

function Hints({ onChoose }: { readonly onChoose: (prefix: string) => void }) {
  return (
    <div className="actions-palette-hints">
      {Object.entries(prefixes).map(([prefix, kind]) => (
        <button key={prefix} type="button" onClick={() => onChoose(prefix)}>
          <kbd>{prefix}</kbd> {kind}
        </button>
      ))}
    </div>
  )
}
