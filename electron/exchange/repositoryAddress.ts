/** How published tables name a repository and its files: by address in lower case, and by the folder of its clone. */

export interface NamedRepository {
  /** Shown name, `owner/name` where the origin tells it. */
  readonly name: string
  readonly origin: string | null
}

/** Host and path of a remote's address, or null when it has none that others could reach. */
function remoteOf(origin: string | null): { host: string; path: string } | null {
  if (origin === null) return null
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/]*@)?(?:www\.)?([^/:]+)(?::\d+)?\/(.+)$/i.exec(origin)
  // The short form of ssh: user@host:path.
  const match = origin.includes('://') ? url : /^(?:[^@/\\:]+@)?([^@/\\:]{2,}):(.+)$/.exec(origin)
  const path = match?.[2]?.replace(/^\/+|\/+$/g, '').replace(/\.git$/i, '')
  if (match?.[1] === undefined || path === undefined || path === '') return null
  return { host: match[1], path }
}

/** `github.com/owner/name`, all in lower case; without a remote the repository's own name as it is. */
export function githubUrl({ name, origin }: NamedRepository): string {
  const remote = remoteOf(origin)
  return remote === null ? name : `${remote.host}/${remote.path}`.toLowerCase()
}

/** `Owner_Name/Name/`: where the published tables expect a clone. A name without owner stands for both levels. */
export function cloneFolder({ name, origin }: NamedRepository): string {
  const parts = (remoteOf(origin)?.path ?? name).split('/').filter((part) => part !== '')
  return `${parts.join('_')}/${parts.at(-1) ?? name}/`
}
