/** Narrowing: leaves out texts that the tests around a place rule out: in `if "dino" in name:`, `name` holds "dino". */
import type { IndexedFacts } from './sourceFile.ts'
import type { Place, Value } from './values.ts'

type Test = (text: string) => boolean

const longestTest = 200

/** `values` of the expression written as `written`, without texts that cannot be had in the branch of `place`. */
export function narrowed(
  values: readonly Value[],
  written: string,
  place: Place,
  facts: IndexedFacts,
): readonly Value[] {
  if (place.branch === 0 || !values.some((value) => value.kind === 'text' && value.whole)) return values
  const tests = testsAround(written, place, facts)
  if (tests.length === 0) return values
  return values.filter((value) => value.kind !== 'text' || !value.whole || tests.every((test) => test(value.text)))
}

function testsAround(written: string, { file, branch, scope }: Place, facts: IndexedFacts): Test[] {
  const tests: Test[] = []
  for (let current = branch; current > 0; current = facts.branches[current]?.parent ?? -1) {
    const arm = facts.branches[current]
    if (arm === undefined || arm.test === null || arm.test.end - arm.test.start > longestTest) continue
    // What is assigned inside the branch is no longer what was tested.
    if (isSetWithin(written, current, scope, facts)) continue
    const text = file.python.slice(arm.test.start, arm.test.end)
    const test = testOf(
      text
        .trim()
        .replace(/^\((.*)\)$/s, '$1')
        .trim(),
      written,
    )
    if (test !== undefined) tests.push(arm.negated ? (value) => !test(value) : test)
  }
  return tests
}

function isSetWithin(written: string, branch: number, scope: number, facts: IndexedFacts): boolean {
  const last = written.split('.').at(-1) ?? written
  const sets = [
    ...(facts.bound[scope]?.get(written) ?? []),
    ...(last === written ? [] : (facts.stored.get(last) ?? [])),
  ]
  return sets.some((set) => {
    for (let current = set.branch; current > 0; current = facts.branches[current]?.parent ?? -1)
      if (current === branch) return true
    return false
  })
}

const constant = String.raw`(?:"([^"\\]*)"|'([^'\\]*)')`
const constantOrNumber = String.raw`(?:"([^"\\]*)"|'([^'\\]*)'|(-?\d+))`

/** One plain test of `written` against a constant; anything with `and`, `or` or a computed part is none. */
export function testOf(test: string, written: string): Test | undefined {
  if (!test.includes(written)) return undefined
  const name = written.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const match = (pattern: string): string | undefined => {
    const found = new RegExp(`^${pattern}$`).exec(test)
    return found === null ? undefined : found.slice(1).find((group) => group !== undefined)
  }
  const lowered = String.raw`${name}(?:\.lower\(\))?`
  const contained = match(`${constant}\\s+in\\s+${lowered}`)
  if (contained !== undefined) return (text) => folded(test, text).includes(contained)
  const absent = match(`${constant}\\s+not\\s+in\\s+${lowered}`)
  if (absent !== undefined) return (text) => !folded(test, text).includes(absent)
  const prefix = match(`${lowered}\\.startswith\\(\\s*${constant}\\s*\\)`)
  if (prefix !== undefined) return (text) => folded(test, text).startsWith(prefix)
  const suffix = match(`${lowered}\\.endswith\\(\\s*${constant}\\s*\\)`)
  if (suffix !== undefined) return (text) => folded(test, text).endsWith(suffix)
  const equal = match(`${lowered}\\s*==\\s*${constantOrNumber}`)
  if (equal !== undefined) return (text) => folded(test, text) === equal
  const other = match(`${lowered}\\s*!=\\s*${constantOrNumber}`)
  return other === undefined ? undefined : (text) => folded(test, text) !== other
}

function folded(test: string, text: string): string {
  return test.includes('.lower()') ? text.toLowerCase() : text
}
