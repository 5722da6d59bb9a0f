/**
 * Follow flow: takes each model from its loads through the repository, and reports what the code does with it and with what
 * it gives. Values are followed by names, attributes, containers, calls and returns; the order of statements is not looked at.
 */
import type { FlowModel, FlowReport } from '../../study/flow.ts'
import type { Tracer } from '../tracer.ts'
import { carryOn } from './carryOn.ts'
import { startLearners } from './built.ts'
import { type Start, startOf } from './chains.ts'
import { Following } from './following.ts'
import { ingredientsIn } from './given.ts'
import { reportOf } from './report.ts'
import { startNetworks } from './scratch.ts'
import { type Budget, Spending } from './spending.ts'
import { startLoad } from './starts.ts'

const usual: Budget = { steps: 300_000, stepsEach: 15_000, stepsAtLeast: 150, milliseconds: 30_000 }
/** What finding out where models are may cost; the rest is for what they give. */
const forModels = 0.4

export async function followModels(
  tracer: Tracer,
  models: readonly FlowModel[],
  signal: AbortSignal,
  budget: Budget = usual,
): Promise<FlowReport> {
  const following = new Following(tracer.code)
  const started = new Map<string, number | null>()
  for (const start of distinctStarts(models)) started.set(start.id, await startLoad(following, start, signal))
  // Which networks hold a model has to be known before others are taken for trained from scratch.
  const first = new Spending(
    { ...budget, steps: budget.steps * forModels, stepsEach: budget.stepsEach / 4 },
    started.size,
  )
  await carryOn(following, first, 'models', signal)
  await startNetworks(following, signal)
  await startLearners(following, signal)
  const rest = new Spending({ ...budget, steps: budget.steps * (1 - forModels) }, started.size)
  await carryOn(following, rest, 'all', signal)
  const givenUp = new Set([...first.givenUp, ...rest.givenUp])
  const ingredients = await tracer.code.answer(() => ingredientsIn(following), signal)
  return tracer.code.answer(() => reportOf(following, models, started, givenUp, ingredients), signal)
}

function distinctStarts(models: readonly FlowModel[]): readonly Start[] {
  const starts = models.flatMap((model) => model.loads.map((load) => startOf(load, model)))
  return [...new Map(starts.map((start) => [start.id, start])).values()]
}
