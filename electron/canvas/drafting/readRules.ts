/** Reads the drafting dictionary: every theme of a folder, validated, under one version; the only part of drafting that touches the disk. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { type CompiledRule, compileRule } from './compiledRule.ts'
import { type Rule, soundThemeSchema } from './rule.ts'

/** Raise when the same rules come to other drafts. */
const engineVersion = 1

export interface DraftingRules {
  readonly rules: readonly CompiledRule[]
  /** Short hash over the data and the engine: drafts of equal versions are interchangeable. */
  readonly rulesVersion: string
}

function notValid(origin: string, detail: string): AppError {
  return new AppError({
    code: 'invalid_input',
    message: `The drafting rules ${origin} are not valid: ${detail}`,
    attempted: 'read the drafting rules',
    next: 'Correct the rules that are named, or install the program again.',
  })
}

/** Rules of one theme, with full ids; throws `invalid_input` with the rule that does not fit. */
export function parseTheme(json: string, origin: string): Rule[] {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    throw notValid(origin, `it is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
  const result = soundThemeSchema.safeParse(data)
  if (!result.success) throw notValid(origin, z.prettifyError(result.error))
  const { theme, rules } = result.data
  return rules.map((rule) => ({ ...rule, id: `${theme}.${rule.id}` }))
}

/** A fact that no rule establishes is a slip of the pen: the rule that asks for it would never speak, or always. */
function checkTogether(rules: readonly Rule[]): void {
  const established = new Set(rules.flatMap(({ notes }) => notes))
  for (const { id, needs, unless, meeting } of rules) {
    const ends = [meeting?.from, meeting?.to].flatMap((end) => [...(end?.needs ?? []), ...(end?.unless ?? [])])
    const unknown = [...needs, ...unless, ...ends].find((fact) => !established.has(fact))
    if (unknown !== undefined) throw notValid('together', `${id} asks for “${unknown}”, which no rule establishes`)
  }
  const ids = rules.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw notValid('together', `${twice} is there twice`)
}

export function gatherRules(rules: readonly Rule[]): DraftingRules {
  const rulesVersion = createHash('sha256')
    .update(JSON.stringify([engineVersion, rules]))
    .digest('hex')
    .slice(0, 12)
  return { rules: rules.map(compileRule), rulesVersion }
}

/** All `*.json` themes of `resources/drafting`, by name of the file. */
export async function readDraftingRules(resources: string): Promise<DraftingRules> {
  const folder = join(resources, 'drafting')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  const themes = await Promise.all(
    names.map(async (name) => parseTheme(await readFile(join(folder, name), 'utf8'), name)),
  )
  checkTogether(themes.flat())
  return gatherRules(themes.flat())
}
