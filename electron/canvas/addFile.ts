/**
 * A file dropped on the canvas: a model for each that it loads, or one that the file itself shows. A model that is drawn
 * already is not drawn again: it gains the loads of the file.
 */
import type { Parsed } from '../../shared/api/index.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'
import { makeAnchor } from '../../shared/text/anchor.ts'
import type { Context } from '../context.ts'
import { listLoads, loadLabel } from '../study/loads.ts'
import { findFile, readText } from '../study/texts.ts'
import type { ModelUnit } from '../../shared/model/unit.ts'
import type { Draft } from '../store/studyFile.ts'
import { addedTo, editModel, loadEvidence, modelDrafts } from './model.ts'

/** Cards are narrower than this, so that models side by side do not overlap. */
const apart = 340
/** A file shows itself by its beginning; a whole file is no place to go to. */
const mostShown = 200

/** The loads of a file by the model that they load, in the order of the text. */
function modelsOf(loads: readonly Load[]): Map<string, Load[]> {
  return Map.groupBy(
    loads.toSorted((a, b) => a.start - b.start),
    loadLabel,
  )
}

async function beginningOf({ clones }: Context, repositoryId: string, path: string): Promise<Anchor[]> {
  const clone = await clones.of(repositoryId)
  const { text, blob } = await readText(clone, await findFile(clone, path))
  const start = text.length - text.trimStart().length
  const newline = text.indexOf('\n', start)
  const end = Math.min(newline === -1 ? text.length : newline, start + mostShown)
  return end <= start ? [] : [makeAnchor({ commit: clone.commit, path, blob, text, start, end, symbol: '' })]
}

export async function addFile(context: Context, input: Parsed<'canvas.addFile'>): Promise<{ unitIds: string[] }> {
  const { repositoryId, path, x, y, unitId } = input
  const { desk, clones } = context
  clones.repository(repositoryId)
  const loads = listLoads(desk.file, repositoryId).filter((load) => load.path === path)
  const beginning = loads.length === 0 ? await beginningOf(context, repositoryId, path) : []
  if (unitId !== undefined) {
    await editModel(context, { unitId, addLoadIds: loads.map(({ id }) => id), addEvidence: beginning })
    return { unitIds: [unitId] }
  }
  const models = loads.length === 0 ? new Map([[nameOf(path), []]]) : modelsOf(loads)
  const origin = loads.length === 0 ? ('scratch' as const) : ('pretrained' as const)
  const drawnHere = desk.file.records(
    'unit',
    "SELECT * FROM unit WHERE kind = 'model' AND repository_id = ? AND origin = ? ORDER BY id",
    repositoryId,
    origin,
  )
  const known = new Map(drawnHere.flatMap((unit) => (unit.kind === 'model' ? [[unit.label, unit] as const] : [])))
  const drafted: { unit: Pick<ModelUnit, 'id' | 'label'>; drafts: Draft[] }[] = []
  let column = 0
  for (const [label, own] of models) {
    const loadIds = own.map(({ id }) => id)
    const { anchors: ofLoads } = await loadEvidence(context, loadIds)
    const drawn = known.get(label)
    if (drawn === undefined) {
      const place = { x: x + column * apart, y, byHand: true }
      drafted.push(
        modelDrafts(desk.file, { repositoryId, label, origin, loadIds, ofLoads, evidence: beginning, ...place }),
      )
      column += 1
    } else drafted.push({ unit: drawn, drafts: addedTo(desk.file, drawn, { loadIds, ofLoads, evidence: beginning }) })
  }
  const drafts = drafted.flatMap((one) => one.drafts)
  const only = drafted.length === 1 ? drafted[0]?.unit.label : undefined
  const step = only === undefined ? `added ${drafted.length} models of ${path}` : `added the model ${only}`
  if (drafts.length > 0) desk.file.commit(step, drafts)
  return { unitIds: drafted.map(({ unit }) => unit.id) }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
