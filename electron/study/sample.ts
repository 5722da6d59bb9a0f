/** The sample study: made on the first start by playing a prepared session through the same calls that users make. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Target } from '../../shared/api/coding.ts'
import type { OpenStudy } from '../../shared/api/study.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'
import { makeAnchor } from '../../shared/text/anchor.ts'
import type { Context } from '../context.ts'
import type { AllHandlers } from '../transport/handlers.ts'
import { type Sample, type SampleCoding, sampleSchema, type SampleText } from './sampleSchema.ts'
import { readText, findFile } from './texts.ts'

export type SampleHandlers = Pick<AllHandlers, 'corpus' | 'detection' | 'coding' | 'canvas'>

const quiet = { signal: new AbortController().signal, progress: () => {} }

/** The state of one replay: what keys stand for in this copy. */
interface Replay {
  readonly context: Context
  readonly handlers: SampleHandlers
  readonly sample: Sample
  readonly repositoryId: string
  readonly raters: ReadonlyMap<string, string>
  readonly units: Map<string, string>
  readonly loads: readonly Load[]
  /** The file that is being made. */
  readonly path: string
}

async function anchorOf({ context, repositoryId }: Replay, { path, quote }: SampleText): Promise<Anchor> {
  const clone = await context.clones.of(repositoryId)
  const { text, blob } = await readText(clone, await findFile(clone, path))
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`the sample says ${JSON.stringify(quote)} is in ${path}, and it is not`)
  return makeAnchor({ commit: clone.commit, path, blob, text, start, end: start + quote.length, symbol: '' })
}

async function loadAt(replay: Replay, text: SampleText): Promise<Load | undefined> {
  const { start, end } = await anchorOf(replay, text)
  return replay.loads.find((load) => load.path === text.path && load.start < end && start < load.end)
}

function anchorsOf(replay: Replay, texts: readonly SampleText[]): Promise<Anchor[]> {
  return Promise.all(texts.map((text) => anchorOf(replay, text)))
}

function actAs({ context, raters, path }: Replay, key: string): void {
  // Somebody may have opened another study meanwhile: nothing of the sample belongs there.
  if (context.desk.file.path !== path) throw new Error('the sample was left before it was complete')
  const raterId = raters.get(key)
  if (raterId !== undefined && context.desk.file.raterId !== raterId) context.desk.actAs(raterId)
}

async function drawModels(replay: Replay): Promise<void> {
  const { sample, handlers, repositoryId, units } = replay
  for (const { key, label, origin, by, x, y, loads, evidence } of sample.models) {
    actAs(replay, by)
    const found = await Promise.all(loads.map((text) => loadAt(replay, text)))
    const loadIds = found.flatMap((load) => (load === undefined ? [] : [load.id]))
    const anchors = await anchorsOf(replay, evidence)
    const added = await handlers.canvas.addModel(
      { repositoryId, label, origin, loadIds, evidence: anchors, x, y, byHand: true },
      quiet,
    )
    units.set(key, added.unitId)
  }
}

async function targetOf(replay: Replay, { unit }: SampleCoding): Promise<Target | null> {
  const { repositoryId, units } = replay
  if (unit.kind === 'repository') return { kind: 'repository', repositoryId }
  if (unit.kind === 'model') return { kind: 'unit', unitId: units.get(unit.model) ?? '' }
  if (unit.kind === 'span') return { kind: 'span', repositoryId, anchor: await anchorOf(replay, unit) }
  if (unit.kind === 'load') {
    const load = await loadAt(replay, unit)
    return load === undefined ? null : { kind: 'load', loadId: load.id }
  }
  const unitId = units.get(unit.link)
  return unitId === undefined ? null : { kind: 'unit', unitId }
}

/** A link comes into being with its first coding, as it does when two models are connected by hand. */
async function connect(replay: Replay, coding: SampleCoding, evidence: Anchor[]): Promise<boolean> {
  const { handlers, sample, units, repositoryId } = replay
  const name = coding.unit.kind === 'link' ? coding.unit.link : ''
  const link = sample.links.find(({ key }) => key === name)
  if (link === undefined || units.has(link.key)) return false
  const [sourceId = '', targetId = ''] = [units.get(link.source), units.get(link.target)]
  const stages = { sourceStageId: link.sourceStage, targetStageId: link.targetStage }
  const said = { repositoryId, sourceId, targetId, ...stages, furtherIds: [], codeId: coding.code, evidence }
  const made = await handlers.canvas.connect(said, quiet)
  units.set(link.key, made.unitId)
  return true
}

async function code(replay: Replay): Promise<void> {
  const { sample, handlers } = replay
  for (const coding of sample.codings) {
    actAs(replay, coding.by)
    const evidence = await anchorsOf(replay, coding.evidence)
    if (await connect(replay, coding, evidence)) continue
    const target = await targetOf(replay, coding)
    if (target === null) continue
    const { memo, confidence } = coding
    const { codingId } = await handlers.coding.apply({ target, codeId: coding.code, evidence, memo }, quiet)
    if (confidence !== 'sure') await handlers.coding.setConfidence({ codingId, confidence }, quiet)
  }
}

async function replaySample(context: Context, handlers: SampleHandlers, sample: Sample, folder: string): Promise<void> {
  const { desk } = context
  const [first, ...others] = sample.raters
  if (first === undefined) return
  const raters = new Map([[first.key, desk.file.raterId]])
  for (const { key, name } of others) raters.set(key, desk.addRater(name).id)
  const { added } = await handlers.corpus.add({ path: folder }, quiet)
  const repositoryId = added[0]?.id ?? ''
  await handlers.detection.scan({ repositoryIds: [repositoryId] }, quiet)
  const loads = await handlers.detection.loads({ repositoryId }, quiet)
  const { path } = desk.file
  const replay: Replay = { context, handlers, sample, repositoryId, raters, units: new Map(), loads, path }
  await drawModels(replay)
  await code(replay)
  actAs(replay, first.key)
}

/** Opens the sample study in the data folder; makes it first when it is not there. */
export async function openSample(context: Context, handlers: SampleHandlers): Promise<OpenStudy> {
  const { desk, resources, dataFolder, clones } = context
  const samples = join(resources, 'samples')
  const sample = sampleSchema.parse(JSON.parse(readFileSync(join(samples, 'field-notes.coding.json'), 'utf8')))
  const folder = join(samples, sample.repository.folder)
  const path = join(dataFolder, `${sample.name}.loadstone`)
  await clones.closeAll()
  if (existsSync(path)) {
    desk.open(path)
    // The application may have moved since the sample was made.
    const own = "SELECT * FROM repository WHERE kind = 'folder' AND name = ?"
    for (const { id } of desk.file.records('repository', own, sample.repository.name)) {
      desk.installation.setClonePath(id, folder)
    }
    return desk.state()
  }
  await desk.prepare(() => makeSample(context, handlers, sample, folder, path))
  return desk.state()
}

async function makeSample(
  context: Context,
  handlers: SampleHandlers,
  sample: Sample,
  folder: string,
  path: string,
): Promise<void> {
  const { desk } = context
  desk.create(path, sample.name, sample.raters[0]?.name ?? 'Ada')
  try {
    await replaySample(context, handlers, sample, folder)
  } catch (error) {
    // Half a sample would puzzle everybody; the next start makes it anew.
    if (desk.isOpen && desk.file.path === path) desk.close()
    rmSync(path, { force: true })
    desk.installation.forget(path)
    throw error
  }
}
