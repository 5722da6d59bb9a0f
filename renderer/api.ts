/** The renderer's view of the contract: typed calls over whichever port the host provides. */
import type { Input, Method, Output, Progress } from '../shared/api/index.ts'
import type { Client } from '../shared/client.ts'

export interface CallOptions<M extends Method> {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress<M>) => void
}

export type ApiCall = <M extends Method>(method: M, input: Input<M>, options?: CallOptions<M>) => Promise<Output<M>>

/** Calls that only need the answer; queries, which also need to know when it goes stale, use the client itself. */
export function typedCalls(client: Client): ApiCall {
  return async (method, input, options = {}) => {
    const { output } = await client.call(method, input, options as Parameters<Client['call']>[2])
    return output as never
  }
}
