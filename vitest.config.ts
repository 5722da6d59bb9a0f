/** Unit tests: beside the code, on real files, real databases and real repositories. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{bench,e2e,electron,renderer,resources,scripts,shared}/**/*.test.{ts,tsx}'],
    // Only what hangs ends by time: no test judges speed.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Half of the time would go into processes for files that take less than starting one: no test changes what it does not restore.
    pool: 'forks',
    isolate: false,
    // Left to itself, Vitest keeps one core for others: on two cores it would use half of the machine.
    maxWorkers: '100%',
  },
})
