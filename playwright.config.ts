/** End-to-end tests: the same stories on each host; `npm test` chooses the projects that can run on this machine. */
import { defineConfig } from '@playwright/test'
import type { HostSetting, StorySetting } from './e2e/test.ts'
import { findBrowser } from './scripts/find-browser.mjs'

const stories = 'e2e/stories/*.spec.ts'
const processes = 'e2e/processes/*.spec.ts'

const asRoot = process.getuid?.() === 0

/** Chromium's own calls home are off: tests run without a network. */
const browserArguments = [
  ...(asRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig<StorySetting, HostSetting>({
  testDir: '.',
  outputDir: 'test-results',
  // Only what hangs ends by time: no story judges speed.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  workers: 2,
  // No story needs another, so that none waits for those of its file.
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    // An element that never comes fails its own step, and not the whole story a long time later.
    actionTimeout: 60_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findBrowser((line) => console.error(line)), args: browserArguments },
  },
  projects: [
    { name: 'served', use: { host: 'served' }, testMatch: [stories, processes, 'e2e/served/*.spec.ts'] },
    { name: 'stand-in', use: { host: 'stand-in' }, testMatch: [stories, processes, 'e2e/stand-in/*.spec.ts'] },
    { name: 'electron', use: { host: 'electron' }, testMatch: stories },
    { name: 'package', testMatch: 'e2e/packaging.spec.ts' },
  ],
})
