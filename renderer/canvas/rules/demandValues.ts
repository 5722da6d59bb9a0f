/** A rule's demand as the fields of a form, and back: what one kind does not ask for is kept while the kind is changed. Pure. */
import type { Demand } from '../../../shared/pipeline/checkProblem.ts'

type Origin = 'pretrained' | 'scratch'

export interface DemandValues {
  readonly kind: Demand['kind']
  /** Which models it is about. */
  readonly modelOrigin: Origin | 'any'
  readonly whenIds: readonly string[]
  readonly exceptIds: readonly string[]
  readonly stageIds: readonly string[]
  readonly earlierIds: readonly string[]
  readonly laterIds: readonly string[]
  readonly codeIds: readonly string[]
  readonly otherIds: readonly string[]
  readonly schemeId: string
  readonly schemeIds: readonly string[]
  /** Which links it is about; none means all. */
  readonly typeIds: readonly string[]
  readonly sourceIds: readonly string[]
  readonly targetIds: readonly string[]
  readonly side: 'source' | 'target' | 'any'
  readonly sideOrigin: Origin
  readonly least: number
}

export const emptyValues: DemandValues = {
  kind: 'stages.all',
  modelOrigin: 'pretrained',
  whenIds: [],
  exceptIds: [],
  stageIds: [],
  earlierIds: [],
  laterIds: [],
  codeIds: [],
  otherIds: [],
  schemeId: '',
  schemeIds: [],
  typeIds: [],
  sourceIds: [],
  targetIds: [],
  side: 'any',
  sideOrigin: 'pretrained',
  least: 2,
}

export function valuesOf(demand: Demand): DemandValues {
  const { kind } = demand
  if ('when' in demand) {
    const { when, ...fields } = demand
    const { origin = 'any', codeIds = [], exceptIds = [] } = when
    return { ...emptyValues, ...fields, modelOrigin: origin, whenIds: codeIds, exceptIds, kind }
  }
  if (demand.kind === 'link.models') {
    const { side, origin, typeIds = [] } = demand
    return { ...emptyValues, kind, side, sideOrigin: origin, typeIds }
  }
  const { typeIds = [], ...fields } = { typeIds: [] as string[] | undefined, ...demand }
  return { ...emptyValues, ...fields, typeIds, kind }
}

function some(ids: readonly string[]): string[] | undefined {
  return ids.length === 0 ? undefined : [...ids]
}

function whenOf({ modelOrigin, whenIds, exceptIds }: DemandValues) {
  const [codeIds, except] = [some(whenIds), some(exceptIds)]
  return {
    ...(modelOrigin === 'any' ? {} : { origin: modelOrigin }),
    ...(codeIds === undefined ? {} : { codeIds }),
    ...(except === undefined ? {} : { exceptIds: except }),
  }
}

function typesOf({ typeIds }: DemandValues) {
  const ids = some(typeIds)
  return ids === undefined ? {} : { typeIds: ids }
}

export function demandOf(values: DemandValues): Demand {
  const { kind } = values
  switch (kind) {
    case 'stages.all':
    case 'stages.any':
    case 'stages.only':
      return { kind, when: whenOf(values), stageIds: [...values.stageIds] }
    case 'stages.order':
      return { kind, when: whenOf(values), earlierIds: [...values.earlierIds], laterIds: [...values.laterIds] }
    case 'answer':
      return { kind, when: whenOf(values), schemeId: values.schemeId }
    case 'exclusion':
      return { kind, when: whenOf(values), codeIds: [...values.codeIds], otherIds: [...values.otherIds] }
    case 'implication':
      return { kind, when: whenOf(values), codeIds: [...values.codeIds], stageIds: [...values.stageIds] }
    case 'evidence':
      return { kind, when: whenOf(values), schemeIds: [...values.schemeIds] }
    case 'link.ends':
      return { kind, ...typesOf(values), sourceIds: [...values.sourceIds], targetIds: [...values.targetIds] }
    case 'link.models':
      return { kind, ...typesOf(values), side: values.side, origin: values.sideOrigin }
    case 'link.stages':
    case 'link.type':
      return { kind }
    case 'link.named':
    case 'link.acyclic':
      return { kind, ...typesOf(values) }
    case 'link.answer':
      return { kind, ...typesOf(values), schemeId: values.schemeId }
    case 'link.fits':
      return { kind, ...typesOf(values), codeIds: [...values.codeIds] }
    case 'link.fanIn':
      return { kind, ...typesOf(values), least: values.least }
  }
}
