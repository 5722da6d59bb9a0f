/** Scan pool: real workers over real clones, also workers that crash and hang. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import type { Load } from '../../shared/model/load.ts'
import { commitFiles } from '../clone/fixtureGit.fixture.ts'
import { openClone } from '../clone/openClone.ts'
import { poolFromSource } from '../syntax/parsePool.fixture.ts'
import type { ParsePool } from '../syntax/parsePool.ts'
import { readFamilies } from './profile/families.ts'
import { signatureFolder } from './scan.fixture.ts'
import type { ScanProgress } from './scan.ts'
import { keepsNothing, openScanCache, type ScanCache } from './scanCache.ts'
import { scanClone } from './scanClone.ts'
import { createScanPool, type ScanPool, type ScanPoolOptions } from './scanPool.ts'
import { type PinnedScan, type PinnedScanOptions, scanUnlessKept } from './scanUnlessKept.ts'
import { readSignaturePacks } from './signatureFiles.ts'

const packs = await readSignaturePacks(signatureFolder)
const families = await readFamilies(join(signatureFolder, '..'))
const { signal } = new AbortController()

let folder: string
let parser: ParsePool
const open: ScanPool[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-pool-'))
  parser = poolFromSource(undefined, { size: 1 })
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()))
  await parser.close()
  rmSync(folder, { recursive: true, force: true })
})

function pool(script = './scan.worker.ts', options: Partial<ScanPoolOptions> = {}): ScanPool {
  const url = fileURLToPath(new URL(script, import.meta.url))
  const createWorker: ScanPoolOptions['createWorker'] = (given) => new Worker(url, given)
  const created = createScanPool({ createWorker, parser, size: 1, ...options })
  open.push(created)
  return created
}

const texts = {
  'model.py': 'import timm\n\n\ndef make():\n    return timm.create_model("resnet50", pretrained=True)\n',
  // A statement of Python 2: for the tree parser, which another thread has.
  'old.py': 'import timm\nprint "loading"\nmodel = timm.create_model("vit_base_patch16_224", pretrained=True)\n',
  'README.md': 'Uses resnet50.\n',
}

function makeClone(name: string): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  commitFiles(
    path,
    Object.entries(texts).map(([file, content]) => ({ name: file, content })),
  )
  return path
}

type Given = Partial<PinnedScanOptions> & Pick<PinnedScanOptions, 'pool'>

async function scan(path: string, given: Given): Promise<PinnedScan> {
  const clone = await openClone(path)
  await clone.close()
  return scanUnlessKept(clone, { repositoryId: 'r', packs, cache: keepsNothing, signal, ...given })
}

const namesIn = ({ loads }: Pick<PinnedScan, 'loads'>): string[] =>
  loads.flatMap(({ modelNames }) => modelNames.map(({ name }) => name))

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo())
    await new Promise((resolve) => {
      setTimeout(resolve, 5)
    })
}

async function refusal(scanning: Promise<unknown>): Promise<AppError> {
  const error = await scanning.then(
    () => 'it was scanned',
    (reason: unknown) => reason,
  )
  if (error instanceof AppError) return error
  throw new Error(`no refusal: ${String(error)}`)
}

describe('a scan in a worker', () => {
  it('finds what a scan in this thread finds', async () => {
    const path = makeClone('vision')
    const there = await scan(path, { pool: pool() })
    const clone = await openClone(path)
    const here = await scanClone(clone, { repositoryId: 'r', packs, pool: parser, signal })
    await clone.close()
    expect(there.loads).toEqual(here.loads)
    expect(namesIn(there)).toEqual(['resnet50', 'vit_base_patch16_224'])
    expect({ ...there.report, at: '', milliseconds: 0 }).toEqual({ ...here.report, at: '', milliseconds: 0 })
  })

  it('tells how far it is, and what it has found, to those who ask', async () => {
    const heard: ScanProgress[] = []
    const found: Load[] = []
    const { loads } = await scan(makeClone('vision'), {
      pool: pool(),
      onProgress: (progress) => heard.push(progress),
      onFound: (some) => found.push(...some),
    })
    expect(heard.at(-1)).toMatchObject({ done: 2, total: 2, loads: 2 })
    expect(found.map(({ id }) => id).toSorted()).toEqual(loads.map(({ id }) => id).toSorted())
  })

  it('makes the profile, or gives the one that was made before', async () => {
    const [path, scans] = [makeClone('vision'), pool()]
    const { profile } = await scan(path, { pool: scans, profile: { families, known: undefined } })
    expect(
      profile?.profile.models.map(({ name, mentions }) => [name, mentions.map((mention) => mention.path)]),
    ).toEqual([
      ['resnet50', ['README.md']],
      ['vit_base_patch16_224', []],
    ])
    const again = await scan(path, { pool: scans, profile: { families, known: profile ?? undefined } })
    expect(again.profile).toEqual(profile)
  })

  it('serves several clones with one worker, and with several', async () => {
    const paths = ['a', 'b', 'c'].map((name) => makeClone(name))
    for (const size of [1, 2]) {
      const scans = pool(undefined, { size })
      const all = await Promise.all(paths.map((path) => scan(path, { pool: scans })))
      expect(all.map((one) => namesIn(one))).toEqual(paths.map(() => ['resnet50', 'vit_base_patch16_224']))
    }
  })

  it('starts another worker when the last one was ended for want of work', async () => {
    const [path, scans] = [makeClone('vision'), pool(undefined, { idleMilliseconds: 1 })]
    const first = await scan(path, { pool: scans })
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
    expect((await scan(path, { pool: scans })).loads).toEqual(first.loads)
  })
})

describe('what is kept', () => {
  let cache: ScanCache
  beforeEach(() => {
    cache = openScanCache(join(folder, 'cache'))
  })
  afterEach(() => cache.close())

  it('is the result: neither a worker nor a parser is needed again', async () => {
    const path = makeClone('vision')
    const first = await scan(path, { pool: pool(), cache })
    const closed = pool()
    await closed.close()
    const second = await scan(path, { pool: closed, cache, repositoryId: 'other' })
    expect(second.loads).toEqual(first.loads.map((load) => ({ ...load, repositoryId: 'other' })))
    expect(second.report).toMatchObject({ repositoryId: 'other', files: first.report.files })
  })

  it('leaves a worker only the profile to make', async () => {
    const [path, scans] = [makeClone('vision'), pool()]
    const whole = await scan(path, { pool: scans, profile: { families, known: undefined } })
    await scan(path, { pool: scans, cache })
    const rest = await scan(path, { pool: scans, cache, profile: { families, known: undefined } })
    expect([rest.loads, rest.profile]).toEqual([whole.loads, whole.profile])
  })

  it('is facts of texts that needed a tree', async () => {
    const [path, scans] = [makeClone('vision'), pool()]
    const first = await scan(path, { pool: scans, cache: { ...cache, keepResult: () => {} } })
    await parser.close()
    expect((await scan(path, { pool: scans, cache })).loads).toEqual(first.loads)
  })
})

describe('a worker that fails', () => {
  const broken = './scan.worker.fixture.ts'

  it('fails its own clone with words, and the next is scanned by another', async () => {
    const scans = pool(broken)
    const [crashed, fine] = [makeClone('crash-here'), makeClone('fine')]
    const [error, scanned] = await Promise.all([refusal(scan(crashed, { pool: scans })), scan(fine, { pool: scans })])
    expect(error.code).toBe('internal')
    expect(error.message).toContain('crash-here')
    expect(namesIn(scanned)).toEqual(['resnet50', 'vit_base_patch16_224'])
  })

  it('cannot start: every clone is refused, none waits', async () => {
    const scans = pool('./no-such.worker.ts')
    const error = await refusal(scan(makeClone('vision'), { pool: scans }))
    expect(error.code).toBe('internal')
  })

  it('hands over the error of a clone that is gone', async () => {
    const path = makeClone('vision')
    const clone = await openClone(path)
    await clone.close()
    rmSync(path, { recursive: true })
    const scans = pool()
    const given = { repositoryId: 'r', packs, cache: keepsNothing, signal, pool: scans }
    expect((await refusal(scanUnlessKept(clone, given))).code).toBe('not_found')
    expect(namesIn(await scan(makeClone('fine'), { pool: scans }))).toEqual(['resnet50', 'vit_base_patch16_224'])
  })
})

describe('what a worker keeps on disk', () => {
  const left = () => readdirSync(process.env['TMPDIR'] ?? '').filter((name) => name.startsWith('loadstone-'))
  const before = process.env['TMPDIR']
  beforeEach(() => {
    process.env['TMPDIR'] = mkdtempSync(join(folder, 'temporary-'))
  })
  afterEach(() => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  })

  it('is there while it works, and gone with a worker that was ended while git was open', async () => {
    const scans = pool('./scan.worker.fixture.ts')
    const abort = new AbortController()
    const refused = refusal(scan(makeClone('hang-open'), { pool: scans, signal: abort.signal }))
    await until(() => left().some((name) => readdirSync(join(process.env['TMPDIR'] ?? '', name)).length > 0))
    abort.abort()
    expect((await refused).code).toBe('cancelled')
    await scans.close()
    expect(left()).toEqual([])
  })

  it('is gone with a worker that crashed', async () => {
    const scans = pool('./scan.worker.fixture.ts')
    await refusal(scan(makeClone('crash-here'), { pool: scans }))
    await scans.close()
    expect(left()).toEqual([])
  })
})

describe('cancelling', () => {
  it('refuses what waits and what runs at once, also where the worker hangs, and serves what comes later', async () => {
    const scans = pool('./scan.worker.fixture.ts')
    const [hanging, fine] = [makeClone('hang-here'), makeClone('fine')]
    const abort = new AbortController()
    const refused = [hanging, fine].map((path) => refusal(scan(path, { pool: scans, signal: abort.signal })))
    setTimeout(() => abort.abort(), 50)
    expect((await Promise.all(refused)).map(({ code }) => code)).toEqual(['cancelled', 'cancelled'])
    expect(namesIn(await scan(fine, { pool: scans }))).toEqual(['resnet50', 'vit_base_patch16_224'])
  })

  it('happens when nobody can take in what is found', async () => {
    const scans = pool()
    const full = () => {
      throw new AppError({ code: 'disk_full', message: 'The disk is full.', attempted: 'save', next: 'Free some.' })
    }
    const path = makeClone('vision')
    expect((await refusal(scan(path, { pool: scans, onFound: full }))).code).toBe('disk_full')
    expect(namesIn(await scan(path, { pool: scans }))).toEqual(['resnet50', 'vit_base_patch16_224'])
  })

  it('happens to everything when the pool is closed', async () => {
    const scans = pool()
    const refused = refusal(scan(makeClone('vision'), { pool: scans }))
    await new Promise((resolve) => {
      setTimeout(resolve, 60)
    })
    await scans.close()
    expect((await refused).code).toBe('cancelled')
  })
})
