/** File kind: what a file is good for, told from its name alone; configuration follows the paper's list, plus TOML. */
import type { FileEntry } from '../../shared/api/corpus.ts'

export type FileKind = FileEntry['kind']

const byExtension: Readonly<Record<string, FileKind>> = {
  py: 'python',
  pyi: 'python',
  pyw: 'python',
  ipynb: 'notebook',
  yaml: 'configuration',
  yml: 'configuration',
  xml: 'configuration',
  config: 'configuration',
  json: 'configuration',
  toml: 'configuration',
  md: 'documentation',
  rst: 'documentation',
  txt: 'documentation',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
}

const readmeName = /^readme(?:[._-][\w.-]*)?$/i
const proseOrNone = /^(?:md|markdown|mdown|rst|txt|adoc|org|html?|)$/

/** Kind of a file from its path; letter case does not matter. */
export function fileKind(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
  if (readmeName.test(name) && proseOrNone.test(extension)) return 'readme'
  return Object.hasOwn(byExtension, extension) ? (byExtension[extension] ?? 'other') : 'other'
}
