/** Tree row: the indentation, the twisty and the content of one row of a tree. */
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ListRow } from './listKeys.ts'

export function TreeRow({ row, children }: { readonly row: ListRow; readonly children: ReactNode }) {
  return (
    <>
      {Array.from({ length: (row.level ?? 1) - 1 }, (_, depth) => (
        <span key={depth} className="ui-tree-indent" aria-hidden />
      ))}
      <span className="ui-tree-twisty" aria-hidden data-open={row.expanded === true}>
        {row.expanded !== undefined && <ChevronRight size={14} />}
      </span>
      {children}
    </>
  )
}
