/** What each kind of demand is called, and which fields its form has. */
import type { Demand } from '../../../shared/pipeline/checkProblem.ts'
import type { DemandValues } from './demandValues.ts'

type NameOf<V> = { [N in keyof DemandValues]: DemandValues[N] extends V ? N : never }[keyof DemandValues]
export type CodesName = NameOf<readonly string[]>

/** Where the codes of a field are taken from: stages, everything that is said of models, types, or answers about links. */
export type CodeSource = 'stages' | 'models' | 'types' | 'links'

export type DemandField =
  | {
      readonly field: 'codes'
      readonly name: CodesName
      readonly label: string
      readonly from: CodeSource
      /** What it means to leave it empty; without it at least one code is needed. */
      readonly empty?: string
    }
  | { readonly field: 'scheme'; readonly label: string; readonly of: 'model' | 'link' }
  | { readonly field: 'schemes'; readonly label: string }
  | { readonly field: 'modelOrigin' | 'side' | 'sideOrigin' | 'least'; readonly label: string }

export interface DemandKind {
  readonly title: string
  readonly fields: readonly DemandField[]
}

const models: readonly DemandField[] = [
  { field: 'modelOrigin', label: 'Of models' },
  {
    field: 'codes',
    name: 'whenIds',
    label: 'Only with one of the codes',
    from: 'models',
    empty: 'whatever they are coded',
  },
  { field: 'codes', name: 'exceptIds', label: 'But not with one of', from: 'models', empty: 'no exception' },
]
const links: DemandField = {
  field: 'codes',
  name: 'typeIds',
  label: 'Of interactions of type',
  from: 'types',
  empty: 'all interactions',
}
const stages: DemandField = { field: 'codes', name: 'stageIds', label: 'Stages', from: 'stages' }

export const demandKinds: Readonly<Record<Demand['kind'], DemandKind>> = {
  'stages.all': { title: 'All of the stages are drawn', fields: [...models, stages] },
  'stages.any': { title: 'At least one of the stages is drawn', fields: [...models, stages] },
  'stages.only': { title: 'No other stages are drawn', fields: [...models, stages] },
  'stages.order': {
    title: 'Stages are in order',
    fields: [
      ...models,
      { field: 'codes', name: 'earlierIds', label: 'Earlier stages', from: 'stages' },
      { field: 'codes', name: 'laterIds', label: 'Later stages', from: 'stages' },
    ],
  },
  answer: { title: 'A question is answered', fields: [...models, { field: 'scheme', label: 'Question', of: 'model' }] },
  exclusion: {
    title: 'Codes exclude each other',
    fields: [
      ...models,
      { field: 'codes', name: 'codeIds', label: 'One of these', from: 'models' },
      { field: 'codes', name: 'otherIds', label: 'excludes each of these', from: 'models' },
    ],
  },
  implication: {
    title: 'With a code, a stage is drawn',
    fields: [
      ...models,
      { field: 'codes', name: 'codeIds', label: 'With one of these', from: 'models' },
      { field: 'codes', name: 'stageIds', label: 'one of these stages is drawn', from: 'stages' },
    ],
  },
  evidence: { title: 'What is drawn has evidence', fields: [...models, { field: 'schemes', label: 'Answers to' }] },
  'link.ends': {
    title: 'Interactions join certain stages',
    fields: [
      links,
      { field: 'codes', name: 'sourceIds', label: 'They leave', from: 'stages' },
      { field: 'codes', name: 'targetIds', label: 'and enter', from: 'stages' },
    ],
  },
  'link.models': {
    title: 'Interactions join certain models',
    fields: [links, { field: 'side', label: 'Side' }, { field: 'sideOrigin', label: 'is' }],
  },
  'link.stages': { title: 'The stages at the ends are drawn', fields: [] },
  'link.named': { title: 'Both ends name their stage', fields: [links] },
  'link.answer': {
    title: 'A question about the interaction is answered',
    fields: [links, { field: 'scheme', label: 'Question', of: 'link' }],
  },
  'link.fits': {
    title: 'Answers fit the type of interaction',
    fields: [links, { field: 'codes', name: 'codeIds', label: 'Answers that fit', from: 'links' }],
  },
  'link.type': { title: 'The interaction has a type', fields: [] },
  'link.acyclic': { title: 'Interactions make no circle', fields: [links] },
  'link.fanIn': { title: 'Several interactions meet', fields: [links, { field: 'least', label: 'At least' }] },
}

/** In the order of the menu: what is asked of models, then of interactions. */
export const demandOrder = Object.keys(demandKinds) as Demand['kind'][]

/** Labels of what has to be filled in before the rule means something. */
export function missingFields(values: DemandValues): string[] {
  return demandKinds[values.kind].fields.flatMap((field) => {
    if (field.field === 'codes')
      return field.empty === undefined && values[field.name].length === 0 ? [field.label] : []
    if (field.field === 'scheme') return values.schemeId === '' ? [field.label] : []
    return field.field === 'schemes' && values.schemeIds.length === 0 ? [field.label] : []
  })
}
