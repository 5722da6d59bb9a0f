/** Entry points: the commands that packaging files declare for a function (`name = package.module:function`), as plain text. */
import type { Code } from './code.ts'
import type { CallSite } from './callSites.ts'
import { modulesMeant } from './moduleNames.ts'
import type { Place } from './targets.ts'

const declaration = /=\s*["']?([\w.]+):([\w.]+)/g

/** Places in setup.py, setup.cfg and pyproject.toml; they are where a trace ends. */
export function entryPoints(code: Code, place: Place): CallSite[] {
  const setups = [...code.files.values()].filter(({ path }) => /(^|\/)setup\.py$/.test(path))
  return [...code.packaging, ...setups].flatMap(({ path, text }) =>
    [...text.matchAll(declaration)].flatMap((found): CallSite[] => {
      const [whole, module = '', symbol = ''] = found
      if (symbol !== place.symbol) return []
      const meant = modulesMeant(code.modules, path, { module, level: 0 })
      if (!meant.some((key) => code.modules.files.get(key) === place.path)) return []
      const start = found.index
      return [{ path, symbol: '', start, end: start + whole.length, how: 'resolved', leads: 'never' }]
    }),
  )
}
