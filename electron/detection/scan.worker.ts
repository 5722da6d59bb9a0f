/** Scan worker: opens, scans and profiles one clone at a time off the main thread; the twin of scanPool.ts. */
import { parentPort } from 'node:worker_threads'
import { AppError, reportOf, type ErrorReport } from '../../shared/errors.ts'
import type { Load } from '../../shared/model/load.ts'
import { openClone } from '../clone/openClone.ts'
import type { ParseOutcome } from '../syntax/parsePool.ts'
import type { Families } from './profile/families.ts'
import { profileClone } from './profile/profileClone.ts'
import type { StoredProfile } from './profile/storedProfile.ts'
import type { ScanProgress } from './scan.ts'
import { type CloneScan, scanClone } from './scanClone.ts'
import { scanCancelled } from './scanRefusals.ts'
import type { SignaturePack } from './signaturePack.ts'
import type { FileRole } from './sourceFile.ts'

export interface ScanTask {
  /** Where the clone lies, and the commit that is scanned. */
  readonly path: string
  readonly commit: string
  readonly repositoryId: string
  readonly packs: readonly SignaturePack[]
  /** Whether loads are wanted before all is known. */
  readonly provisional: boolean
  /** What an earlier scan found, of which only the profile is wanted. */
  readonly found: CloneScan | null
  /** What a profile is made with, and the one made before; no profile is wanted without it. */
  readonly profile: { readonly families: Families; readonly known: StoredProfile | undefined } | null
}

/** What the thread of the pool alone has: facts kept of earlier scans, and the parsers for what our reader does not read. */
export type Question =
  | { readonly kind: 'facts'; readonly blob: string; readonly role: FileRole }
  | { readonly kind: 'parse'; readonly text: string }

export type Answer = { readonly value: string | ParseOutcome | undefined } | { readonly error: ErrorReport }

export type ToScanWorker =
  | { readonly kind: 'scan'; readonly task: ScanTask }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }

/** `scan` and `profile` are JSON: a string crosses threads faster than a graph of objects, and is what is kept. */
export type FromScanWorker =
  | { readonly kind: 'question'; readonly id: number; readonly question: Question }
  | { readonly kind: 'keepFacts'; readonly blob: string; readonly role: FileRole; readonly json: string }
  | { readonly kind: 'progress'; readonly progress: ScanProgress }
  | { readonly kind: 'found'; readonly loads: readonly Load[] }
  | { readonly kind: 'failed'; readonly error: ErrorReport }
  | { readonly kind: 'done'; readonly scan: string; readonly isWhole: boolean; readonly profile: string | null }

/** Progress is for eyes: a message for every file would only wake the other thread. */
const progressMilliseconds = 50

const port = parentPort
const asked = new Map<number, PromiseWithResolvers<string | ParseOutcome | undefined>>()
let nextQuestion = 0
let running = new AbortController()

port?.on('message', (message: ToScanWorker) => {
  if (message.kind === 'scan') void perform(message.task)
  else if (message.kind === 'cancel') running.abort()
  else settle(message.id, message.answer)
})

async function perform(task: ScanTask): Promise<void> {
  running = new AbortController()
  try {
    send(await scanned(task, running.signal))
  } catch (error) {
    send({ kind: 'failed', error: reportOf(error, `scan ${task.path}`) })
  } finally {
    asked.clear()
  }
}

async function scanned(task: ScanTask, signal: AbortSignal): Promise<FromScanWorker> {
  const { path, commit, repositoryId, packs } = task
  const clone = await openClone(path, { commit, signal })
  try {
    const { loads, report, isWhole } =
      task.found === null
        ? await scanClone(clone, {
            repositoryId,
            packs,
            signal,
            pool: { parse: (text) => ask<ParseOutcome>({ kind: 'parse', text }, signal) },
            kept: {
              facts: (blob, role) => ask<string | undefined>({ kind: 'facts', blob, role }, signal),
              keepFacts: (blob, role, json) => send({ kind: 'keepFacts', blob, role, json }),
            },
            onProgress: progressNowAndThen(),
            ...(task.provisional ? { onFound: (some) => send({ kind: 'found', loads: some }) } : {}),
          })
        : { ...task.found, isWhole: true }
    const scan = JSON.stringify({ loads, report })
    if (task.profile === null) return { kind: 'done', scan, isWhole, profile: null }
    const { families, known } = task.profile
    const profile = JSON.stringify(await profileClone(clone, families, report, loads, known, signal))
    return { kind: 'done', scan, isWhole, profile }
  } finally {
    await clone.close()
  }
}

function progressNowAndThen(): (progress: ScanProgress) => void {
  let last = 0
  return (progress) => {
    const now = performance.now()
    if (now - last < progressMilliseconds && progress.done < progress.total) return
    last = now
    send({ kind: 'progress', progress })
  }
}

/** The other thread answers what it was asked in the words that this question has: `T` is the type of its answer. */
function ask<T extends string | ParseOutcome | undefined>(question: Question, signal: AbortSignal): Promise<T> {
  const answered = Promise.withResolvers<string | ParseOutcome | undefined>()
  const id = nextQuestion
  nextQuestion += 1
  asked.set(id, answered)
  signal.addEventListener('abort', () => answered.reject(scanCancelled()), { once: true })
  send({ kind: 'question', id, question })
  return answered.promise as Promise<T>
}

function settle(id: number, answer: Answer): void {
  const waiting = asked.get(id)
  asked.delete(id)
  if ('error' in answer) waiting?.reject(new AppError(answer.error))
  else waiting?.resolve(answer.value)
}

function send(message: FromScanWorker): void {
  port?.postMessage(message)
}
