import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isReachable, readWindowState, writeWindowState } from './windowState.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-window-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const state = { x: -20, y: 30, width: 1200, height: 800, maximized: true }

test('the window comes back as it was left, also into a folder that is not there yet', () => {
  const path = join(folder, 'new', 'window.json')
  writeWindowState(path, state)
  expect(readWindowState(path)).toEqual(state)
})

test.each([
  '',
  'null',
  '{}',
  '{"x":0',
  JSON.stringify({ ...state, width: 5 }),
  JSON.stringify({ ...state, x: 'left' }),
  JSON.stringify({ ...state, y: 1e99 }),
  JSON.stringify({ ...state, more: 1 }),
])('a file that we did not write is ignored: %s', (text) => {
  const path = join(folder, 'window.json')
  writeFileSync(path, text)
  expect(readWindowState(path)).toBeNull()
})

test('no file, or no place to write one, is no error', () => {
  expect(readWindowState(join(folder, 'window.json'))).toBeNull()
  writeFileSync(join(folder, 'file'), '')
  writeWindowState(join(folder, 'file', 'window.json'), state)
  expect(readWindowState(join(folder, 'file', 'window.json'))).toBeNull()
})

const left = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 200, width: 1280, height: 800 }

test.each([
  ['in the middle', { x: 100, y: 100 }, true],
  ['on the second display', { x: 2000, y: 300 }, true],
  ['across both', { x: 1500, y: 300 }, true],
  ['a strip at the left edge', { x: -1080, y: 100 }, true],
  ['too little at the left edge', { x: -1090, y: 100 }, false],
  ['above the display', { x: 100, y: -10 }, false],
  ['below the display', { x: 100, y: 1030 }, false],
  ['on a display that is no longer there', { x: 5000, y: 300 }, false],
])('a window is put back only where it can be reached: %s', (_name, place, expected) => {
  expect(isReachable({ ...place, width: 1200, height: 800 }, [left, right])).toBe(expected)
})
