/** Questions to the back end whose answers are kept until a table they were read from changes. */
import { useCallback, useSyncExternalStore } from 'react'
import type { Input, Method, Output } from '../../shared/api/index.ts'
import type { Client } from '../../shared/client.ts'

export interface QueryState<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly loading: boolean
}

interface Entry {
  readonly method: Method
  readonly input: unknown
  state: QueryState<unknown>
  reads: readonly string[]
  stale: boolean
  running: boolean
  users: number
  readonly listeners: Set<() => void>
}

const empty: QueryState<undefined> = { data: undefined, error: undefined, loading: true }

/** Answers by question; an entry without users is dropped when it goes stale. */
export class QueryCache {
  readonly #entries = new Map<string, Entry>()
  #client: Client | undefined

  /** A new connection: everything is asked again. */
  connect(client: Client): void {
    this.#client = client
    for (const entry of this.#entries.values()) this.#refresh(entry)
  }

  /**
   * Answers that were read from these tables are asked for again; the old ones stay visible until then. A question that
   * failed is asked again after any change, since nobody knows what its answer would have been read from.
   */
  invalidate(tables: readonly string[]): void {
    for (const [key, entry] of this.#entries) {
      const failed = entry.state.error !== undefined
      if (!failed && !entry.running && !entry.reads.some((table) => tables.includes(table))) continue
      if (entry.users === 0) this.#entries.delete(key)
      else this.#refresh(entry)
    }
  }

  entry(method: Method, input: unknown): Entry {
    const key = `${method} ${JSON.stringify(input)}`
    const known = this.#entries.get(key)
    if (known !== undefined) return known
    const entry: Entry = {
      method,
      input,
      state: empty,
      reads: [],
      stale: true,
      running: false,
      users: 0,
      listeners: new Set(),
    }
    this.#entries.set(key, entry)
    return entry
  }

  subscribe(entry: Entry, listener: () => void): () => void {
    entry.users += 1
    entry.listeners.add(listener)
    if (entry.stale || entry.state.error !== undefined) this.#refresh(entry)
    return () => {
      entry.users -= 1
      entry.listeners.delete(listener)
    }
  }

  #refresh(entry: Entry): void {
    entry.stale = true
    if (!entry.running) void this.#ask(entry)
  }

  async #ask(entry: Entry): Promise<void> {
    entry.running = true
    while (entry.stale) {
      // Read again each time: the connection may have been replaced while the last answer was on its way.
      const client = this.#client
      if (client === undefined) break
      entry.stale = false
      try {
        const { output, reads } = await client.call(entry.method, entry.input)
        entry.reads = reads
        entry.state = { data: output, error: undefined, loading: false }
      } catch (error) {
        entry.state = { data: entry.state.data, error, loading: false }
      }
      for (const listener of entry.listeners) listener()
    }
    entry.running = false
  }
}

export const queries = new QueryCache()

const idle: QueryState<never> = { data: undefined, error: undefined, loading: false }
const neverChanges = () => () => {}

/** The answer to a call, asked again whenever it may have changed. `null` as input asks nothing. */
export function useQuery<M extends Method>(method: M, input: Input<M> | null): QueryState<Output<M>> {
  const entry = input === null ? null : queries.entry(method, input)
  const subscribe = useCallback(
    (listener: () => void) => (entry === null ? neverChanges() : queries.subscribe(entry, listener)),
    [entry],
  )
  const state = useSyncExternalStore(subscribe, () => (entry === null ? idle : entry.state))
  return state as QueryState<Output<M>>
}
