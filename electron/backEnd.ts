/** The back end put together: the open study, its clones, the parsers, and each room's calls. Runs in its own process. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { agreementHandlers } from './agreement/calls.ts'
import { canvasHandlers } from './canvas/calls.ts'
import { codingHandlers } from './coding/calls.ts'
import type { Context } from './context.ts'
import { corpusHandlers } from './corpus/calls.ts'
import { detectionHandlers } from './detection/calls.ts'
import { EffectiveProfiles } from './detection/profile/effectiveProfiles.ts'
import { createScanPool } from './detection/scanPool.ts'
import { exchangeHandlers } from './exchange/calls.ts'
import { insightsHandlers } from './insights/calls.ts'
import type { HostPort } from '../shared/frames.ts'
import { studyHandlers } from './study/calls.ts'
import { Clones } from './study/clones.ts'
import { Desk } from './study/desk.ts'
import { Installation } from './study/installation.ts'
import { openSample } from './study/sample.ts'
import { shellHandlers } from './study/shellCalls.ts'
import type { GrammarPaths } from './syntax/grammar.ts'
import { type CreateWorker, createParsePool } from './syntax/parsePool.ts'
import { taxonomyHandlers } from './taxonomy/calls.ts'
import { traceHandlers } from './trace/calls.ts'
import { Tracers } from './trace/tracers.ts'
import { changeNotices } from './transport/changeNotices.ts'
import type { AllHandlers } from './transport/handlers.ts'
import { serveConnection } from './transport/host.ts'

export interface BackEndOptions {
  readonly host: 'desktop' | 'served'
  readonly version: string
  readonly resources: string
  readonly dataFolder: string
  readonly cacheFolder: string
  readonly grammars: GrammarPaths
  readonly parseWorker: CreateWorker
  readonly scanWorker: CreateWorker
  readonly searchWorker: CreateWorker
  readonly draftWorker: CreateWorker
}

export interface BackEnd {
  readonly connect: (port: HostPort) => void
  readonly handlers: AllHandlers
  readonly close: () => Promise<void>
}

function handlersOf(context: Context): AllHandlers {
  const profiles = new EffectiveProfiles(context)
  const rooms = {
    corpus: corpusHandlers(context),
    detection: detectionHandlers(context, profiles),
    trace: traceHandlers(context, new Tracers(context)),
    coding: codingHandlers(context),
    taxonomy: taxonomyHandlers(context),
    canvas: canvasHandlers(context, (repositoryId) => profiles.list(repositoryId)),
    agreement: agreementHandlers(context),
    insights: insightsHandlers(context, () => profiles.list()),
    exchange: exchangeHandlers(context),
    shell: shellHandlers(context),
  }
  return { ...rooms, study: studyHandlers(context, () => openSample(context, rooms)) }
}

/** Starts the back end; nothing is opened yet. `close` ends its workers and git processes and closes the study. */
export function createBackEnd(options: BackEndOptions): BackEnd {
  const { host, version, resources, dataFolder, cacheFolder, grammars } = options
  const { parseWorker, scanWorker, searchWorker, draftWorker } = options
  mkdirSync(dataFolder, { recursive: true })
  const desk = new Desk(new Installation(dataFolder), join(resources, 'codebooks', 'ptm-reuse.json'))
  const clones = new Clones(desk)
  const pool = createParsePool({ createWorker: parseWorker, paths: grammars })
  const scans = createScanPool({ createWorker: scanWorker, parser: pool })
  const places = { host, version, resources, dataFolder, cacheFolder, grammars }
  const handlers = handlersOf({ ...places, desk, clones, pool, scans, searchWorker, draftWorker })
  return {
    handlers,
    connect: (port) =>
      serveConnection(
        changeNotices(port, (listener) => desk.onChange(listener)),
        handlers,
      ),
    close: async () => {
      await scans.close()
      await clones.closeAll()
      if (desk.isOpen) desk.leave()
      await pool.close()
    },
  }
}
