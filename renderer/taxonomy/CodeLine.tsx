/** One code in the tree: its sign and name, what became of it, and how often it is said. */
import { GitMerge, Split } from 'lucide-react'
import type { CodeCount, SchemeRow } from '../../shared/api/taxonomy.ts'
import { Chip, Count } from '../ui/Chip.tsx'
import type { CodeTreeRow } from './codeTree.ts'

interface CodeLineProps {
  readonly row: CodeTreeRow
  readonly count: CodeCount | undefined
  readonly schemes: readonly SchemeRow[]
}

export function CodeLine({ row, count, schemes }: CodeLineProps) {
  const { code, level } = row
  const gone = code.retired || code.mergedInto !== null
  const into = schemes.flatMap(({ codes }) => codes).find(({ id }) => id === code.mergedInto)
  return (
    <>
      {Array.from({ length: level - 1 }, (_, depth) => (
        <span key={depth} className="taxonomy-indent" aria-hidden />
      ))}
      <Chip colour={code.colour} abbreviation={code.abbreviation || '·'} />
      <span className={`ui-row-text ${gone ? 'taxonomy-retired' : ''}`}>{code.name}</span>
      <span className="ui-row-end">
        {into !== undefined && (
          <span className="taxonomy-became" title={`Reads as ${into.name}`}>
            <GitMerge size={12} aria-hidden />
            <span className="taxonomy-became-name">
              <span className="ui-hidden">reads as </span>
              {into.name}
            </span>
          </span>
        )}
        {code.splitInto.length > 0 && (
          <span className="taxonomy-became" title="Was split">
            <Split size={12} aria-hidden />
            <span className="ui-hidden">was split</span>
          </span>
        )}
        {code.retired && into === undefined && 'retired'}
        {code.mergedInto === null && (
          <Count value={count?.codings ?? 0} title={count?.codings === 1 ? 'coding' : 'codings'} />
        )}
      </span>
    </>
  )
}
