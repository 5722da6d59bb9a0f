/** Move choices: the commits that are offered for what is typed: the one it names, then branches and tags that hold it. Pure. */
import type { Reference } from '../../shared/api/corpus.ts'

export interface MoveChoice {
  readonly key: string
  readonly kind: 'commit' | 'branch' | 'tag'
  readonly label: string
  /** What the clone is asked for. */
  readonly wish: string
  readonly id: string
}

/** More of one kind than anybody reads; typing brings out the others. */
const mostShown = 60

const isTag = ({ kind }: Reference) => kind === 'tag'
const isRemoteBranch = ({ kind, name }: Reference) => kind === 'branch' && name.startsWith('origin/')
const isOwnBranch = (reference: Reference) => !isTag(reference) && !isRemoteBranch(reference)

export function choicesFor(
  typed: string,
  references: readonly Reference[],
  resolved: string | undefined,
): MoveChoice[] {
  const sought = typed.toLowerCase()
  const fitting = references.filter(({ name }) => name.toLowerCase().includes(sought))
  const [own, tags, remote] = [isOwnBranch, isTag, isRemoteBranch].map((is) => fitting.filter(is).slice(0, mostShown))
  const named = [own, tags, remote]
    .flatMap((group) => group ?? [])
    .map(({ kind, name, id }): MoveChoice => {
      // Both kinds in full: a tag may have the name of a branch.
      const folder = kind === 'tag' ? 'tags' : name.startsWith('origin/') ? 'remotes' : 'heads'
      return { key: `${kind} ${name}`, kind, label: name, wish: `refs/${folder}/${name}`, id }
    })
  const isNamed = named.some(({ label }) => label === typed)
  if (resolved === undefined || isNamed) return named
  return [{ key: 'typed', kind: 'commit', label: typed, wish: resolved, id: resolved }, ...named]
}
