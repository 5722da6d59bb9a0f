/** How far the scans have come whose loads are listed: what is said above a list that may not be whole. Pure. */
import type { RepositoryRow } from '../../shared/api/corpus.ts'

type Scanned = Pick<RepositoryRow, 'id' | 'name' | 'path' | 'loads' | 'scannedWith'>

export interface ScanState<R extends Scanned> {
  readonly words: string
  /** Repositories that a scan would complete; none while one runs. */
  readonly toScan: readonly R[]
}

/** Null when the list is whole, or when it is empty and says so itself. */
export function scanState<R extends Scanned>(
  listed: readonly R[],
  scanning: (name: string) => boolean,
): ScanState<R> | null {
  const open = listed.filter(({ scannedWith }) => scannedWith === null)
  if (listed.some(({ name, scannedWith }) => scannedWith === null && scanning(name)))
    return { words: 'Scanning: more loads may come.', toScan: [] }
  const [only] = open
  if (only === undefined || listed.every(({ loads }) => loads === 0)) return null
  const toScan = open.filter(({ path }) => path !== null)
  if (listed.length === 1) return { words: 'The scan did not end: loads may be missing.', toScan }
  const were = open.length === 1 ? 'was' : 'were'
  return { words: `${open.length} of ${listed.length} repositories ${were} not scanned to the end.`, toScan }
}
