/** Judgements: what is known of the calls of each file from one round of a scan to the next, and which of them are loads. */
import type { Load } from '../../shared/model/load.ts'
import type { Call } from '../syntax/facts.ts'
import { settled, type Settled } from './answers.ts'
import { callsToJudge, judgeCall, type LoadCall } from './callSites.ts'
import { loadRecord, type LoadContext } from './loadRecord.ts'
import { type Resolver, withinStack } from './resolver.ts'
import type { SourceFile } from './sourceFile.ts'

export type Judgements = Map<SourceFile, Judgement[]>

interface Judgement {
  readonly call: Call
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
  const { grounds } = resolver
  const known = judgements.get(file) ?? startJudgements(resolver, file)
  judgements.set(file, known)
  let tooDeep = 0
  const giveUp = (): undefined => {
    tooDeep += 1
  }
  for (const judgement of known) {
    const before = judgement.found
    const judge = () => settled(grounds, before, () => judgeCall(resolver, file, judgement.call))
    judgement.found = withinStack(resolver, judge, giveUp)
    if (judgement.found !== before) judgement.load = undefined
  }
  const found = known.flatMap((judgement) => {
    const call = judgement.found?.result
    if (call === undefined) return []
    const record = () => settled(grounds, judgement.load, () => loadRecord(resolver, context, file, call))
    judgement.load = withinStack(resolver, record, giveUp)
    return judgement.load === undefined ? [] : [judgement.load.result]
  })
  return { found, tooDeep }
}

function startJudgements(resolver: Resolver, file: SourceFile): Judgement[] {
  return callsToJudge(resolver, file).map((call) => ({ call, found: undefined, load: undefined }))
}
