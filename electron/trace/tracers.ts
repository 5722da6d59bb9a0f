/** Tracers: keeps what was read and parsed of the repositories that were traced last, and forgets the others. */
import type { Context } from '../context.ts'
import { readSources } from '../study/sources.ts'
import type { FileFacts } from '../syntax/facts.ts'
import type { Parse } from './code.ts'
import { Tracer } from './tracer.ts'

/** The facts of a large repository take some hundred megabytes. */
const kept = 2

export class Tracers {
  readonly #context: Pick<Context, 'clones' | 'pool'>
  /** The one that was asked for last comes last. */
  readonly #byKey = new Map<string, Promise<Tracer>>()

  constructor(context: Pick<Context, 'clones' | 'pool'>) {
    this.#context = context
  }

  /** Throws `repository_unavailable` when the clone is not on this machine. */
  async of(repositoryId: string, signal: AbortSignal): Promise<Tracer> {
    const { clones, pool } = this.#context
    const clone = await clones.of(repositoryId)
    const key = `${repositoryId} ${clone.commit}`
    const known = this.#byKey.get(key)
    const parse: Parse = async ({ python }, abort) => {
      const outcome = await pool.parse(python, abort)
      return outcome.status === 'parsed' ? (JSON.parse(outcome.facts) as FileFacts) : null
    }
    const tracer = known ?? readSources(clone, signal).then((sources) => new Tracer(sources, parse))
    this.#byKey.delete(key)
    this.#byKey.set(key, tracer)
    for (const old of [...this.#byKey.keys()].slice(0, -kept)) this.#byKey.delete(old)
    try {
      return await tracer
    } catch (error) {
      this.#byKey.delete(key)
      throw error
    }
  }
}
