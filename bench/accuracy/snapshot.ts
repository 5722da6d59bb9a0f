/** Snapshot: one clone at the commit of the reference: what a scan finds and concludes, and which published names stand in its texts. */
import type { Clone } from '../../electron/clone/clone.ts'
import { decode } from '../../electron/clone/decode.ts'
import { openClone } from '../../electron/clone/openClone.ts'
import type { Families } from '../../electron/detection/profile/families.ts'
import { profileOf } from '../../electron/detection/profile/profile.ts'
import { surroundingsIn } from '../../electron/detection/profile/surroundings.ts'
import { scanClone } from '../../electron/detection/scanClone.ts'
import type { SignaturePack } from '../../electron/detection/signaturePack.ts'
import type { ParsePool } from '../../electron/syntax/parsePool.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Profile } from '../../shared/model/profile.ts'
import type { ReferenceRepository } from './reference.ts'

export interface Snapshot {
  readonly repo: string
  /** False when the clone does not hold the commit: what was looked at is its HEAD, where lines of the reference mean nothing. */
  readonly atCommit: boolean
  readonly paths: ReadonlySet<string>
  readonly loads: readonly Load[]
  /** Of the names asked for, those whose text occurs in any text file. */
  readonly standing: ReadonlySet<string>
}

/** What scans go by, the same for all clones. */
export interface Rules {
  readonly packs: readonly SignaturePack[]
  readonly families: Families
  readonly pool: ParsePool
}

/** Texts larger than this are looked into up to it. */
const largestText = 64 * 1024 * 1024

export async function takeSnapshot(
  path: string,
  { repo, commit }: ReferenceRepository,
  names: ReadonlySet<string>,
  { packs, families, pool }: Rules,
): Promise<{ snapshot: Snapshot; profile: Profile }> {
  const { clone, atCommit } = await openAt(path, commit)
  const { signal } = new AbortController()
  try {
    const { loads, report } = await scanClone(clone, { repositoryId: '', packs, pool, signal })
    const surroundings = await surroundingsIn(clone, families, loads, signal)
    const origin = { repositoryId: '', commit: clone.commit, rulesVersion: report.rulesVersion }
    const profile = profileOf(families, { ...origin, loads, ...surroundings })
    const paths = new Set((await clone.listFiles(signal)).map((file) => file.path))
    return { snapshot: { repo, atCommit, paths, loads, standing: await standingNames(clone, names) }, profile }
  } finally {
    await clone.close()
  }
}

async function openAt(path: string, commit: string): Promise<{ clone: Clone; atCommit: boolean }> {
  try {
    return { clone: await openClone(path, { commit }), atCommit: true }
  } catch {
    return { clone: await openClone(path), atCommit: false }
  }
}

async function standingNames(clone: Clone, names: ReadonlySet<string>): Promise<Set<string>> {
  const standing = new Set<string>()
  if (names.size === 0) return standing
  const files = (await clone.listFiles()).filter(({ mode }) => mode === 'file' || mode === 'executable')
  for await (const read of clone.readBlobs(files)) {
    if ('error' in read) continue
    const decoded = decode(read.bytes, { limit: largestText })
    if (decoded.binary) continue
    for (const name of names) if (!standing.has(name) && decoded.text.includes(name)) standing.add(name)
    if (standing.size === names.size) break
  }
  return standing
}
