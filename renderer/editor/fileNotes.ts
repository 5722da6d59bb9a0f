/** File notes: what the bar above the editor says about a file, in words. */
import type { FileText } from '../../shared/api/corpus.ts'

export interface FileNote {
  readonly tone: 'info' | 'warning'
  readonly text: string
}

const units = ['bytes', 'KB', 'MB', 'GB'] as const

export function sizeWords(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`
}

/** What the back end says about the file; it knows more than the state alone tells, but may leave it at that. */
export function fileNotes(file: FileText): FileNote[] {
  const tone = file.state === 'text' ? 'info' : 'warning'
  const texts = file.notes.length > 0 ? file.notes : [...stateWords(file), ...renderingWords(file)]
  return texts.map((text) => ({ tone, text }))
}

function stateWords({ state, size }: FileText): string[] {
  switch (state) {
    case 'text':
      return []
    case 'cut':
      return [`Large file of ${sizeWords(size)}: only its beginning is shown.`]
    case 'binary':
      return [`Binary file of ${sizeWords(size)}: its content is not text.`]
    case 'link':
      return ['Symbolic link: what it points to is shown, not followed.']
    case 'missing':
      return ['The content is not in this clone, so it cannot be shown.']
  }
}

function renderingWords({ rendered }: FileText): string[] {
  return rendered ? ['Notebook, shown cell by cell; lines and offsets are those of what is shown here.'] : []
}
