/** Language: how a file is coloured, told by its name. */

const byExtension: Readonly<Record<string, string>> = {
  py: 'python',
  pyi: 'python',
  pyw: 'python',
  // A notebook is shown as a rendering of its cells.
  ipynb: 'python',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  jsonl: 'json',
  toml: 'ini',
  ini: 'ini',
  cfg: 'ini',
  conf: 'ini',
  md: 'markdown',
  rst: 'restructuredtext',
  sh: 'shell',
  bash: 'shell',
  xml: 'xml',
  config: 'xml',
}

export function languageOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (name === 'dockerfile' || name.startsWith('dockerfile.')) return 'dockerfile'
  const extension = name.slice(name.lastIndexOf('.') + 1)
  return (Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined) ?? 'plaintext'
}
