/** Kept facts: what earlier scans learned of a text; facts of another version, or damaged ones, are as good as none. */
import { factsVersion, type FileFacts } from '../syntax/facts.ts'
import type { FileRole, SourceFile } from './sourceFile.ts'

/** Facts kept from earlier scans, as JSON by blob id. */
export interface FactsKept {
  readonly facts: (blob: string, role: FileRole) => string | undefined
  readonly keepFacts: (blob: string, role: FileRole, json: string) => void
}

export function keptFacts(kept: FactsKept | undefined, file: SourceFile): FileFacts | undefined {
  const json = kept?.facts(file.blob, file.role)
  if (json === undefined) return undefined
  try {
    const facts = JSON.parse(json) as FileFacts
    return facts.version === factsVersion ? facts : undefined
  } catch {
    return undefined
  }
}
