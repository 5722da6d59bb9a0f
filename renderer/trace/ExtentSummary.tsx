/** Extent summary: how much of the repository belongs to the load's pipeline, and how much names alone would say. */
import type { Extent } from '../../shared/api/trace.ts'
import { counted } from '../../shared/text/counted.ts'
import { useQuery } from '../session/query.ts'

export function extentWords({ files, functions, lines }: Extent): string {
  const parts = [
    counted(files.length, 'file', 'files'),
    counted(functions.length, 'function', 'functions'),
    counted(lines, 'line', 'lines'),
  ]
  return parts.join(', ')
}

export function ExtentSummary({ loadId, depth }: { readonly loadId: string; readonly depth: number }) {
  const { data, error } = useQuery('trace.extent', { loadId, depth })
  if (error instanceof Error) return null
  return (
    <dl className="trace-extent" aria-label="What belongs to the pipeline">
      <dt>Resolved</dt>
      <dd>{data === undefined ? 'Measuring…' : extentWords(data.resolved)}</dd>
      <dt title="Breadth first by the names of functions alone, as git grep finds them">By name</dt>
      <dd>{data === undefined ? 'Measuring…' : extentWords(data.byName)}</dd>
    </dl>
  )
}
