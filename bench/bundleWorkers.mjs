/** `node bundleWorkers.mjs FOLDER`: bundles the workers of a scan into the folder, as `scan.mjs` and `parse.mjs`. */
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const [, , outDir] = process.argv
const input = {
  scan: join(root, 'electron/detection/scan.worker.ts'),
  parse: join(root, 'electron/syntax/parse.worker.ts'),
}

await build({
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    copyPublicDir: false,
    // web-tree-sitter evaluates code only in a browser's service worker; the warning would hide the next real one.
    rolldownOptions: { checks: { eval: false }, input, output: { entryFileNames: '[name].mjs' } },
  },
})
