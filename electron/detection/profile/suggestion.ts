/** Suggestion: groups of models with the reason and the places it rests on; which models belong together is decided by its callers. */
import type { EvidenceStep, Load } from '../../../shared/model/load.ts'
import type { Profile, ProfiledModel } from '../../../shared/model/profile.ts'
import type { Circumstance } from './circumstances.ts'
import type { NamedLoad } from './models.ts'

export type Suggestion = Profile['interchangeable'][number]

/** A load under one of its names, with what is known of the model and of the load's surroundings. */
export interface Use extends NamedLoad {
  readonly model: Pick<ProfiledModel, 'family' | 'modality'>
  readonly circumstance: Circumstance | undefined
}

/** What loads of a model that is not the model itself. */
export const preparing: ReadonlySet<Load['component']> = new Set(['tokenizer', 'processor', 'config', 'scheduler'])

/** More evidence or more names than this are no easier to judge. */
const mostEvidence = 12
const mostSuggestions = 20
const longestText = 300

export function placeOfLoad(load: Load, rule = 'load'): EvidenceStep {
  const { path, start, end, line, callee } = load
  return { rule, path, start, end, line, text: callee.slice(0, longestText) }
}

/** Collects what is said about groups of names: one suggestion for each key, however many pairs speak for it. */
export class Suggestions {
  readonly #groups = new Map<string, { names: Set<string>; reason: string; evidence: Map<string, EvidenceStep> }>()

  add(key: string, names: Iterable<string>, reason: string, evidence: Iterable<EvidenceStep>): void {
    const group = this.#groups.get(key) ?? {
      names: new Set<string>(),
      reason,
      evidence: new Map<string, EvidenceStep>(),
    }
    this.#groups.set(key, group)
    for (const name of names) group.names.add(name)
    for (const step of evidence) {
      const place = `${step.path}:${step.start}:${step.end}`
      if (group.evidence.size < mostEvidence && !group.evidence.has(place)) group.evidence.set(place, step)
    }
  }

  /** Largest groups first; a group whose names all stand in one already told adds nothing. */
  list(): Suggestion[] {
    const told: Suggestion[] = []
    const groups = [...this.#groups.values()].filter(({ names }) => names.size > 1)
    for (const { names, reason, evidence } of groups.toSorted((a, b) => b.names.size - a.names.size)) {
      if (told.length >= mostSuggestions) break
      const known = told.some((other) => [...names].every((name) => other.names.includes(name)))
      if (!known) told.push({ names: [...names], reason, evidence: [...evidence.values()] })
    }
    return told
  }
}

/** Sets of names that stand in for one another, directly or through others; a name that nothing replaces is alone. */
export function rolesOf(names: Iterable<string>, interchangeable: readonly Pick<Suggestion, 'names'>[]): string[][] {
  const roleOf = new Map([...names].map((name) => [name, new Set([name])]))
  for (const { names: group } of interchangeable) {
    const joined = new Set(group.flatMap((name) => [...(roleOf.get(name) ?? [])]))
    for (const name of joined) roleOf.set(name, joined)
  }
  return [...new Set(roleOf.values())].map((role) => [...role])
}
