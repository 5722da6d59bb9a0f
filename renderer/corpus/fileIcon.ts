/** Which icon a file has in the tree, and which words its tooltip adds. */
import {
  BookOpen,
  FileCode,
  FileText,
  File,
  FolderGit2,
  Link2,
  type LucideIcon,
  NotebookText,
  SlidersHorizontal,
  SquareTerminal,
} from 'lucide-react'
import type { FileEntry } from '../../shared/api/corpus.ts'
import { isStrange, shownPath } from '../ui/shownText.ts'

interface Look {
  readonly icon: LucideIcon
  readonly word: string
}

const looks: Record<FileEntry['kind'], Look> = {
  python: { icon: FileCode, word: 'Python file' },
  notebook: { icon: NotebookText, word: 'notebook' },
  configuration: { icon: SlidersHorizontal, word: 'configuration file' },
  readme: { icon: BookOpen, word: 'README' },
  documentation: { icon: FileText, word: 'documentation' },
  shell: { icon: SquareTerminal, word: 'shell script' },
  other: { icon: File, word: '' },
}

export function lookOf(file: FileEntry): Look {
  if (file.mode === 'symlink') return { icon: Link2, word: 'symbolic link, not followed' }
  if (file.mode === 'submodule') return { icon: FolderGit2, word: 'submodule, not read' }
  return looks[file.kind]
}

/** The whole path, what kind of file it is, and a warning where the name hides something. */
export function fileTitle(file: FileEntry, loads: number): string {
  const words = [
    lookOf(file).word,
    file.mode === 'executable' ? 'executable' : '',
    loads > 0 ? `${loads} ${loads === 1 ? 'load' : 'loads'}` : '',
    isStrange(file.path) ? 'unusual characters in its name' : '',
  ].filter((word) => word !== '')
  return [shownPath(file.path), ...words].join('\n')
}
