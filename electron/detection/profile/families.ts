/** Families: base model family and modality of a name by ordered keywords (section 4.1.1 of the paper); it asks no hub. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { modalities, type ProfiledModel } from '../../../shared/model/profile.ts'

export type Modality = ProfiledModel['modality']

const keyword = z.string().refine(compiles, 'is no regular expression')
const modality = z.enum(modalities)

const familiesSchema = z.strictObject({
  version: z.string().min(1),
  /** The first rule that matches wins: composed models stand before the architectures they are built on. */
  rules: z.array(z.strictObject({ match: keyword, family: z.string().min(1), modality })).min(1),
  /** Keywords that tell the modality where no family is told. */
  modalities: z.array(z.strictObject({ match: keyword, modality })),
  /** What a library loads, for names that tell nothing; with a family, every model of the library is of it. */
  libraries: z.record(z.string(), z.strictObject({ family: z.string().nullable(), modality })),
})

const exceptionsSchema = z.strictObject({
  version: z.string().min(1),
  /** Names that hide their family, and why it is known. */
  exceptions: z.array(z.strictObject({ match: keyword, family: z.string().min(1), modality, note: z.string().min(1) })),
  /** Names that are plain words elsewhere: they count as mentioned only beside their library. */
  genericNames: z.array(z.string().regex(/^[a-z0-9.-]+$/)),
})

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'i') instanceof RegExp
  } catch {
    return false
  }
}

interface Rule {
  readonly expression: RegExp
  readonly family: string | null
  readonly modality: Modality
  readonly note: string
}

export interface Families {
  readonly version: string
  readonly exceptions: readonly Rule[]
  readonly rules: readonly Rule[]
  readonly modalities: readonly Rule[]
  readonly libraries: ReadonlyMap<string, { readonly family: string | null; readonly modality: Modality }>
  readonly genericNames: ReadonlySet<string>
}

/** Validates both tables; throws `invalid_input` with the entry that does not fit. */
export function parseFamilies(familiesJson: string, exceptionsJson: string): Families {
  const { version, rules, modalities: words, libraries } = parsed(familiesSchema, familiesJson, 'families.json')
  const {
    version: exceptionsVersion,
    exceptions,
    genericNames,
  } = parsed(exceptionsSchema, exceptionsJson, 'exceptions.json')
  return {
    version: `${version}.${exceptionsVersion}`,
    exceptions: exceptions.map(({ match, family, modality: of, note }) => ({ ...ruleOf(match, family, of), note })),
    rules: rules.map(({ match, family, modality: of }) => ruleOf(match, family, of)),
    modalities: words.map(({ match, modality: of }) => ruleOf(match, null, of)),
    libraries: new Map(Object.entries(libraries)),
    genericNames: new Set(genericNames),
  }
}

function ruleOf(match: string, family: string | null, of: Modality): Rule {
  return { expression: new RegExp(match, 'i'), family, modality: of, note: '' }
}

function parsed<T>(schema: z.ZodType<T>, json: string, name: string): T {
  let data: unknown
  let problem: string
  try {
    data = JSON.parse(json)
    const result = schema.safeParse(data)
    if (result.success) return result.data
    problem = z.prettifyError(result.error)
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error)
  }
  throw new AppError({
    code: 'invalid_input',
    message: `The table of model families ${name} is not valid: ${problem}`,
    attempted: 'read the model families',
    next: 'Correct the table, or install the program again.',
  })
}

export async function readFamilies(resources: string): Promise<Families> {
  const read = (name: string) => readFile(join(resources, 'families', name), 'utf8')
  return parseFamilies(await read('families.json'), await read('exceptions.json'))
}

export type FamilyVerdict = Pick<ProfiledModel, 'family' | 'modality' | 'reason'>

/** How a name was loaded: what its own letters do not tell, the library or the loading class may. */
export interface LoadedBy {
  readonly library: string
  readonly signature: string
}

/**
 * Family and modality of a name, and why. In order: a library that loads one family only, names that hide their family, keywords
 * in the parts of the name from its last, in the class that loads it; then the modality alone.
 */
export function familyOf(families: Families, name: string, loadedBy: readonly LoadedBy[]): FamilyVerdict {
  const plain = bareName(name)
  const library = loadedBy.map((by) => ({ ...by, ...families.libraries.get(by.library) }))
  const only = library.find(({ family }) => family !== null && family !== undefined)
  if (only?.family != null && only.modality !== undefined) {
    return { family: only.family, modality: only.modality, reason: `${only.library} loads ${only.family} models` }
  }
  const hidden = families.exceptions.find(({ expression }) => expression.test(plain))
  if (hidden !== undefined) return { family: hidden.family, modality: hidden.modality, reason: hidden.note }
  const named = firstOf(tellingParts(plain), (part) => keywordIn(families.rules, part))
  if (named !== undefined) {
    const { family, modality: of } = named.rule
    return { family, modality: of, reason: `“${named.text}” in the name` }
  }
  const byClass = classVerdict(families, loadedBy)
  return byClass ?? modalityAlone(families, plain, library)
}

/** The owner in `owner/name` is a person or a company, and says nothing of the architecture. */
function tellingParts(plain: string): string[] {
  const parts = plain.split('/').filter((part) => part !== '')
  const [owner = '', name = ''] = parts
  if (parts.length === 2) return /[a-z]{2}/i.test(name) ? [name] : [plain, owner]
  return parts.toReversed()
}

function firstOf<T, R>(values: readonly T[], of: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = of(value)
    if (found !== undefined) return found
  }
  return undefined
}

function keywordIn(rules: readonly Rule[], text: string): { rule: Rule; text: string } | undefined {
  for (const rule of rules) {
    const found = rule.expression.exec(text)?.[0]
    if (found !== undefined) return { rule, text: found.replace(/^[^a-z0-9]+|[^a-z0-9]+$/gi, '') }
  }
  return undefined
}

/** `transformers.BertModel.from_pretrained`: the class is named after the architecture. */
function classVerdict(families: Families, loadedBy: readonly LoadedBy[]): FamilyVerdict | undefined {
  for (const { signature } of loadedBy) {
    const class_ = signature.split('.').findLast((part) => /^[A-Z]/.test(part))
    const named = class_ === undefined ? undefined : keywordIn(families.rules, class_)
    if (named !== undefined && class_ !== undefined) {
      const { family, modality: of } = named.rule
      return { family, modality: of, reason: `loaded by the class ${class_}` }
    }
  }
  return undefined
}

const taskClasses: readonly (readonly [RegExp, Modality])[] = [
  [/Vision2Seq|VisualQuestion|ImageTextTo|VisionTextDual|DocumentQuestion|CLIP/, 'multimodal'],
  [/Image|ObjectDetection|Depth|Segmentation|Video/, 'vision'],
  [/ForCTC|SpeechSeq2Seq|Speech|XVector/, 'speech'],
  [/Audio/, 'audio'],
  [
    /ForCausalLM|Seq2SeqLM|MaskedLM|LMHead|SequenceClassification|TokenClassification|QuestionAnswering|MultipleChoice|Tokenizer/,
    'nlp',
  ],
]

function modalityAlone(
  families: Families,
  plain: string,
  loadedBy: readonly (LoadedBy & { readonly modality?: Modality })[],
): FamilyVerdict {
  const word = keywordIn(families.modalities, plain)
  if (word !== undefined) return { family: null, modality: word.rule.modality, reason: `“${word.text}” in the name` }
  for (const { signature } of loadedBy) {
    const task = taskClasses.find(([expression]) => expression.test(signature))
    if (task !== undefined) return { family: null, modality: task[1], reason: `loaded by ${signature}` }
  }
  for (const { library, modality: of } of loadedBy) {
    if (of !== undefined) return { family: null, modality: of, reason: `loaded by ${library}` }
  }
  return { family: null, modality: 'unknown', reason: 'neither the name nor the loading class tells' }
}

/** A URL tells by its path, not by the host it lies on. */
function bareName(name: string): string {
  return name.replace(/^[a-z0-9]+:\/\/[^/]*\//i, '').replace(/[?#].*$/, '')
}

/** What is known of a set of models together: one modality, or each with a plus between. */
export function modalitiesOf(models: readonly Pick<ProfiledModel, 'modality'>[]): Modality[] {
  const present = new Set(models.map((model) => model.modality))
  return modalities.filter((one) => present.has(one))
}
