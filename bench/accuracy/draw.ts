/** Draw: names that were found but not published, drawn by a seed for someone to judge by reading the code. */
import type { Load, ModelName } from '../../shared/model/load.ts'
import { drawSample } from '../../shared/statistics/hashSample.ts'
import type { PublishedLoads } from './reference.ts'
import type { Snapshot } from './snapshot.ts'

export interface DrawnName {
  readonly repo: string
  readonly load: Load
  readonly name: ModelName
}

const stratum = 'names found but not published'

/** `size` names of `frame`, each with the first load it was found for; the same seed draws the same names. */
export function drawNames(
  snapshots: readonly Snapshot[],
  published: readonly PublishedLoads[],
  seed: string,
  size: number,
): { readonly frame: number; readonly drawn: readonly DrawnName[] } {
  const known = new Set(published.flatMap(({ repo, ptm_names }) => ptm_names.map((name) => `${repo} ${name}`)))
  const frame = new Map<string, DrawnName>()
  for (const { repo, loads } of snapshots) {
    for (const load of loads) {
      for (const name of load.modelNames) {
        const item = `${repo} ${name.name}`
        if (!known.has(item) && !frame.has(item)) frame.set(item, { repo, load, name })
      }
    }
  }
  const chosen = drawSample(seed, stratum, [...frame.keys()], size)
  return { frame: frame.size, drawn: chosen.flatMap((item) => frame.get(item) ?? []) }
}

/** What a judge needs: the name, the load, and each step that led from one to the other. */
export function describeDrawn({ repo, load, name }: DrawnName): string {
  const steps = name.evidence.map(
    ({ rule, path, line, text }) => `      ${rule}  ${path}:${line}  ${text.slice(0, 120)}`,
  )
  const condition = name.condition === undefined ? [] : [`      if ${name.condition.slice(0, 160)}`]
  const remarks = load.remarks.map((remark) => `      remark: ${remark.slice(0, 160)}`)
  const head = `${repo}  ${JSON.stringify(name.name)}  ${load.path}:${load.line}  ${load.signature}`
  return [head, ...condition, ...steps, ...remarks].join('\n')
}
