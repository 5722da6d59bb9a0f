/** The drafting dictionary: each example beside a theme is its test, through the real scan and the real flow. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { readFamilies } from '../../electron/detection/profile/families.ts'
import { codeIdOf } from '../../electron/canvas/drafting/codes.ts'
import {
  expectedIn,
  filesOf,
  folder,
  readExample,
  rules,
  runExample,
  voicesIn,
} from '../../electron/draftingExamples.fixture.ts'

const ids = rules.rules.map(({ rule }) => rule.id)
const themes = [...new Set(ids.map((id) => id.slice(0, id.indexOf('.'))))]

describe.each(themes)('%s', (theme) => {
  const source = readExample(theme)
  const files = filesOf(source)
  const own = (said: string) => said.split(' ')[1]?.startsWith(`${theme}.`) === true

  it('speaks where the example says so, and nowhere else', async () => {
    const said = voicesIn(await runExample(files)).filter(own)
    expect(said).toEqual(expectedIn(files, theme))
  })

  it('has an example for each rule, and one of what no rule speaks of', () => {
    const shown = new Set(expectedIn(files, theme).map((said) => said.split(' ')[1]))
    expect(ids.filter((id) => id.startsWith(`${theme}.`) && !shown.has(id))).toEqual([])
    expect(source).toMatch(/# ok: /)
  })
})

interface Ends {
  readonly kind: string
  readonly typeIds: readonly string[]
  readonly sourceIds: readonly string[]
  readonly targetIds: readonly string[]
}

describe('an interaction joins stages that the rules of pipelines let it join', () => {
  const { rules: written } = JSON.parse(readFileSync(join(folder, '../rules/pipeline.json'), 'utf8')) as {
    rules: { demand: Ends }[]
  }
  const allowed = written.map(({ demand }) => demand).filter(({ kind }) => kind === 'link.ends')
  const meetings = rules.rules.filter(({ rule }) => rule.says.type !== undefined && rule.meeting !== undefined)

  test.each(meetings.map(({ rule }) => [rule.id, rule.says] as const))('%s', (_, { type = 'FH', from, to }) => {
    const general = codeIdOf('type', type.startsWith('FH') ? 'FH' : type)
    const ends = allowed.find(({ typeIds }) => typeIds.includes(general))
    const fromScratch = type.startsWith('FH')
    expect(ends?.sourceIds).toContain(codeIdOf('stage', from?.stage ?? 'INF'))
    if (fromScratch) expect(ends?.sourceIds).toContain(codeIdOf('conventional', from?.conventional ?? 'PRED'))
    expect(ends?.targetIds).toContain(codeIdOf('stage', to?.stage ?? 'PROC'))
    expect(ends?.targetIds).toContain(codeIdOf('conventional', to?.conventional ?? 'FENG'))
  })
})

test('families that rules name are families that models can have', async () => {
  const families = await readFamilies(join(folder, '..'))
  const known = new Set([...families.exceptions, ...families.rules].map(({ family }) => family))
  const named = rules.rules.flatMap(({ rule }) => rule.model?.family ?? [])
  expect(named.filter((family) => !known.has(family))).toEqual([])
})
