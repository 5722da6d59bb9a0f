/** Scanning: whether a scan of a repository runs at the moment, by itself or among others. */
import { type Job, useSession } from './state.ts'

/** What the job of a scan is called; several repositories are scanned by one job. */
export function scanLabel(names: readonly string[]): string {
  const [only = '', ...others] = names
  return others.length === 0 ? `Scan ${only}` : `Scan ${names.length} repositories`
}

const several = /^Scan \d+ repositories$/

/** A job of several repositories does not say which; it is nearly always all of them. */
export function isScanning(jobs: readonly Pick<Job, 'label'>[], name: string): boolean {
  return jobs.some(({ label }) => label === scanLabel([name]) || several.test(label))
}

/** Tells of each repository, by its name, whether it is being scanned. */
export function useScanning(): (name: string) => boolean {
  const jobs = useSession((state) => state.jobs)
  return (name) => isScanning(jobs, name)
}
