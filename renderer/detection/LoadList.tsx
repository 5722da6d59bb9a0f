/** Load list: loads under their files, to go to, to drag, and to do things with. */
import { isNamedByHand } from '../../shared/text/namedByHand.ts'
import { CircleHelp, FileCode, PenLine, Pin, PinOff, Tag, WeightTilde, type LucideIcon } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Load } from '../../shared/model/load.ts'
import { keyOf } from '../actions/effectiveKeys.ts'
import { copyText } from '../session/copyText.ts'
import { isCandidate } from '../session/loadFilter.ts'
import { startDrag } from '../session/drag.ts'
import { writeMemoOnLoad } from '../session/memoOnText.ts'
import { codeLoad, putOnCanvas, showCallers } from '../session/loadSteps.ts'
import { locationWords, modelWords, shortCallee, versionWords } from '../session/loadWords.ts'
import { goToLoad, openFile } from '../session/navigate.ts'
import { useSession } from '../session/state.ts'
import { useRepositories } from '../session/useStudy.ts'
import { Count } from '../ui/Chip.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { shownPath } from '../ui/shownText.ts'
import { TreeRow } from '../ui/TreeRow.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { askName, takeBackName } from './naming.ts'
import { type GroupRow, type LoadListRow, loadRows } from './loadRows.ts'

interface LoadListProps {
  readonly loads: readonly Load[]
  readonly coded: ReadonlySet<string>
  /** Loads of several repositories: groups say which. */
  readonly inStudy: boolean
}

function loadMenu(load: Load): MenuItem[] {
  const names = load.modelNames.map((model) => model.name).join('\n')
  return [
    { label: 'Go to the Call', keys: 'Enter', perform: () => goToLoad(load) },
    { label: 'Code It…', startsGroup: true, perform: () => codeLoad(load) },
    { label: 'Write a Memo…', perform: () => void writeMemoOnLoad(load) },
    { label: 'Put It on the Canvas', perform: () => void putOnCanvas(load) },
    { label: 'Show Its Callers', perform: () => showCallers(load) },
    {
      label: isNamedByHand(load) ? 'Change the Name…' : 'Name It by Hand…',
      keys: keyOf('load.name'),
      startsGroup: true,
      perform: () => askName(load),
    },
    { label: 'Take Back the Name', enabled: isNamedByHand(load), perform: () => void takeBackName(load) },
    { label: 'Copy Model Name', startsGroup: true, enabled: names !== '', perform: () => void copyText(names) },
    { label: 'Copy Signature', perform: () => void copyText(load.signature) },
    { label: 'Copy Location', perform: () => void copyText(locationWords(load)) },
  ]
}

function menuFor(row: LoadListRow): MenuItem[] {
  if (row.kind === 'load') return loadMenu(row.load)
  const { repositoryId, path } = row
  return [
    { label: 'Open the File', perform: () => openFile({ repositoryId, path }) },
    { label: 'Copy Path', perform: () => void copyText(path) },
  ]
}

function dragFor(row: LoadListRow): ((transfer: DataTransfer) => void) | undefined {
  if (row.kind === 'group') return undefined
  const { id, repositoryId } = row.load
  return (transfer) => startDrag(transfer, { kind: 'load', loadId: id, repositoryId }, modelWords(row.load))
}

export function LoadList({ loads, coded, inStudy }: LoadListProps) {
  const loadId = useSession((state) => state.loadId)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => loadRows(loads, closed), [loads, closed])
  const names = new Map(useRepositories().map((repository) => [repository.id, repository.name]))
  return (
    <VirtualList
      label="Loads by file"
      role="tree"
      rows={rows}
      current={loadId}
      rowHeight={(row) => (row.kind === 'group' ? 28 : 42)}
      onOpen={(row) => row.kind === 'load' && goToLoad(row.load)}
      onToggle={(row, expanded) =>
        setClosed((before) => new Set(expanded ? [...before].filter((key) => key !== row.key) : [...before, row.key]))
      }
      menuFor={menuFor}
      dragFor={dragFor}
    >
      {(row) =>
        row.kind === 'group' ? (
          <Group row={row} repository={inStudy ? names.get(row.repositoryId) : undefined} />
        ) : (
          <LoadContent load={row.load} isCoded={coded.has(row.load.id)} />
        )
      }
    </VirtualList>
  )
}

function Group({ row, repository }: { readonly row: GroupRow; readonly repository: string | undefined }) {
  const shown = shownPath(row.path)
  const cut = shown.lastIndexOf('/') + 1
  return (
    <TreeRow row={row}>
      <FileCode size={14} aria-hidden className="detection-icon" />
      <span className="detection-file" title={shown}>
        {shown.slice(cut)}
      </span>
      <span className="detection-folder">
        {[repository, shown.slice(0, Math.max(0, cut - 1))].filter(Boolean).join(' · ')}
      </span>
      <span className="ui-row-end">
        <Count value={row.count} title={row.count === 1 ? 'load' : 'loads'} />
      </span>
    </TreeRow>
  )
}

function LoadContent({ load, isCoded }: { readonly load: Load; readonly isCoded: boolean }) {
  const Version = load.loadsWeights ? (load.version === null ? PinOff : Pin) : WeightTilde
  const resolved = load.modelNames.length > 0
  const version = versionWords(load)
  return (
    <div className="detection-load" title={[load.signature, version, locationWords(load), ...load.remarks].join('\n')}>
      <span className={resolved ? 'detection-model' : 'detection-unresolved'}>{modelWords(load)}</span>
      <span className="detection-line">{load.line}</span>
      <span className="detection-callee">{shortCallee(load)}</span>
      <span className="detection-signs">
        {isCandidate(load) && <Sign icon={CircleHelp} words="low confidence" tone="detection-candidate" />}
        {isNamedByHand(load) && <Sign icon={PenLine} words="named by hand" tone="detection-pinned" />}
        {isCoded && <Sign icon={Tag} words="coded" tone="detection-coded" />}
        <Sign icon={Version} words={version} tone={load.version === null ? '' : 'detection-pinned'} />
      </span>
    </div>
  )
}

interface SignProps {
  readonly icon: LucideIcon
  readonly words: string
  readonly tone: string
}

function Sign({ icon: Icon, words, tone }: SignProps) {
  return (
    <>
      <Icon size={13} className={tone} aria-hidden />
      <span className="ui-hidden">{words}</span>
    </>
  )
}
