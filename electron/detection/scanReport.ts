/** Scan report: what a scan says of its files when it is done: how many there were, and what it could not read. */
import type { SourceFile } from './sourceFile.ts'

export interface ScanReport {
  readonly rulesVersion: string
  readonly loads: number
  readonly pythonFiles: number
  readonly notebooks: number
  readonly configurationFiles: number
  /** Python files and notebooks that were parsed; the rest hold nothing that a load needs. */
  readonly parsedFiles: number
  /** Searched all the same. */
  readonly filesWithSyntaxErrors: readonly string[]
  readonly givenUp: readonly { readonly path: string; readonly reason: string }[]
}

/** What the report is made of, by path. */
interface Scanned {
  readonly context: { readonly rulesVersion: string }
  readonly files: ReadonlyMap<string, SourceFile>
  readonly givenUp: ReadonlyMap<string, string>
  readonly syntaxErrors: ReadonlySet<string>
}

export function scanReportOf(scan: Scanned, loads: number): ScanReport {
  const files = [...scan.files.values()]
  const count = (role: SourceFile['role']): number => files.filter((file) => file.role === role).length
  return {
    rulesVersion: scan.context.rulesVersion,
    loads,
    pythonFiles: count('python'),
    notebooks: count('notebook'),
    configurationFiles: count('configuration'),
    parsedFiles: files.filter((file) => file.facts !== undefined).length,
    filesWithSyntaxErrors: [...scan.syntaxErrors].toSorted(),
    givenUp: [...scan.givenUp]
      .map(([path, reason]) => ({ path, reason }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
}
