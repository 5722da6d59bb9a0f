/** Which schemes of a codebook draw pipelines, and what part each plays in them. */
import type { CodeRow, SchemeRow } from '../api/taxonomy.ts'
import type { ModelUnit } from '../model/unit.ts'

export type Part =
  | 'stage'
  | 'conventionalStage'
  | 'adaptation'
  | 'organisation'
  | 'interaction'
  | 'direction'
  | 'role'
  | 'family'
  | 'version'

/** Fixed ids of the built-in codebook (resources/codebooks/ptm-reuse.json); a test compares the two. */
export const builtIn: Readonly<Record<Part, string>> = {
  stage: '10ad5704-0000-4000-8000-000700000000',
  conventionalStage: '10ad5704-0000-4000-8000-000800000000',
  adaptation: '10ad5704-0000-4000-8000-000900000000',
  organisation: '10ad5704-0000-4000-8000-001000000000',
  interaction: '10ad5704-0000-4000-8000-001100000000',
  direction: '10ad5704-0000-4000-8000-001200000000',
  role: '10ad5704-0000-4000-8000-001400000000',
  family: '10ad5704-0000-4000-8000-000500000000',
  version: '10ad5704-0000-4000-8000-000400000000',
}

/** Built-in schemes stand first and in this order; everything else follows in the codebook's own. */
const order = [builtIn.stage, builtIn.interaction, builtIn.adaptation, builtIn.organisation, builtIn.conventionalStage]

export function schemesFor(schemes: readonly SchemeRow[], kind: 'model' | 'link'): SchemeRow[] {
  return schemes.filter((scheme) => !scheme.retired && scheme.unitKinds.includes(kind))
}

/** The sections of the palette: all schemes that ask about models or links. */
export function canvasSchemes(schemes: readonly SchemeRow[]): SchemeRow[] {
  const rank = (scheme: SchemeRow) => {
    const index = order.indexOf(scheme.id)
    return index === -1 ? order.length : index
  }
  return schemes
    .filter((scheme) => !scheme.retired && (scheme.unitKinds.includes('model') || scheme.unitKinds.includes('link')))
    .toSorted((a, b) => rank(a) - rank(b) || a.position - b.position)
}

/** The scheme whose codes name a link: the built-in one, or the first that asks about links when a study has its own. */
export function interactionScheme(schemes: readonly SchemeRow[]): SchemeRow | undefined {
  const candidates = schemesFor(schemes, 'link')
  return candidates.find((scheme) => scheme.id === builtIn.interaction) ?? candidates[0]
}

/** Schemes whose codes are the rows of a model's pipeline, the one that suits the model's origin first. */
export function stageSchemes(schemes: readonly SchemeRow[], origin: ModelUnit['origin']): SchemeRow[] {
  const candidates = schemesFor(schemes, 'model')
  const ids = [builtIn.stage, builtIn.conventionalStage]
  if (origin === 'scratch') ids.reverse()
  const found = ids.flatMap((id) => candidates.filter((scheme) => scheme.id === id))
  // Without the built-in stages, the first question with several answers is the closest thing to a pipeline.
  return found.length > 0 ? found : candidates.filter((scheme) => scheme.choice === 'multiple').slice(0, 1)
}

/** Codes that take codings: neither retired nor merged into another. */
export function activeCodes(scheme: SchemeRow): CodeRow[] {
  return scheme.codes.filter((code) => !code.retired && code.mergedInto === null)
}

export function findCode(
  schemes: readonly SchemeRow[],
  codeId: string,
): { readonly code: CodeRow; readonly scheme: SchemeRow } | undefined {
  for (const scheme of schemes) {
    const code = scheme.codes.find((candidate) => candidate.id === codeId)
    if (code !== undefined) return { code, scheme }
  }
  return undefined
}

/** How a code is written where there is room for both: `INIT Model initialization`; once where they are one: `BERT`. */
export function codeTitle({ abbreviation, name }: Pick<CodeRow, 'abbreviation' | 'name'>): string {
  const isName = abbreviation.toLowerCase() === name.toLowerCase()
  return abbreviation === '' || isName ? name : `${abbreviation} ${name}`
}
