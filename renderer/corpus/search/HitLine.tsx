/** Hit line: one row of the search's tree: a repository, a file, or a line with the match picked out. */
import { FileCode2, FolderGit2, Square, SquareCheck } from 'lucide-react'
import { Count } from '../../ui/Chip.tsx'
import { shownName } from '../../ui/shownText.ts'
import { TreeRow } from '../../ui/TreeRow.tsx'
import { before, type HitRow } from './hitRows.ts'

interface HitLineProps {
  readonly row: HitRow
  readonly marked: boolean
  /** Of the repository, where it is a row of its own. */
  readonly repository: string
}

export function HitLine({ row, marked, repository }: HitLineProps) {
  return (
    <TreeRow row={row}>
      <span className="corpus-hit-mark" data-mark aria-hidden>
        {marked ? <SquareCheck size={14} /> : <Square size={14} />}
      </span>
      {row.kind === 'hit' ? <Line row={row} /> : <Group row={row} repository={repository} />}
    </TreeRow>
  )
}

function Line({ row: { hit } }: { readonly row: Extract<HitRow, { kind: 'hit' }> }) {
  const { line, from, to, anchor } = hit
  return (
    <>
      <code
        className="corpus-hit-line"
        title={`line ${anchor.line}${anchor.symbol === '' ? '' : `, in ${anchor.symbol}`}`}
      >
        {before(hit)}
        <mark className="corpus-hit-match">{line.slice(from, to)}</mark>
        {line.slice(to)}
      </code>
      <span className="ui-row-end corpus-hit-number">{anchor.line}</span>
    </>
  )
}

function Group({ row, repository }: { readonly row: Exclude<HitRow, { kind: 'hit' }>; readonly repository: string }) {
  const at = row.path.lastIndexOf('/') + 1
  const Icon = row.kind === 'file' ? FileCode2 : FolderGit2
  return (
    <>
      <Icon size={15} aria-hidden className="corpus-icon" />
      <span className="ui-row-text" title={row.kind === 'file' ? row.path : repository}>
        {row.kind === 'file' ? shownName(row.path.slice(at)) : shownName(repository)}
        {at > 0 && (
          <span className="corpus-hit-folder">
            {row.path
              .slice(0, at - 1)
              .split('/')
              .map(shownName)
              .join('/')}
          </span>
        )}
      </span>
      <span className="ui-row-end">
        <Count value={row.hits.length} title={row.hits.length === 1 ? 'hit' : 'hits'} />
      </span>
    </>
  )
}
