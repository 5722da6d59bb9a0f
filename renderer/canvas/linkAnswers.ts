/** What is asked about a link: its type, its direction, its function; what can be answered for people, and by which keys. Pure. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { LinkUnit, ModelUnit } from '../../shared/model/unit.ts'
import { activeCodes, builtIn, interactionScheme, schemesFor } from '../../shared/pipeline/codebook.ts'
import { ownCoding, type Scene } from './scene.ts'

export type LinkEnds = Pick<LinkUnit, 'sourceId' | 'targetId' | 'sourceStageId' | 'targetStageId'>

export function endsOfLink({ sourceId, targetId, sourceStageId, targetStageId }: LinkUnit): LinkEnds {
  return { sourceId, targetId, sourceStageId, targetStageId }
}

/** Chosen codes by scheme; null where nothing is said. */
export type Answers = Readonly<Record<string, string | null>>

export interface LinkQuestions {
  /** Names the link: without an answer to it there is none. */
  readonly type: SchemeRow
  readonly further: readonly SchemeRow[]
}

export function linkQuestions(schemes: readonly SchemeRow[]): LinkQuestions | null {
  const type = interactionScheme(schemes)
  if (type === undefined) return null
  const ids = [builtIn.direction, builtIn.role]
  const further = ids.flatMap((id) => schemesFor(schemes, 'link').filter((scheme) => scheme.id === id))
  return { type, further: further.filter((scheme) => scheme !== type) }
}

export function ownAnswers(scene: Scene, unitId: string, { type, further }: LinkQuestions): Answers {
  return Object.fromEntries(
    [type, ...further].map(({ id }) => [id, ownCoding(scene, unitId, id)?.codeId ?? null] as const),
  )
}

/** The nth code of a built-in scheme. */
function nth(schemeId: string, position: number): string {
  return schemeId.slice(0, -1) + String(position)
}

const direction = { into: nth(builtIn.direction, 1), out: nth(builtIn.direction, 2) }
const roles = [1, 2, 3, 4, 5].map((position) => nth(builtIn.role, position))
const [provider = '', consumer = '', signaller = '', evaluator = '', refiner = ''] = roles
const handoffs: readonly string[] = [1, 2, 3, 4].map((position) => nth(builtIn.interaction, position))

type Origin = ModelUnit['origin']

/** Where only one side is pre-trained the arrow says which way the data flow; between two it is a matter of viewpoint. */
function plainDirection(source: Origin, target: Origin): string | null {
  if (source === target) return null
  return source === 'pretrained' ? direction.out : direction.into
}

function plainRole(typeId: string | null, source: Origin, target: Origin): string | null {
  if (typeId === null || (source === 'scratch' && target === 'scratch')) return null
  if (handoffs.includes(typeId)) return source === 'pretrained' ? provider : consumer
  if (typeId === nth(builtIn.interaction, 5)) return source === 'pretrained' ? signaller : null
  if (typeId === nth(builtIn.interaction, 6)) return evaluator
  return typeId === nth(builtIn.interaction, 7) ? refiner : null
}

/** Answers that follow from the type and from what the two models are; only codes that the codebook still has. */
export function plainAnswers(
  { further }: LinkQuestions,
  typeId: string | null,
  { source, target }: { readonly source: Origin; readonly target: Origin },
): Answers {
  const plain: Answers = {
    [builtIn.direction]: plainDirection(source, target),
    [builtIn.role]: plainRole(typeId, source, target),
  }
  return Object.fromEntries(
    further.map((scheme) => {
      const codeId = plain[scheme.id] ?? null
      return [scheme.id, activeCodes(scheme).some(({ id }) => id === codeId) ? codeId : null] as const
    }),
  )
}

/** Within a question about an interaction its name need not say so. */
export function shortName({ name }: SchemeRow): string {
  const rest = name.replace(/^Interaction /, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

export interface Choice {
  readonly code: CodeRow
  readonly schemeId: string
  readonly key: string
}

/** The keys of the menu: types have the codebook's own, the other questions letters of theirs; none means two things. */
export function choicesOf({ type, further }: LinkQuestions): Choice[] {
  const taken = new Set<string>()
  const free = (wanted: readonly string[]) => {
    const key = wanted.find((candidate) => candidate !== '' && !taken.has(candidate)) ?? ''
    taken.add(key)
    return key
  }
  const digits = [...'123456789']
  const types = activeCodes(type).map((code) => ({ code, schemeId: type.id, key: free([code.key ?? '', ...digits]) }))
  const others = further.flatMap((scheme) =>
    activeCodes(scheme).map((code) => {
      const letters = [...`${code.abbreviation}${code.name}`.toLowerCase()].filter((letter) => /[a-z]/.test(letter))
      return { code, schemeId: scheme.id, key: free(letters) }
    }),
  )
  return [...types, ...others]
}
