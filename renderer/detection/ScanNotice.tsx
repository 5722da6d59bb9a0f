/** Scan notice: says above the list of loads that it is not whole, and offers the scan that would complete it. */
import { CircleAlert } from 'lucide-react'
import type { LoadFilter } from '../session/loadFilter.ts'
import { scanRepositories } from '../session/repositorySteps.ts'
import { useScanning } from '../session/scanning.ts'
import { useRepositories, useRepository } from '../session/useStudy.ts'
import { Button } from '../ui/Button.tsx'
import { scanState } from './scanWords.ts'

export function ScanNotice({ scope }: { readonly scope: LoadFilter['scope'] }) {
  const all = useRepositories()
  const current = useRepository()
  const scanning = useScanning()
  const listed = scope === 'study' || current === undefined ? all : [current]
  const state = scanState(listed, scanning)
  if (state === null) return null
  return (
    <div className="detection-unfinished">
      <CircleAlert size={13} aria-hidden />
      <span>{state.words}</span>
      {state.toScan.length > 0 && <Button onClick={() => void scanRepositories(state.toScan)}>Scan</Button>}
    </div>
  )
}
