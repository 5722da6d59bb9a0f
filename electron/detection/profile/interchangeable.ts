/** Interchangeable: models that fill one role, of which a run of the program uses one (section 4.1.2, Table 2); suggestions, no verdicts. */
import type { Load } from '../../../shared/model/load.ts'
import { type Circumstance, exclusiveArms } from './circumstances.ts'
import { placeOfLoad, preparing, rolesOf, type Suggestion, Suggestions, type Use } from './suggestion.ts'

export function interchangeableIn(all: readonly Use[]): Suggestion[] {
  const found = new Suggestions()
  const uses = outsideCopies(all)
  choicesOfOneLoad(found, uses)
  for (const inFile of Map.groupBy(uses, ({ load }) => load.path).values()) {
    exclusiveBranches(found, inFile)
    siblingDefinitions(found, inFile)
  }
  sameAttribute(found, uses)
  siblingScripts(found, uses)
  return found.list()
}

/** So many loads by a folder's own classes of a library's names make the folder a copy of that library. */
const fewestOfCopy = 10

/** What a copy of a library could load is an offer to whoever uses it, no choice of this program. */
function outsideCopies(uses: readonly Use[]): readonly Use[] {
  const vendored = uses.filter(({ load }) => load.kind === 'vendored').map(({ load }) => folderOf(load.path))
  const copies = [...Map.groupBy(vendored, (folder) => folder)].flatMap(([folder, of]) =>
    folder !== '' && of.length >= fewestOfCopy ? [folder] : [],
  )
  return copies.length === 0 ? uses : uses.filter(({ load }) => !copies.includes(folderOf(load.path)))
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
}

/** One call that loads one of several names. */
function choicesOfOneLoad(found: Suggestions, uses: readonly Use[]): void {
  for (const [load, members] of Map.groupBy(uses, (use) => use.load)) {
    const names = members.map(({ name }) => name)
    if (names.length < 2) continue
    const reason = choiceWords(load, members)
    if (reason === undefined) continue
    const steps = load.modelNames
      .filter(({ name }) => names.includes(name))
      .flatMap(({ evidence }) => evidence.filter(({ rule }) => choosing.has(rule)).slice(-1))
    found.add(`load ${load.id}`, names, reason, [placeOfLoad(load), ...steps])
  }
}

/** What the steps of a trail are called when they offer several values; in order of how much they tell. */
const choosing: ReadonlyMap<string, string> = new Map([
  ['option choice', 'the names are the choices of an option'],
  ['documented choice', 'the help of an option names them as its choices'],
  ['dictionary entry', 'the names are entries of a dictionary that one call looks up'],
  ['configuration value', 'configuration files give the one call different names'],
  ['configuration key', 'configuration files give the one call different names'],
  ['list item', 'the names stand in one list that one call goes through'],
  ['item', 'the names stand in one list that one call goes through'],
  ['loop', 'the names stand in one list that one call goes through'],
  ['command', 'scripts run the program with different names'],
  ['option default', 'different programs give the option of one call different defaults'],
  ['field default', 'different settings give the one call different defaults'],
  ['parameter default', 'one call loads a default or what its caller names'],
])

function choiceWords(load: Load, members: readonly Use[]): string | undefined {
  const named = load.modelNames.filter(({ name }) => members.some((use) => use.name === name))
  const conditions = [...new Set(named.flatMap(({ condition }) => condition ?? []))]
  // One condition for all of them decides whether to load, not which.
  if (conditions.length > 1) return `one call loads one of them, depending on ${conditions.slice(0, 3).join('; ')}`
  const rules = new Set(named.flatMap(({ evidence }) => evidence.map(({ rule }) => rule)))
  for (const [rule, words] of choosing) if (rules.has(rule)) return words
  // Callers that each pass a name may need both at once; of one family they seldom do.
  const families = new Set(members.map(({ model }) => model.family))
  const alike = families.size === 1 && !families.has(null)
  if (rules.has('call site')) return alike ? 'different callers give one call names of the same family' : undefined
  return 'one call loads any of them'
}

/** Calls in branches of which only one is taken. */
function exclusiveBranches(found: Suggestions, inFile: readonly Use[]): void {
  for (const [a, b] of pairs(inFile)) {
    if (a.load.caller !== b.load.caller || a.circumstance === undefined || b.circumstance === undefined) continue
    const arms = exclusiveArms(a.circumstance, b.circumstance)
    if (arms === undefined) continue
    const [first, second] = arms
    const key = `branches ${a.load.path} ${Math.min(Math.abs(first.chain), Math.abs(second.chain))}`
    const reason = `loaded in branches of which one is taken: ${first.text.replace(/:$/, '')}${first.text === second.text ? '' : ` / ${second.text.replace(/:$/, '')}`}`
    found.add(key, [a.name, b.name], reason, [placeOfLoad(a.load), placeOfLoad(b.load)])
  }
}

/** Functions or classes of one file that each load one model, or variants of one, by the same loader: alternatives to choose among. */
function siblingDefinitions(found: Suggestions, inFile: readonly Use[]): void {
  const definitions = Map.groupBy(
    inFile.filter(({ load }) => load.caller !== ''),
    ({ load }) => load.caller.split('.')[0] ?? '',
  )
  if (definitions.size < 2) return
  const roles = rolesOf(new Set(inFile.map(({ name }) => name)), found.list())
  const inOneRole = (uses: readonly Use[]) => roles.some((role) => uses.every(({ name }) => role.includes(name)))
  const alike = Map.groupBy([...definitions.values()].filter(inOneRole), ([use]) =>
    use === undefined ? '' : manner(use),
  )
  for (const [key, members] of alike) {
    const uses = members.flat()
    const [first] = uses
    if (first === undefined || members.length < 2) continue
    const names = uses.map(({ name }) => name)
    const reason = 'functions or classes of one file each load one of them, by the same loader'
    found.add(
      `siblings ${first.load.path} ${key}`,
      names,
      reason,
      uses.map(({ load }) => placeOfLoad(load)),
    )
  }
}

/** How a model is loaded and kept. A loader named after its model says so much that what the result is called does not count. */
function manner(use: Use): string {
  const loader = loaderOf(use)
  const kept = loader === use.load.signature ? targetOf(use) : ''
  return `${loader} ${use.model.modality} ${kept}`
}

function targetOf(use: Use | undefined): string {
  return use?.circumstance?.target ?? ''
}

/** Classes anywhere in the repository that hold their model under the same name and load it by the same function. */
function sameAttribute(found: Suggestions, uses: readonly Use[]): void {
  const held = uses.filter(
    ({ circumstance, load }) =>
      isAttribute(circumstance) && load.caller.includes('.') && !preparing.has(load.component),
  )
  const alike = Map.groupBy(held, (use) => `${loaderOf(use)} ${targetOf(use)} ${use.model.modality}`)
  for (const [key, members] of alike) {
    const classes = new Set(members.map(({ load }) => `${load.path} ${load.caller.split('.').slice(0, -1).join('.')}`))
    const [first] = members
    if (classes.size < 2 || first === undefined) continue
    const reason = `classes hold it under the same attribute, ${targetOf(first)}, and load it by the same function`
    found.add(
      `attribute ${key}`,
      members.map(({ name }) => name),
      reason,
      members.map(({ load }) => placeOfLoad(load)),
    )
  }
}

/** The loading function; where its own name is the model's (`torchvision.models.resnet50`), what it belongs to. */
function loaderOf({ load, name }: Use): string {
  return load.signature.endsWith(`.${name}`) ? load.signature.slice(0, -name.length) : load.signature
}

function isAttribute(circumstance: Circumstance | undefined): boolean {
  return circumstance?.target?.startsWith('self.') === true
}

/** Scripts side by side whose functions of the same name load the model into the same variable. */
function siblingScripts(found: Suggestions, uses: readonly Use[]): void {
  const models = uses.filter((use) => use.load.component === 'model' && !['', 'return'].includes(targetOf(use)))
  const alike = Map.groupBy(models, (use) => `${use.load.caller} ${targetOf(use)} ${use.model.modality}`)
  for (const [key, members] of alike) {
    const [first] = members
    if (first === undefined || new Set(members.map(({ load }) => load.path)).size < 2) continue
    const where = first.load.caller === '' ? 'scripts' : `functions called ${first.load.caller} of several files`
    const reason = `${where} load one of them each, into ${targetOf(first)}`
    found.add(
      `scripts ${key}`,
      members.map(({ name }) => name),
      reason,
      members.map(({ load }) => placeOfLoad(load)),
    )
  }
}

/** Pairs with different names; files with very many loads are copies of whole libraries, where no pair says anything. */
const mostUses = 200

export function* pairs(uses: readonly Use[]): Generator<readonly [Use, Use]> {
  const some = uses.slice(0, mostUses)
  for (const [index, a] of some.entries()) {
    for (const b of some.slice(index + 1)) if (a.name !== b.name && a.load !== b.load) yield [a, b]
  }
}
