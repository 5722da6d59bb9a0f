/** What to export and where: the choice a form starts with, what is missing in it, and how it is kept for each study. */
import type { Format } from '../../shared/api/exchange.ts'

export interface ExportChoice {
  /** Ids of formats. */
  readonly formats: readonly string[]
  readonly folder: string
}

/** Chosen when nothing was exported before: the dataset and everything that was said. */
const chosenAtFirst = ['replication', 'codings-csv', 'codings-jsonl']

/** A folder beside the study, in the notation of the machine on which the study lies. */
export function folderBeside(studyPath: string): string {
  const cut = Math.max(studyPath.lastIndexOf('/'), studyPath.lastIndexOf('\\'))
  const separator = studyPath[cut] ?? '/'
  const name = studyPath.slice(cut + 1).replace(/\.loadstone$/, '')
  return `${studyPath.slice(0, Math.max(cut, 0))}${separator}${name} export`
}

const keyOf = (studyId: string) => `loadstone.export.${studyId}`

/** What was exported last, as far as it is still possible, else the first choice. */
export function rememberedChoice(storage: Storage, studyId: string, studyPath: string): ExportChoice {
  const first = { formats: chosenAtFirst, folder: folderBeside(studyPath) }
  try {
    const stored = JSON.parse(storage.getItem(keyOf(studyId)) ?? '{}') as Partial<Record<keyof ExportChoice, unknown>>
    const formats = Array.isArray(stored.formats)
      ? stored.formats.filter((id): id is string => typeof id === 'string')
      : first.formats
    return { formats, folder: typeof stored.folder === 'string' ? stored.folder : first.folder }
  } catch {
    return first
  }
}

export function rememberChoice(storage: Storage, studyId: string, choice: ExportChoice): void {
  storage.setItem(keyOf(studyId), JSON.stringify(choice))
}

/** The formats of the choice that exist, in the order in which they are offered. */
export function chosenFormats(choice: ExportChoice, offered: readonly Format[]): readonly Format[] {
  return offered.filter(({ id }) => choice.formats.includes(id))
}

export function withFormat(choice: ExportChoice, id: string, chosen: boolean): ExportChoice {
  const others = choice.formats.filter((other) => other !== id)
  return { ...choice, formats: chosen ? [...others, id] : others }
}

/** What keeps an export from starting, by field; empty when nothing does. */
export interface Problems {
  readonly formats?: string
  readonly folder?: string
}

export function problemsOf(choice: ExportChoice, offered: readonly Format[]): Problems {
  return {
    ...(chosenFormats(choice, offered).length === 0 ? { formats: 'Choose at least one format.' } : {}),
    ...(choice.folder.trim() === '' ? { folder: 'Say into which folder.' } : {}),
  }
}
