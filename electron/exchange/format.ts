/** What an export format is: a name, the files it makes, and how each is made from a study. */
import type { StudyFile } from '../store/studyFile.ts'

/** A file as it will lie in the folder. The same study gives the same text, byte for byte. */
export interface ExportedFile {
  readonly name: string
  readonly text: string
  /** Records in the file, headers not counted. */
  readonly rows: number
}

export interface ExportFormat {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly files: readonly string[]
  readonly make: (study: StudyFile) => ExportedFile[]
}

/** One JSON value a line, each line ended. */
export function jsonLines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}
