import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lastPort, rememberPort } from './lastPort.ts'

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loadstone-port-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'data')
}

test('the port of the last start is known at the next', () => {
  const folder = dataFolder()
  expect(lastPort(folder)).toBe(0)
  rememberPort(folder, 43_210)
  rememberPort(folder, 43_211)
  expect(lastPort(folder)).toBe(43_211)
})

test.each(['', 'x', '-1', '0', '1.5', '70000'])('what is no port counts for none: %j', (text) => {
  const folder = dataFolder()
  rememberPort(folder, 1)
  writeFileSync(join(folder, 'served-port'), text)
  expect(lastPort(folder)).toBe(0)
})
