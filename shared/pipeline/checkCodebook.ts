/** The codebook as rules read it: merged codes read as what they were merged into, and a code covers those below it. */
import type { CodeRow, SchemeRow } from '../api/taxonomy.ts'
import type { ModelUnit } from '../model/unit.ts'
import { codeTitle, stageSchemes } from './codebook.ts'

interface Entry {
  readonly code: CodeRow
  readonly scheme: SchemeRow
  /** Place in the whole codebook. */
  readonly rank: number
}

export class CheckCodebook {
  readonly #schemes: readonly SchemeRow[]
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #below: ReadonlyMap<string | null, readonly Entry[]>
  /** Asked for with the same lists of a rule for each model and link. */
  readonly #covered = new WeakMap<readonly string[], ReadonlySet<string>>()

  constructor(schemes: readonly SchemeRow[]) {
    const entries = schemes.flatMap((scheme) => scheme.codes.map((code) => ({ code, scheme })))
    this.#schemes = schemes
    this.#entries = new Map(entries.map((entry, rank) => [entry.code.id, { ...entry, rank }]))
    this.#below = Map.groupBy(this.#entries.values(), ({ code }) => code.parentId)
  }

  /** The code that this one reads as now; undefined when the codebook does not have it any more. */
  now(codeId: string): CodeRow | undefined {
    const passed: string[] = []
    let code = this.#entries.get(codeId)?.code
    while (code !== undefined && code.mergedInto !== null && this.#entries.has(code.mergedInto)) {
      const circle = passed.indexOf(code.id)
      // Two people merged them into each other: the one with the smallest id stands for all, as in the study's file.
      if (circle !== -1) return this.#entries.get(passed.slice(circle).toSorted()[0] ?? '')?.code
      passed.push(code.id)
      code = this.#entries.get(code.mergedInto)?.code
    }
    return code
  }

  /** The codes as they read now, each once, and everything below them. */
  covered(codeIds: readonly string[]): ReadonlySet<string> {
    const known = this.#covered.get(codeIds)
    if (known !== undefined) return known
    const found = new Set<string>()
    const take = (codeId: string) => {
      const id = this.now(codeId)?.id
      if (id === undefined || found.has(id)) return
      found.add(id)
      for (const { code } of this.#below.get(id) ?? []) take(code.id)
    }
    for (const codeId of codeIds) take(codeId)
    this.#covered.set(codeIds, found)
    return found
  }

  /** Those of the codes that can still be given, as they read now, each once. */
  usable(codeIds: readonly string[]): string[] {
    const ids = codeIds.flatMap((codeId) => this.now(codeId)?.id ?? [])
    return [...new Set(ids)].filter((id) => this.#isUsable(id))
  }

  /** Codes that the codebook lost, or that take no codings any more. */
  lost(codeIds: readonly string[]): string[] {
    return codeIds.filter((codeId) => {
      const id = this.now(codeId)?.id
      return id === undefined || !this.#isUsable(id)
    })
  }

  usableCodesOf(schemeId: string): string[] {
    const scheme = this.#schemes.find(({ id }) => id === schemeId)
    return (scheme?.codes ?? []).map(({ id }) => id).filter((id) => this.#isUsable(id))
  }

  scheme(schemeId: string): SchemeRow | undefined {
    return this.#schemes.find(({ id }) => id === schemeId)
  }

  schemeIdOf(codeId: string): string | undefined {
    return this.#entries.get(codeId)?.scheme.id
  }

  rank(codeId: string): number {
    return this.#entries.get(codeId)?.rank ?? this.#entries.size
  }

  /** `INIT`; the name of a code that has no abbreviation. */
  sign(codeId: string): string {
    const code = this.#entries.get(codeId)?.code
    if (code === undefined) return 'a code that is not in the codebook any more'
    return code.abbreviation === '' ? code.name : code.abbreviation
  }

  signs(codeIds: Iterable<string>): string[] {
    return [...codeIds].map((codeId) => this.sign(codeId))
  }

  /** `INIT Model initialization`. */
  title(codeId: string): string {
    const code = this.#entries.get(codeId)?.code
    return code === undefined ? this.sign(codeId) : codeTitle(code)
  }

  /** Whether the code is a stage of such models, and not of the others. */
  isStageOf(codeId: string, origin: ModelUnit['origin']): boolean {
    return stageSchemes(this.#schemes, origin)[0]?.id === this.schemeIdOf(codeId)
  }

  isStage(codeId: string): boolean {
    return this.isStageOf(codeId, 'pretrained') || this.isStageOf(codeId, 'scratch')
  }

  #isUsable(codeId: string): boolean {
    const entry = this.#entries.get(codeId)
    return entry !== undefined && !entry.code.retired && entry.code.mergedInto === null && !entry.scheme.retired
  }
}
