/** Judgements: what is known of the calls of each file from one round of a scan to the next, and which of them are loads. */
import type { Load } from '../../shared/model/load.ts'
import type { Call } from '../syntax/facts.ts'
import type { Settled } from './answers.ts'
import { callsToJudge, judgeCall, plainName, type LoadCall } from './callSites.ts'
import { type Gate, gatesOf, isOpen } from './gates.ts'
import { loadRecord, type LoadContext } from './loadRecord.ts'
import { withinStack } from './asking.ts'
import type { Resolver } from './resolver.ts'
import type { SourceFile } from './sourceFile.ts'

export type Judgements = Map<SourceFile, Judgement[]>

interface Judgement {
  readonly call: Call
  /** What is known of the plain name that is called, the same for all its calls in the file. */
  readonly gate: Gate | undefined
  found: Settled<LoadCall | undefined> | undefined
  load: Settled<Load> | undefined
}

export interface LoadsInFile {
  readonly found: Load[]
  /** Calls whose values need more stack than there is. */
  readonly tooDeep: number
}

/** The loads of a file. Which calls are loads comes first; what each of them loads, after that. */
export function loadsIn(
  resolver: Resolver,
  context: LoadContext,
  file: SourceFile,
  judgements: Judgements,
): LoadsInFile {
  const { answers } = resolver
  const known = judgements.get(file) ?? startJudgements(resolver, file)
  judgements.set(file, known)
  let tooDeep = 0
  const giveUp = (): undefined => {
    tooDeep += 1
  }
  for (const judgement of known) {
    if (judgement.gate !== undefined && !isOpen(resolver, file, judgement.gate)) {
      judgement.found = judgement.load = undefined
      continue
    }
    const before = judgement.found
    if (before !== undefined && answers.holds(before.answer)) continue
    const judge = () => answers.settled(undefined, () => judgeCall(resolver, file, judgement.call))
    judgement.found = withinStack(resolver, judge, giveUp)
    judgement.load = undefined
  }
  const found: Load[] = []
  for (const judgement of known) {
    const call = judgement.found?.result
    if (call === undefined) continue
    const record = () => answers.settled(judgement.load, () => loadRecord(resolver, context, file, call))
    judgement.load = withinStack(resolver, record, giveUp)
    if (judgement.load !== undefined) found.push(judgement.load.result)
  }
  return { found, tooDeep }
}

function startJudgements(resolver: Resolver, file: SourceFile): Judgement[] {
  const calls = callsToJudge(resolver, file)
  const gates = gatesOf(resolver, file, calls)
  return calls.map((call) => {
    const name = plainName(resolver, call)
    return { call, gate: name === undefined ? undefined : gates.get(name), found: undefined, load: undefined }
  })
}
