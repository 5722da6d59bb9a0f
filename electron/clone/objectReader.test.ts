import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fixtureGit, initialise } from './fixtureGit.fixture.ts'
import { openGitDirectory } from './gitDirectory.ts'
import { makeSandbox, removeSandbox, type GitSandbox } from './gitSandbox.ts'
import { ObjectReader } from './objectReader.ts'

let folder: string
let sandbox: GitSandbox
let ids: string[]
const text = (number: number) => `content ${number}\n`.repeat(number * 50)

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'loadstone-reader-')))
  initialise(folder)
  ids = Array.from({ length: 40 }, (_, number) => fixtureGit(folder, ['hash-object', '-w', '--stdin'], text(number)))
  sandbox = await makeSandbox(await openGitDirectory(folder, 'clone'))
})
afterEach(async () => {
  await removeSandbox(sandbox)
  rmSync(folder, { recursive: true, force: true })
})

/** Process ids of the git that works in this sandbox, zombies left out. */
function gitProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, 'latin1').includes(`GIT_DIR=${sandbox.directory}\0`)
      } catch {
        return false
      }
    })
    .map(Number)
}

async function readText(reader: ObjectReader, id: string): Promise<string> {
  const object = await reader.read(id)
  return 'bytes' in object ? object.bytes.toString() : object.type
}

test('many requests at once are each answered with their own content, by one process', async () => {
  const reader = new ObjectReader(sandbox)
  const texts = await Promise.all([...ids, 'e'.repeat(40), ...ids].map((id) => readText(reader, id)))
  const expected = ids.map((_, number) => text(number))
  expect(texts).toEqual([...expected, 'missing', ...expected])
  if (process.platform === 'linux') expect(gitProcesses()).toHaveLength(1)
  await reader.close()
})

test('closing ends the process and rejects what is still open', async () => {
  const reader = new ObjectReader(sandbox)
  const open = ids.map((id) => reader.read(id))
  const settled = Promise.allSettled(open)
  await reader.close()
  for (const result of await settled) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'cancelled' })
  }
  if (process.platform === 'linux') expect(gitProcesses()).toEqual([])
  await expect(reader.read(ids[0] ?? '')).rejects.toMatchObject({ code: 'cancelled' })
})

test.runIf(process.platform === 'linux')('a process that is killed is replaced', async () => {
  const reader = new ObjectReader(sandbox)
  expect(await readText(reader, ids[3] ?? '')).toBe(text(3))
  const [first] = gitProcesses()
  const open = ids.map((id) => readText(reader, id))
  process.kill(first ?? 0, 'SIGKILL')
  expect(await Promise.all(open)).toEqual(ids.map((_, number) => text(number)))
  await reader.close()
  expect(gitProcesses()).toEqual([])
})

test('an object above the limit is refused and those after it are read', async () => {
  const reader = new ObjectReader(sandbox, text(20).length)
  const texts = await Promise.all([ids[5], ids[30], ids[31], ids[6], ids[20]].map((id) => readText(reader, id ?? '')))
  expect(texts).toEqual([text(5), 'tooLarge', 'tooLarge', text(6), text(20)])
  await reader.close()
  if (process.platform === 'linux') expect(gitProcesses()).toEqual([])
})

test('a damaged object is named and those after it are read', async () => {
  const id = ids[30] ?? ''
  const path = join(folder, '.git/objects', id.slice(0, 2), id.slice(2))
  const bytes = readFileSync(path)
  chmodSync(path, 0o644)
  // The header stays whole and the content breaks off, which makes git give up halfway.
  writeFileSync(path, bytes.subarray(0, bytes.length - 12))
  const reader = new ObjectReader(sandbox)
  const texts = await Promise.all([ids[1], id, ids[2]].map((each) => readText(reader, each ?? '')))
  expect([texts[0], texts[2]]).toEqual([text(1), text(2)])
  expect(['damaged', 'missing']).toContain(texts[1])
  await reader.close()
})
