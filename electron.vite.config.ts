/** Builds main, preload and page: the desktop, the served host and the command line from the same sources. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** web-tree-sitter evaluates code only in a browser's service worker; the warning would hide the next real one. */
const checks = { eval: false }

const backEnd = {
  main: {
    build: {
      rolldownOptions: {
        checks,
        input: {
          main: at('electron/main.ts'),
          serve: at('electron/serve.ts'),
          cli: at('electron/cli.ts'),
          backEndProcess: at('electron/backEndProcess.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload must be one CommonJS file that requires nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
      },
    },
  },
}

const page = {
  renderer: {
    root: at('renderer'),
    publicDir: false,
    plugins: [react()],
    worker: { format: 'es' as const },
    build: {
      rolldownOptions: { input: at('renderer/index.html') },
      minify: true,
      // Everything is a file of its own: the content policy allows no data: addresses but for images.
      assetsInlineLimit: 0,
      // The editor is one large chunk, loaded after the window is drawn.
      chunkSizeWarningLimit: 5000,
    },
  },
}

/** Development serves the page itself, and builds only what lies behind it. */
const onlyBackEnd = process.env['LOADSTONE_BUILD'] === 'back-end'

export default defineConfig(onlyBackEnd ? backEnd : { ...backEnd, ...page })
