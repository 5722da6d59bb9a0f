/** Reference: a line that names a place in a repository for good, to paste into notes and papers. */
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Repository } from '../../shared/model/repository.ts'

type Place = Pick<Anchor, 'path' | 'line' | 'endLine'>

/** `owner/name@commit:path#L3-L5`, and below it the address where the remote is one that is known to have them. */
export function referenceTo(repository: Pick<Repository, 'name' | 'commit' | 'origin'>, place: Place): string {
  const lines = place.line === place.endLine ? `L${place.line}` : `L${place.line}-L${place.endLine}`
  const short = `${repository.name}@${repository.commit}:${place.path}#${lines}`
  const address = webAddress(repository, place.path, lines)
  return address === null ? short : `${short}\n${address}`
}

function webAddress(repository: Pick<Repository, 'commit' | 'origin'>, path: string, lines: string): string | null {
  const origin = /^(?:https:\/\/|git@|ssh:\/\/git@)github\.com[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(repository.origin ?? '')
  if (origin === null || repository.commit.startsWith('folder:')) return null
  const [, owner, name] = origin
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return `https://github.com/${owner}/${name}/blob/${repository.commit}/${encoded}#${lines}`
}
