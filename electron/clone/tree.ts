/** Tree: lists the files of a commit from `git ls-tree`, names as raw bytes and sizes where the content is present. */
import type { CloneFile } from './clone.ts'
import { fileKind } from './fileKind.ts'
import { unsupported } from './failures.ts'
import { runGit } from './git.ts'
import type { GitSandbox } from './gitSandbox.ts'
import { mostFiles } from './limits.ts'
import { showPath } from './pathName.ts'

const modes: Readonly<Record<string, CloneFile['mode']>> = {
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
}

/** Files of a commit or tree by its full id, in git's order; null when a tree of it is missing or damaged. */
export async function listTree(sandbox: GitSandbox, id: string, signal?: AbortSignal): Promise<CloneFile[] | null> {
  const files = new Map<string, CloneFile>()
  let rest: Buffer = Buffer.alloc(0)
  const take = (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0, from)) {
      const file = parseEntry(rest.subarray(from, end))
      // A crafted tree may hold a name twice; git shows the first of them too.
      if (file && !files.has(file.path)) files.set(file.path, file)
      from = end + 1
    }
    rest = rest.subarray(from)
    if (files.size > mostFiles) throw tooMany()
  }
  const { code } = await runGit(sandbox, 'ls-tree', ['-r', '-z', '-l', '--full-tree', id], { signal, onOutput: take })
  return code === 0 ? [...files.values()] : null
}

/** One entry: `<mode> SP <type> SP <id> SP+ <size> TAB <name>`. */
function parseEntry(entry: Buffer): CloneFile | null {
  const tab = entry.indexOf(0x09)
  const [mode = '', , blob = '', size = ''] = entry.toString('latin1', 0, Math.max(tab, 0)).split(/ +/)
  if (tab === -1 || blob === '') return null
  const path = showPath(entry.subarray(tab + 1))
  const kind = modes[mode] ?? 'file'
  return {
    path,
    blob,
    // git writes "-" for submodules and "BAD" where the content is missing.
    size: /^\d+$/.test(size) ? Number(size) : null,
    mode: kind,
    kind: kind === 'file' || kind === 'executable' ? fileKind(path) : 'other',
  }
}

function tooMany() {
  return unsupported(
    `The commit lists more than ${mostFiles} files, which is more than any source repository has.`,
    'list the files of a clone',
    'Leave this repository out, or open a plain folder with the part you need.',
  )
}
