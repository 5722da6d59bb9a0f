/** The command line on real clones and studies: what it prints, complains of, and ends with. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testGrammars } from '../backEnd.fixture.ts'
import { commitFiles } from '../clone/fixtureGit.fixture.ts'
import { makeStudy } from '../store/study.fixture.ts'
import { commands, runCommandLine } from './commandLine.ts'

let folder: string
let abort: AbortController
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-command-'))
  abort = new AbortController()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly exit: number
  readonly out: string[]
  readonly complaints: string[]
  readonly reported: string[]
}

async function run(...words: string[]): Promise<Ran> {
  const [out, reported]: [string[], string[]] = [[], []]
  const complaints: string[] = []
  const exit = await runCommandLine(words, {
    version: '1.2.3',
    built: folder,
    resources: join(import.meta.dirname, '../../resources'),
    dataFolder: join(folder, 'data'),
    cacheFolder: join(folder, 'cache'),
    grammars: testGrammars,
    parseWorker: (options) => new Worker(new URL('../syntax/parse.worker.ts', import.meta.url), options),
    scanWorker: (options) => new Worker(new URL('../detection/scan.worker.ts', import.meta.url), options),
    print: (line) => out.push(line),
    report: (line) => reported.push(line),
    complain: (line) => complaints.push(line),
    signal: abort.signal,
  })
  return { exit, out, complaints, reported }
}

function makeClone(name: string, model = 'resnet50'): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  const python = `import timm\n\n\ndef make():\n    return timm.create_model("${model}", pretrained=True)\n`
  commitFiles(path, [{ name: 'model.py', content: python }])
  return path
}

describe('help', () => {
  it.each([[], ['--help'], ['-h'], ['help']])('is given for %j', async (...words) => {
    const { exit, out } = await run(...words)
    expect(exit).toBe(0)
    for (const { name, summary } of commands) {
      expect(out.some((line) => line.includes(name) && line.includes(summary))).toBe(true)
    }
  })

  it.each(commands.map(({ name }) => name))(
    'of %s tells each of its options, wherever it is asked for',
    async (name) => {
      const { exit, out } = await run(name, 'whatever', '--help')
      expect(exit).toBe(0)
      expect(out[0]).toMatch(new RegExp(`^Usage: loadstone ${name}`))
      for (const [option] of commands.find((command) => command.name === name)?.options ?? []) {
        expect(out.join('\n')).toContain(option)
      }
    },
  )

  it('names the version', async () => expect((await run('--version')).out).toEqual(['1.2.3']))
})

describe('what does not fit', () => {
  it.each([
    [['frobnicate'], /There is no command frobnicate/, /Commands: scan, export/],
    [['scan'], /needs the path/, /Usage: loadstone scan/],
    [['scan', 'x', '--depth', '3'], /'--depth'/, /Usage: loadstone scan/],
    [['export', 'a', 'b'], /one study/, /Usage: loadstone export/],
    [['export', 'a'], /needs --format/, /Usage/],
    [['export', 'a', '--format', 'x'], /needs --out/, /Usage/],
    [['serve', 'a.loadstone'], /takes no path/, /Usage: loadstone serve/],
    [['serve', '--port', '70000'], /0 to 65535/, /Usage/],
    [['serve', '--port', 'http'], /0 to 65535/, /Usage/],
  ])('%j is told in words, with what to do, and ends with 1', async (words, what, next) => {
    const { exit, out, complaints } = await run(...words)
    expect([exit, out]).toEqual([1, []])
    expect(complaints[0]).toMatch(what)
    expect(complaints[1]).toMatch(next)
    expect(complaints).toHaveLength(2)
  })
})

describe('scan', () => {
  it('prints what it found for people', async () => {
    const { exit, out } = await run('scan', makeClone('vision'))
    expect(exit).toBe(0)
    expect(out[0]).toMatch(/^vision @ [0-9a-f]{12}: 1 loads? in 1 files?$/)
    expect(out[1]).toBe('  model.py:5  timm.create_model  resnet50')
  })

  it('prints one object a line for programs, over each clone of a folder', async () => {
    makeClone('a')
    makeClone('b')
    const { out } = await run('scan', folder, '--jsonl')
    const found = out.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(found.map(({ repo }) => repo)).toEqual(['a', 'b'])
    expect(found[0]).toMatchObject({
      file: 'model.py',
      line: 5,
      signature: 'timm.create_model',
      caller: 'make',
      model_names: ['resnet50'],
      loads_weights: true,
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    })
  })

  it('tells how far it is, and clears the line before results', async () => {
    const { reported } = await run('scan', makeClone('vision'))
    expect(reported).toContain('vision: 1 of 1 files')
    expect(reported.at(-1)).toBe('')
    makeClone('a')
    expect((await run('scan', folder, '--no-cache')).reported.join('\n')).toMatch(/^\d of 2 clones; a: 1 of 1 files$/m)
  })

  it('prints the other clones when one cannot be scanned, and ends with 1', async () => {
    makeClone('a')
    makeClone('b', 'vit_base_patch16_224')
    const [first] = (await run('scan', folder, '--jsonl')).out
    const { commit } = JSON.parse(first ?? '') as { commit: string }
    const { exit, out, complaints } = await run('scan', folder, '--commit', commit)
    expect([exit, out.length]).toEqual([1, 2])
    expect(out[0]).toContain(commit.slice(0, 12))
    expect(complaints[0]).toContain(commit)
  })

  it('ends with 1 when the clone is not there or lacks the commit', async () => {
    const missing = await run('scan', join(folder, 'nowhere'))
    expect([missing.exit, missing.out]).toEqual([1, []])
    expect((await run('scan', makeClone('a'), '--commit', 'v9')).exit).toBe(1)
  })

  it('ends with 1 when it is cancelled', async () => {
    const path = makeClone('a')
    abort.abort()
    const { exit, complaints } = await run('scan', path)
    expect([exit, complaints[0]]).toEqual([1, expect.stringMatching(/cancelled/i)])
  })
})

describe('export', () => {
  it('writes a study’s files, says which, and replaces them only when told to', async () => {
    const study = makeStudy()
    try {
      study.file.close()
      const target = join(folder, 'out')
      const { exit, out } = await run('export', study.path, '--format', 'codebook-json,codings-csv', '--out', target)
      expect([exit, out.length]).toEqual([0, 2])
      for (const line of out) {
        const [path = '', bytes] = [line.split('  ')[0], /(\d+) bytes$/.exec(line)?.[1]]
        expect(readFileSync(path).byteLength).toBe(Number(bytes))
      }
      const again = ['export', study.path, '--format', 'codebook-json', '--out', target]
      expect((await run(...again)).exit).toBe(1)
      expect((await run(...again, '--overwrite')).exit).toBe(0)
    } finally {
      study.close()
    }
  })

  it('refuses what is no study', async () => {
    const path = join(folder, 'a.loadstone')
    writeFileSync(path, 'no study at all, only words\n'.repeat(40))
    const { exit, complaints } = await run('export', path, '--format', 'all', '--out', join(folder, 'out'))
    expect(exit).toBe(1)
    expect(complaints[0]).toContain(path)
  })
})
