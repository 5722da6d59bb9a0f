/** Go on: to the next thing that this rater has not answered under the scheme at hand, or that waits to be looked at. */
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Unit } from '../../shared/model/unit.ts'
import { stepsDone } from '../editor/pendingCodings.ts'
import { fits, neighbourLoad } from '../session/loadFilter.ts'
import { goToLoad } from '../session/navigate.ts'
import { notify } from '../session/notices.ts'
import { preferences } from '../session/preferences.ts'
import { session } from '../session/state.ts'
import { askSituation } from './askSituation.ts'
import { goToCoding } from './goToCoding.ts'
import type { Situation } from './situation.ts'
import type { CodingTarget } from './target.ts'
import { kindsToVisit, nextOpenUnit, stillRequired } from './unanswered.ts'

/** Says so when everything is answered. */
export async function goToUnanswered(): Promise<void> {
  await stepsDone()
  const situation = await askSituation()
  const chosen = situation.schemes.find(({ id, retired }) => id === session.getState().schemeId && !retired)
  const scheme = situation.scheme ?? chosen
  if (scheme == null) {
    return void notify({ tone: 'info', text: 'No scheme asks about this.', next: 'Press ] for the next scheme.' })
  }
  for (const kind of kindsToVisit(scheme, situation.target?.kind ?? null)) {
    if (await visit(kind, scheme, situation)) return
  }
  notify({ tone: 'success', text: `You have answered “${scheme.name}” for everything that is listed here.` })
}

/** True when there was something of this kind to go to. */
async function visit(kind: SchemeRow['unitKinds'][number], scheme: SchemeRow, situation: Situation): Promise<boolean> {
  if (kind === 'load') return visitLoad(scheme, situation)
  if (kind === 'repository') return visitRepository(scheme, situation)
  const raterId = situation.study?.raterId ?? ''
  const { units, codings, target } = situation
  const unit = nextOpenUnit({ kind, schemeId: scheme.id, raterId, units, codings, unitId: target?.unitId ?? null })
  if (unit !== null) goToUnit(unit, scheme, situation)
  return unit !== null
}

async function visitLoad(scheme: SchemeRow, { study }: Situation): Promise<boolean> {
  const { call, loadFilter, repositoryId } = session.getState()
  const scope = loadFilter.scope === 'repository' && repositoryId !== null ? { repositoryId } : {}
  const mine = { ...scope, ...(study === null ? {} : { raterId: study.raterId }), schemeId: scheme.id }
  const [loads, ids] = await Promise.all([call('detection.loads', scope), call('coding.codedLoads', mine)])
  const answered = new Set(ids)
  // Read only now: of two quick presses the second goes on from where the first has led.
  const { loadId, file } = session.getState()
  const from = { loadId, repositoryId, path: file?.path ?? null }
  const filter = { ...loadFilter, coded: 'uncoded' } as const
  const next = neighbourLoad(loads, from, 1, (load) => load.id !== loadId && fits(load, filter, answered))
  if (next === undefined) return false
  session.setState({ schemeId: scheme.id, unitIds: [] })
  goToLoad(next)
  return true
}

async function visitRepository(scheme: SchemeRow, { study }: Situation): Promise<boolean> {
  const { call, repositoryId } = session.getState()
  const query = {
    schemeIds: [scheme.id],
    raterIds: study === null ? [] : [study.raterId],
    unitKinds: ['repository' as const],
  }
  const [repositories, { codings }] = await Promise.all([
    call('corpus.list', {}),
    call('coding.find', { query, limit: 1000 }),
  ])
  const answered = new Set(codings.map(({ unit }) => unit.repositoryId))
  const here = repositories.findIndex(({ id }) => id === repositoryId)
  const following = [...repositories.slice(here + 1), ...repositories.slice(0, Math.max(0, here))]
  const next = following.find(({ id }) => !answered.has(id))
  if (next === undefined) return false
  const nothing = { file: null, reveal: null, selection: null, loadId: null, codingId: null, unitIds: [] }
  session.setState({ ...nothing, repositoryId: next.id, schemeId: scheme.id })
  return true
}

function goToUnit(unit: Unit, scheme: SchemeRow, { codings }: Situation): void {
  const about = codings.find((coding) => coding.unitId === unit.id)
  if (unit.kind === 'span' && about !== undefined) goToCoding(about)
  else
    session.setState({
      unitIds: [unit.id],
      codingId: null,
      centre: session.getState().centre === 'editor' ? 'both' : session.getState().centre,
    })
  session.setState({ schemeId: scheme.id })
}

/**
 * After a code was given: goes on when the rater prefers so. It never leaves a question that must be answered, nor one
 * that may have several answers.
 */
export async function advance(target: CodingTarget, scheme: SchemeRow, situation: Situation): Promise<void> {
  if (!preferences.getState().autoAdvance || situation.study === null) return
  const { schemes, codings, study } = situation
  const [open] = stillRequired({ target, schemeId: scheme.id, raterId: study.raterId, schemes, codings })
  if (open !== undefined) {
    session.setState({ schemeId: open.id, codeId: null })
    notify({ tone: 'info', text: `Still to be answered here: ${open.name}.` })
    return
  }
  if (scheme.choice === 'single') await goToUnanswered()
}

/** The next coding of mine that I am unsure of, in the repository, going round. */
export async function goToUnsure(): Promise<void> {
  await stepsDone()
  const { repositoryId, codingId, call } = session.getState()
  const study = await call('study.state', {})
  if (study === null || repositoryId === null) return
  const query = { repositoryIds: [repositoryId], raterIds: [study.raterId], confidence: 'unsure' as const }
  const { codings } = await call('coding.find', { query, limit: 1000 })
  const here = codings.findIndex(({ id }) => id === codingId)
  const next = codings[here + 1] ?? codings[0]
  if (next === undefined) notify({ tone: 'success', text: 'You are sure of everything you coded here.' })
  else goToCoding(next)
}

/** The next coding of mine whose code has changed its meaning or was split. */
export async function goToRecode(): Promise<void> {
  await stepsDone()
  const items = await session.getState().call('coding.toRecode', {})
  const here = items.findIndex(({ coding }) => coding.id === session.getState().codingId)
  const next = items[here + 1] ?? items[0]
  if (next === undefined) notify({ tone: 'success', text: 'No coding of yours waits to be looked at again.' })
  else goToCoding(next.coding)
}
