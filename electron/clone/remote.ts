/** Remote: the address a clone came from, fit to be saved and shown to others, and the name it gives the repository. */

/** Users that are part of a forge's address and say nothing about a person. */
const publicUsers = new Set(['git', 'hg'])

/**
 * Address without credentials, query and fragment; null when there is none worth keeping. Paths on this machine are
 * dropped: they say nothing to others, and much about their owner.
 */
export function publicAddress(url: string | null): string | null {
  // Control characters would let an address forge what a list or a terminal shows.
  const text = [...(url ?? '')]
    .filter((character) => character >= ' ' && character !== '\u007f')
    .join('')
    .trim()
  if (text === '' || text.length > 2000 || text.includes('::')) return null
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)
  if (scheme) return fromUrl(text, (scheme[1] ?? '').toLowerCase())
  // The short form of ssh: user@host:path. A single letter before the colon is a Windows drive.
  const short = /^(?:([^@/\\:]+)@)?([^@/\\:]{2,}):([^?#]+)$/.exec(text)
  if (!short) return null
  const user = short[1] !== undefined && publicUsers.has(short[1]) ? `${short[1]}@` : ''
  return `${user}${short[2]}:${short[3]}`
}

function fromUrl(text: string, scheme: string): string | null {
  if (scheme === 'file') return null
  const rest = text.slice(scheme.length + 3)
  const slash = rest.search(/[/?#]/)
  const authority = slash === -1 ? rest : rest.slice(0, slash)
  const path = slash === -1 ? '' : rest.slice(slash).replace(/[?#].*$/s, '')
  const at = authority.lastIndexOf('@')
  const host = authority.slice(at + 1)
  if (host === '') return null
  const user = at === -1 ? '' : authority.slice(0, at)
  const kept = scheme === 'ssh' && publicUsers.has(user) ? `${user}@` : ''
  return `${scheme}://${kept}${host}${path}`
}

/** `owner/name` from a public address, else the name of the folder. */
export function repositoryName(address: string | null, folder: string): string {
  const path = address?.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/^[^/]*:/, '') ?? ''
  const parts = path.split('/').filter((part) => part !== '')
  const named = parts
    .slice(-2)
    .join('/')
    .replace(/\.git$/, '')
  const own = folder.replace(/\.git$/, '') || folder || 'repository'
  return (named || own).slice(0, 300)
}
