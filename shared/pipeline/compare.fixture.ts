/** A small codebook, and makers of units, codings and drawings, for the tests of comparing and of shapes. */
import type { Graph } from '../api/canvas.ts'
import type { CodingRow } from '../api/coding.ts'
import type { CodeRow, SchemeRow } from '../api/taxonomy.ts'
import type { LinkUnit, ModelUnit } from '../model/unit.ts'
import { builtIn } from './codebook.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import * as units from './units.fixture.ts'
import { newCode } from './units.fixture.ts'

/** Codes are named by their sign, so that a test reads like a drawing. */
function scheme(id: string, unitKinds: SchemeRow['unitKinds'], choice: SchemeRow['choice'], signs: string): SchemeRow {
  const code = (sign: string, position: number): CodeRow => {
    const [name = '', parentId = null] = sign.split('<')
    return {
      ...emptyCode,
      ...newCode,
      examples: [],
      id: name,
      schemeId: id,
      name: `${name.toLowerCase()} code`,
      abbreviation: name,
      position,
      parentId,
    }
  }
  return { ...emptyScheme, id, name: id, unitKinds, choice, codes: signs.split(' ').map(code) }
}

const emptyCode = {
  definition: '',
  useWhen: '',
  avoidWhen: '',
  literature: '',
  colour: '#888888',
  key: '',
  retired: false,
} as const satisfies Partial<CodeRow>

const emptyScheme = {
  question: '',
  ordered: false,
  position: 0,
  source: '',
  retired: false,
  required: false,
  parentId: null,
} as const satisfies Partial<SchemeRow>

export const schemes: readonly SchemeRow[] = [
  scheme(builtIn.stage, ['model'], 'multiple', 'INIT ADPT PROC PROM FEAT FT INF POST EVAL DLV'),
  scheme(builtIn.conventionalStage, ['model'], 'multiple', 'DATA MODEL TRAIN TEST'),
  scheme(builtIn.adaptation, ['model'], 'multiple', 'ASIS ADD DEL DEL-H<DEL'),
  scheme(builtIn.organisation, ['model'], 'single', 'EXTRACT GEN DISC'),
  scheme(builtIn.interaction, ['link'], 'single', 'FH FH-H<FH FH-S<FH FB'),
  scheme(builtIn.direction, ['link'], 'single', 'INTO OUT THRU'),
  scheme(builtIn.role, ['link'], 'single', 'PROV CONS'),
]

export function model(id: string, origin: ModelUnit['origin'] = 'pretrained'): ModelUnit {
  return units.model(id, { origin })
}

/** `A.INF>B.FEAT` from stage to stage, `A>B` from model to model. */
export function link(id: string, ends: string): LinkUnit {
  const [source = '', target = ''] = ends.split('>')
  const [sourceId = '', sourceStageId = null] = source.split('.')
  const [targetId = '', targetStageId = null] = target.split('.')
  return units.link(id, sourceId, targetId, { label: ends, sourceStageId, targetStageId })
}

/** What one rater says: by unit, the signs in the order in which they are put. */
export type Said = Readonly<Record<string, string>>

type Drawn = readonly (ModelUnit | LinkUnit)[]

function codingsOf(raterId: string, said: Said, drawn: Drawn): CodingRow[] {
  return drawn.flatMap((unit) => {
    const codeIds = (said[unit.id] ?? '').split(' ').filter(Boolean)
    return codeIds.map((codeId, position) => {
      const text = { ...units.anchor(`${raterId}.py`, position * 10), line: position + 1, endLine: position + 1 }
      const id = `${raterId} ${unit.id} ${codeId}`
      return units.coding(unit, codeId, schemes, { id, raterId, position, evidence: [text] })
    })
  })
}

export function graphOf(drawn: Drawn, said: Readonly<Record<string, Said>>): Graph {
  return units.graph({
    models: drawn.filter((unit) => unit.kind === 'model'),
    links: drawn.filter((unit) => unit.kind === 'link'),
    codings: Object.entries(said).flatMap(([raterId, says]) => codingsOf(raterId, says, drawn)),
  })
}

/** The two drawings of what Ada and Grace say of these units. */
export function drawings(drawn: Drawn, ada: Said, grace: Said): [Drawing, Drawing] {
  const graph = graphOf(drawn, { ada, grace })
  return [drawingOf(graph, schemes, 'ada'), drawingOf(graph, schemes, 'grace')]
}
