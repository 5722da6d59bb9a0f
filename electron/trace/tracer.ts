/** Tracer: answers who calls a function of one repository, and remembers it for all loads that lead there. */
import type { Sources } from '../study/sources.ts'
import { type CallSite, callSites } from './callSites.ts'
import { Code, type Parse } from './code.ts'
import { keyOf } from './entities.ts'
import { entryPoints } from './entryPoints.ts'
import { hookSites } from './hooks.ts'
import { importSites } from './importSites.ts'
import { inspectionSites } from './inspections.ts'
import { passedSites } from './passed.ts'
import { registrySites } from './registries.ts'
import type { Place, Reached } from './targets.ts'

export class Tracer {
  readonly code: Code
  readonly #known = new Map<string, readonly CallSite[]>()

  constructor(sources: Sources, parse: Parse) {
    this.code = new Code(sources, parse)
  }

  /** Throws what the signal is aborted with. */
  async callersOf({ path, symbol, objects = null }: Reached, signal: AbortSignal): Promise<readonly CallSite[]> {
    const key = [path, symbol, ...(objects ?? []).map(keyOf)].join('\n')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const { code } = this
    const place = { path, symbol, objects }
    const sites = await code.answer(() => {
      if (symbol === '') return importSites(code, path)
      const calls = [...callSites(code, place), ...passedSites(code, place), ...hookSites(code, place)]
      const lookUps = [...registrySites(code, place), ...inspectionSites(code, place)]
      return distinctSites([...calls, ...lookUps, ...entryPoints(code, place)])
    }, signal)
    this.#known.set(key, sites)
    return sites
  }

  /** Makes sure that the files of these places are parsed. */
  async parse(places: readonly Place[], signal: AbortSignal): Promise<void> {
    const files = [...new Set(places.map(({ path }) => path))].flatMap((path) => this.code.files.get(path) ?? [])
    await this.code.answer(() => files.forEach((file) => this.code.factsOf(file)), signal)
  }

  /** 1-based line of an offset; 1 in files that are not known. */
  lineAt(path: string, offset: number): number {
    return lineOf(this.textOf(path), offset)
  }

  textOf(path: string): string {
    return this.code.files.get(path)?.text ?? this.code.packaging.find((file) => file.path === path)?.text ?? ''
  }
}

/** What several ways lead to is told once, as the first of them found it. */
function distinctSites(sites: readonly CallSite[]): readonly CallSite[] {
  const first = new Map(sites.toReversed().map((site) => [`${site.path} ${site.start} ${site.end}`, site]))
  return sites.filter((site) => first.get(`${site.path} ${site.start} ${site.end}`) === site)
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
