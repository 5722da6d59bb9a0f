/** Complementary: models in different roles that one program uses together (section 4.1.2, Table 2); suggestions, no verdicts. */
import { exclusiveArms } from './circumstances.ts'
import { pairs } from './interchangeable.ts'
import { placeOfLoad, preparing, rolesOf, type Suggestion, Suggestions, type Use } from './suggestion.ts'

/** Speaks of roles, not of models: those that stand in for one another share one, and count once. */
export function complementaryIn(uses: readonly Use[], interchangeable: readonly Suggestion[]): Suggestion[] {
  const working = withModels(uses)
  const roles = rolesOf(new Set(working.map(({ name }) => name)), interchangeable)
  if (roles.length < 2) return []
  const roleOf = new Map(roles.flatMap((role, index) => role.map((name): [string, number] => [name, index])))
  const found = new Suggestions()
  const said = new Set<string>()
  for (const together of [inOneFunction, inOneClass, acrossModalities])
    together(working, (a, b, reason) => tell(a, b, reason))
  return found.list()

  function tell(a: Use, b: Use, reason: string): void {
    const [first = 0, second = 0] = [roleOf.get(a.name) ?? 0, roleOf.get(b.name) ?? 0].toSorted((x, y) => x - y)
    const key = `${first} ${second}`
    if (first === second || said.has(key)) return
    said.add(key)
    found.add(key, [a.name, b.name], reason, [placeOfLoad(a.load), placeOfLoad(b.load)])
  }
}

/** A tokenizer alone has no role of its own: it prepares what some model reads. */
function withModels(uses: readonly Use[]): Use[] {
  const loaded = new Set(uses.filter(({ load }) => !preparing.has(load.component)).map(({ name }) => name))
  return uses.filter(({ name }) => loaded.has(name))
}

type Tell = (a: Use, b: Use, reason: string) => void

function exclusive(a: Use, b: Use): boolean {
  return (
    a.load.path === b.load.path &&
    a.circumstance !== undefined &&
    b.circumstance !== undefined &&
    exclusiveArms(a.circumstance, b.circumstance) !== undefined
  )
}

function inOneFunction(uses: readonly Use[], tell: Tell): void {
  for (const members of Map.groupBy(uses, ({ load }) => `${load.path} ${load.caller}`).values()) {
    for (const [a, b] of pairs(members)) {
      if (exclusive(a, b)) continue
      const where = a.load.caller === '' ? a.load.path : a.load.caller
      tell(a, b, `${where} loads both, neither instead of the other${modalityWords(a, b)}`)
    }
  }
}

function inOneClass(uses: readonly Use[], tell: Tell): void {
  const methods = uses.filter(({ load }) => load.caller.includes('.'))
  for (const members of Map.groupBy(methods, ({ load }) => `${load.path} ${classOf(load.caller)}`).values()) {
    for (const [a, b] of pairs(members)) {
      if (a.load.caller === b.load.caller || exclusive(a, b)) continue
      tell(a, b, `methods of ${classOf(a.load.caller)} load both${modalityWords(a, b)}`)
    }
  }
}

function classOf(caller: string): string {
  return caller.slice(0, caller.lastIndexOf('.'))
}

/** What takes text and what takes images cannot stand in for one another. */
function acrossModalities(uses: readonly Use[], tell: Tell): void {
  const known = uses.filter(({ model }) => model.modality !== 'unknown')
  const firstOf = [...Map.groupBy(known, ({ model }) => model.modality).values()].flatMap((members) =>
    members.slice(0, 1),
  )
  for (const [a, b] of pairs(firstOf)) tell(a, b, `models for different kinds of data${modalityWords(a, b)}`)
}

const modalityNames = {
  nlp: 'NLP',
  vision: 'vision',
  multimodal: 'multi-modal',
  speech: 'speech',
  audio: 'audio',
} as const

function modalityWords(a: Use, b: Use): string {
  const [first, second] = [a.model.modality, b.model.modality]
  if (first === second || first === 'unknown' || second === 'unknown') return ''
  return `: ${modalityNames[first]} and ${modalityNames[second]}`
}
