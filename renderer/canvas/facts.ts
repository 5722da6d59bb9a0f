/** Facts of a model: its hub, and whether a version is pinned, out of the loads that made it. */
import type { Load } from '../../shared/model/load.ts'
import { hubNames } from '../editor/hubNames.ts'

export type Pinned = 'pinned' | 'partly' | 'not'

export interface ModelFacts {
  /** Names of the hubs that its loads ask; empty for a model without loads. */
  readonly hub: string
  /** Null where nothing is loaded, and so nothing could be pinned. */
  readonly pinned: Pinned | null
  /** The version when there is one and only one. */
  readonly version: string
}

export const noFacts: ModelFacts = { hub: '', pinned: null, version: '' }

function pinnedOf(loads: readonly Load[]): Pinned | null {
  const pinned = loads.filter(({ version }) => version !== null).length
  if (loads.length === 0) return null
  if (pinned === 0) return 'not'
  return pinned === loads.length ? 'pinned' : 'partly'
}

/** A call that loads no weights brings no dependency along, so that its version does not count. */
export function factsOf(loads: readonly Load[]): ModelFacts {
  const counted = loads.filter(({ loadsWeights }) => loadsWeights)
  const versions = new Set(counted.flatMap(({ version }) => version ?? []))
  const [version = ''] = versions
  return {
    hub: [...new Set(loads.map(({ hub }) => hubNames[hub]))].join(', '),
    pinned: pinnedOf(counted),
    version: versions.size === 1 ? version : '',
  }
}

const pinnedWords: Readonly<Record<Pinned, string>> = {
  pinned: 'pinned',
  partly: 'partly pinned',
  not: 'not pinned',
}

/** `pinned to 6cdc0aa`, `not pinned`; long commit ids as git shortens them. */
export function versionFact({ pinned, version }: ModelFacts): string {
  if (pinned === null) return ''
  if (pinned !== 'pinned' || version === '') return pinnedWords[pinned]
  return `pinned to ${/^[0-9a-f]{40}$/.test(version) ? version.slice(0, 7) : version}`
}
