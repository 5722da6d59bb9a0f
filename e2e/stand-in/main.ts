/** Entry of the stand-in's process: loads the built main with the stand-in in the place of `electron`. */
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const standIn = new URL('./electron.ts', import.meta.url).href
const [, , builtMain = '', ...given] = process.argv

registerHooks({
  resolve: (specifier, context, next) => next(specifier === 'electron' ? standIn : specifier, context),
})

// As Electron does: its own path, the application's folder, then what the user gave.
process.argv = [process.execPath, '.', ...given]
await import(pathToFileURL(builtMain).href)
