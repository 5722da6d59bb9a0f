/** Drafts a repository's pipelines: gathers its models and texts, has a worker follow and weigh them, saves what it suggests. */
import type { Worker } from 'node:worker_threads'
import type { DraftProgress, DraftReport } from '../../shared/api/canvas.ts'
import { AppError } from '../../shared/errors.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Profile } from '../../shared/model/profile.ts'
import type { Context } from '../context.ts'
import type { DraftWorkerData, FromDraftWorker } from '../draft.worker.ts'
import { listLoads, loadLabel } from '../study/loads.ts'
import { readSources } from '../study/sources.ts'
import { saveSuggestions } from '../study/suggestions.ts'
import type { DraftOutcome, DraftTask, LoadedModel } from './draftTask.ts'

/** What the detection room concludes about a repository, given because rooms do not know each other. */
export type ProfilesOf = (repositoryId: string) => Promise<readonly Profile[]>

export interface DraftRun {
  readonly signal: AbortSignal
  readonly progress: (report: DraftProgress) => void
}

const modelParts = new Set<Load['component']>(['model', 'pipeline', 'weights', 'adapter', 'other'])

/** Each name is a model, with its tokenizers and the like; so are loads of weights that nobody could name. */
export function loadedModels(profile: Profile | undefined, loads: readonly Load[]): LoadedModel[] {
  const named = (profile?.models ?? []).map(({ name, family, modality }): LoadedModel => {
    const own = loads.filter(({ modelNames }) => modelNames.some((said) => said.name === name))
    return { key: name, label: name, loads: own, family, modality: modality === 'unknown' ? null : modality }
  })
  const taken = new Set(named.flatMap((model) => model.loads.map(({ id }) => id)))
  const nameless = loads.filter(
    (load) => !taken.has(load.id) && load.loadsWeights && load.confidence !== 'low' && modelParts.has(load.component),
  )
  const rest = [...Map.groupBy(nameless, loadLabel)].map(([label, own]): LoadedModel => {
    return { key: `unnamed ${label}`, label, loads: own, family: null, modality: null }
  })
  return [...named, ...rest]
}

async function taskOf(
  { desk, clones, resources }: Context,
  profilesOf: ProfilesOf,
  repositoryId: string,
  signal: AbortSignal,
): Promise<DraftTask> {
  const { file } = desk
  const [profile] = await profilesOf(repositoryId)
  const models = loadedModels(profile, listLoads(file, repositoryId))
  const clone = await clones.of(repositoryId)
  const sources = await readSources(clone, signal)
  const blobs = new Map((await clone.listFiles(signal)).map(({ path, blob }) => [path, blob]))
  const usable = file.rows<{ id: string }>('SELECT id FROM code WHERE retired = 0 AND merged_into IS NULL')
  const codeIds = new Set(usable.map(({ id }) => id))
  return { repositoryId, commit: clone.commit, models, sources, blobs, codeIds, resources }
}

const steps = { following: 'Following models through the code', weighing: 'Weighing what was found' } as const

/** What the values of a large repository take; a worker that needs more is ended, and says so. */
const workerMegabytes = 3072

function endedEarly(cause?: unknown): AppError {
  return new AppError(
    {
      code: 'unsupported',
      message: 'The repository is too large to be followed as a whole.',
      attempted: 'draft pipelines',
      next: 'Draw its models by hand; the loads and callers are there to help.',
    },
    { cause },
  )
}

/** Rejects with what the signal is aborted with; the worker is ended in any case. */
async function inWorker({ draftWorker, grammars }: Context, task: DraftTask, run: DraftRun): Promise<DraftOutcome> {
  const { signal, progress } = run
  signal.throwIfAborted()
  const data: DraftWorkerData = { task, grammars }
  const limits = { maxOldGenerationSizeMb: workerMegabytes }
  const worker: Worker = draftWorker({ workerData: data, resourceLimits: limits })
  const total = task.models.length
  const answer = Promise.withResolvers<DraftOutcome>()
  const giveUp = () => answer.reject(signal.reason as Error)
  signal.addEventListener('abort', giveUp, { once: true })
  worker.on('error', (error) => answer.reject(endedEarly(error)))
  worker.on('exit', () => answer.reject(endedEarly()))
  worker.on('message', (message: FromDraftWorker) => {
    if (message.kind === 'at')
      progress({ step: steps[message.step], done: message.step === 'weighing' ? total : 0, total })
    else if (message.kind === 'failed') answer.reject(new AppError(message.error))
    else answer.resolve(message.outcome)
  })
  try {
    return await answer.promise
  } finally {
    signal.removeEventListener('abort', giveUp)
    await worker.terminate()
  }
}

/** Drafts and saves; what was answered before keeps its answer. */
export async function draftRepository(
  context: Context,
  profilesOf: ProfilesOf,
  repositoryId: string,
  run: DraftRun,
): Promise<DraftReport> {
  const { desk } = context
  const { file } = desk
  const task = await taskOf(context, profilesOf, repositoryId, run.signal)
  const { models, suggestions, gaps } = await inWorker(context, task, run)
  // The study may have been closed, or the repository moved or removed, while the code was followed.
  const pinned = desk.isOpen && desk.file === file ? file.record('repository', repositoryId)?.commit : undefined
  if (pinned === task.commit) saveSuggestions(file, repositoryId, suggestions)
  return { repositoryId, models, suggestions: suggestions.length, gaps: [...gaps] }
}
