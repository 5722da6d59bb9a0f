/** Kept facts: what earlier scans learned of a text; facts of another version, or damaged ones, are as good as none. */
import { factsVersion, type FileFacts } from '../syntax/facts.ts'
import type { FileRole, SourceFile } from './sourceFile.ts'

/** Facts kept from earlier scans, as JSON by blob id; on another thread than the one that keeps them, they come later. */
export interface FactsKept {
  readonly facts: (blob: string, role: FileRole) => string | undefined | Promise<string | undefined>
  readonly keepFacts: (blob: string, role: FileRole, json: string) => void
}

export async function keptFacts(kept: FactsKept | undefined, file: SourceFile): Promise<FileFacts | undefined> {
  const json = await kept?.facts(file.blob, file.role)
  if (json === undefined) return undefined
  try {
    const facts = JSON.parse(json) as FileFacts
    return facts.version === factsVersion ? facts : undefined
  } catch {
    return undefined
  }
}
