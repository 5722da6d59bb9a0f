/** The types of the back end's half of the contract: one handler for each call. */
import type { Api, Area, Method, Output, Parsed, Progress } from '../../shared/api/index.ts'

/** What a handler gets beside its input. */
export interface CallContext<M extends Method> {
  readonly signal: AbortSignal
  readonly progress: (progress: Progress<M>) => void
}

export type Handler<M extends Method> = (input: Parsed<M>, context: CallContext<M>) => Output<M> | Promise<Output<M>>

/** One room's handlers. */
export type Handlers<A extends Area> = {
  [N in Extract<keyof Api[A], string>]: `${A}.${N}` extends Method ? Handler<`${A}.${N}`> : never
}

export type AllHandlers = { [A in Area]: Handlers<A> }
