/** Proves that each fence of oxlint.config.ts fires, on small bad files in a tree like ours, and that good ones pass. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '../shared/rooms.ts'

const root = join(import.meta.dirname, '..')

/** File, the import that it must not have, and words of the message that says so. */
const bad: [file: string, line: string, message: string][] = [
  ...rooms.flatMap((room, index): [string, string, string][] => {
    const other = rooms[(index + 1) % rooms.length] ?? ''
    return [
      [`electron/${room}/otherRoom.ts`, `import { x } from '../${other}/x.ts'`, 'A room never imports another room'],
      [`electron/${room}/nested/otherRoom.ts`, `import { x } from '../../${other}/x.ts'`, 'A room never imports another room'],
      [`electron/${room}/otherRoomsType.ts`, `import type { X } from '../${other}/x.ts'`, 'A room never imports another room'],
      [`electron/${room}/electron.ts`, `import { app } from 'electron'`, 'may import electron'],
      [`electron/${room}/page.ts`, `import { x } from '../../renderer/${room}/x.ts'`, 'may import the page'],
      [`electron/${room}/react.ts`, `import { useState } from 'react'`, 'belong to renderer'],
      [`renderer/${room}/otherRoom.tsx`, `import { x } from '../${other}/x.tsx'`, 'A room never imports another room'],
      [`renderer/${room}/node.ts`, `import { join } from 'node:path'`, 'without Node'],
      [`renderer/${room}/backEnd.ts`, `import { x } from '../../electron/${room}/x.ts'`, 'only through the contract'],
      [`renderer/${room}/zod.ts`, `import { z } from 'zod'`, 'Zod must not reach the page'],
      [`renderer/${room}/api.ts`, `import { api } from '../../shared/api/index.ts'`, 'only types of the contract'],
      [`renderer/${room}/monaco.ts`, `import { editor } from 'monaco-editor'`, 'may import Monaco'],
    ]
  }),
  ...rooms
    .filter((room) => room !== 'canvas')
    .map((room): [string, string, string] => [`renderer/${room}/flow.ts`, `import { x } from '@xyflow/react'`, 'flow library']),
  ['shared/model/node.ts', `import { readFileSync } from 'node:fs'`, 'without Node'],
  ['shared/model/bareNode.ts', `import { readFileSync } from 'fs'`, 'without Node'],
  ['shared/model/react.ts', `import { useState } from 'react'`, 'belong to renderer'],
  ['shared/model/electron.ts', `import { app } from 'electron'`, 'may import electron'],
  ['shared/model/sqlite.ts', `import Database from 'better-sqlite3'`, 'belong to electron'],
  ['shared/api/backEnd.ts', `import { x } from '../../electron/store/x.ts'`, 'only through the contract'],
  ['shared/api/page.ts', `import { x } from '../../renderer/ui/x.ts'`, 'may import the page'],
  ['electron/store/room.ts', `import { x } from '../corpus/x.ts'`, 'below the rooms'],
  ['electron/store/electron.ts', `import { app } from 'electron'`, 'may import electron'],
  ['electron/transport/room.ts', `import { x } from '../coding/x.ts'`, 'below the rooms'],
  ['electron/transport/electron.ts', `import { ipcMain } from 'electron'`, 'may import electron'],
  ['electron/shell/room.ts', `import { x } from '../study/../coding/x.ts'`, 'below the rooms'],
  ['electron/serve.ts', `import { app } from 'electron'`, 'may import electron'],
  ['electron/cli.ts', `import { app } from 'electron/main'`, 'may import electron'],
  ['electron/main.ts', `import { x } from './coding/x.ts'`, 'below the rooms'],
  ['electron/backEnd.ts', `import { x } from '../renderer/api.ts'`, 'may import the page'],
  ['renderer/ui/room.tsx', `import { x } from '../corpus/x.tsx'`, 'below the rooms'],
  ['renderer/session/room.ts', `import { x } from '../coding/x.ts'`, 'below the rooms'],
  ['renderer/editor/room.ts', `import { x } from '../coding/x.ts'`, 'below the rooms'],
  ['renderer/editor/flow.ts', `import { x } from '@dagrejs/dagre'`, 'flow library'],
  ['renderer/App.tsx', `import { editor } from 'monaco-editor/editor'`, 'may import Monaco'],
  ['renderer/actions/electron.ts', `import { ipcRenderer } from 'electron'`, 'may import electron'],
  ['renderer/session/sqlite.ts', `import Database from 'better-sqlite3'`, 'belong to electron'],
  ['renderer/session/model.ts', `import { schemeSchema } from '../../shared/model/scheme.ts'`, 'only types of the contract'],
]

/** The same neighbourhoods, used as they may be. */
const good: [file: string, line: string][] = [
  ...rooms.flatMap((room): [string, string][] => [
    [`electron/${room}/good.ts`, `import { x } from '../store/x.ts'; import { y } from '../../shared/api/${room}.ts'; import { z } from 'zod'`],
    [`electron/${room}/ownFolder.ts`, `import { x } from './nested/x.ts'`],
    [`renderer/${room}/good.tsx`, `import type { Api } from '../../shared/api/index.ts'; import { rooms } from '../../shared/rooms.ts'`],
  ]),
  ['electron/otherEntry.ts', `import { x } from './coding/x.ts'`],
  ['electron/shell/good.ts', `import { app } from 'electron'`],
  ['electron/preload.ts', `import { ipcRenderer } from 'electron'`],
  ['renderer/editor/good.ts', `import { editor } from 'monaco-editor/editor'`],
  ['renderer/canvas/flow.tsx', `import { ReactFlow } from '@xyflow/react'; import dagre from '@dagrejs/dagre'`],
  ['renderer/session/good.ts', `import type { z } from 'zod'; import type { Scheme } from '../../shared/model/scheme.ts'`],
  ['shared/model/good.ts', `import { z } from 'zod'`],
  ['shared/text/good.test.ts', `import { readFileSync } from 'node:fs'`],
]

interface Diagnostic {
  readonly filename: string
  readonly code: string
  readonly message: string
  readonly help: string
}

let parent: string
let folder: string
let diagnostics: Diagnostic[]

function write(file: string, text: string): void {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'loadstone-fences-'))
  // Beside the tree and not in it: the linter would follow the link and lint every package.
  symlinkSync(join(root, 'node_modules'), join(parent, 'node_modules'))
  folder = join(parent, 'tree')
  for (const [file, line] of [...bad, ...good]) write(file, `${line}\n`)
  copyFileSync(join(root, 'oxlint.config.ts'), join(folder, 'oxlint.config.ts'))
  copyFileSync(join(root, 'shared/rooms.ts'), join(folder, 'shared/rooms.ts'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json'], options)
  const report = JSON.parse(stdout) as { diagnostics: Diagnostic[] }
  diagnostics = report.diagnostics.filter(({ code }) => code.includes('no-restricted-imports'))
})

afterAll(() => rmSync(parent, { recursive: true }))

function saidAbout(file: string): string[] {
  return diagnostics.filter(({ filename }) => filename === file).map(({ message, help }) => `${message} ${help}`)
}

test.each(bad)('%s may not say: %s', (file, _line, message) => {
  expect(saidAbout(file).join('\n')).toContain(message)
})

test.each(good)('%s may say: %s', (file) => {
  expect(saidAbout(file)).toEqual([])
})

test('every room has its fence, because a file in it is stopped', () => {
  const fenced = rooms.filter((room) => saidAbout(`electron/${room}/otherRoom.ts`).length > 0 && saidAbout(`renderer/${room}/otherRoom.tsx`).length > 0)
  expect(fenced).toEqual([...rooms])
})

/** The linter looks at import statements only; `import()` must not be a gate in the fence. */
test('no dynamic import goes where an import statement may not', () => {
  const pattern = String.raw`import\(\s*['"]`
  const listed = spawnSync('git', ['grep', '-nE', '--untracked', pattern, '--', 'electron', 'renderer', 'shared'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout
  const imports = listed.split('\n').flatMap((line) => {
    const [, file = '', target = ''] = /^([^:]+):\d+:.*import\(\s*['"]([^'"]+)/.exec(line) ?? []
    return file === '' || /\.test\.tsx?$/.test(file) ? [] : [{ file, target }]
  })
  const forbidden = imports.filter(({ file, target }) => {
    const [side, room] = file.split('/', 2)
    const inRoom = rooms.some((name) => name === room)
    const otherRoom = rooms.some((name) => name !== room && new RegExp(`^\\.{1,2}/(?:.*/)?${name}/`).test(target))
    const monaco = target.startsWith('monaco-editor') && room !== 'editor'
    const node = side !== 'electron' && (target.startsWith('node:') || target === 'electron')
    return (inRoom && otherRoom) || monaco || node
  })
  expect(forbidden).toEqual([])
})
