/** Unit tests: beside the code, on real files, real databases and real repositories. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{bench,e2e,electron,renderer,resources,scripts,shared}/**/*.test.{ts,tsx}'],
    // Only what hangs ends by time: no test judges speed.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
})
