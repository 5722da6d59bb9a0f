/** The contract between back end and renderer: every call of every room, and the types that follow from it. */
import type { z } from 'zod'
import type { Room } from '../rooms.ts'
import { agreementApi } from './agreement.ts'
import type { Call } from './call.ts'
import { canvasApi } from './canvas.ts'
import { codingApi } from './coding.ts'
import { corpusApi } from './corpus.ts'
import { detectionApi } from './detection.ts'
import { exchangeApi } from './exchange.ts'
import { insightsApi } from './insights.ts'
import { shellApi } from './shell.ts'
import { studyApi } from './study.ts'
import { taxonomyApi } from './taxonomy.ts'
import { traceApi } from './trace.ts'

type AnyCall = Call<z.ZodType, z.ZodType, z.ZodType>

export const api = {
  study: studyApi,
  shell: shellApi,
  corpus: corpusApi,
  detection: detectionApi,
  trace: traceApi,
  coding: codingApi,
  taxonomy: taxonomyApi,
  canvas: canvasApi,
  agreement: agreementApi,
  insights: insightsApi,
  exchange: exchangeApi,
} satisfies Record<Room | 'study' | 'shell', Record<string, AnyCall>>

export type Api = typeof api
export type Area = keyof Api

/** Every method as `room.call`. */
export type Method = { [A in Area]: `${A}.${Extract<keyof Api[A], string>}` }[Area]

type CallOf<M extends Method> = M extends `${infer A extends Area}.${infer N}`
  ? N extends keyof Api[A]
    ? Api[A][N]
    : never
  : never

export type Input<M extends Method> = CallOf<M> extends Call<infer I, z.ZodType, z.ZodType> ? z.input<I> : never
/** The input as the handler gets it, defaults filled in. */
export type Parsed<M extends Method> = CallOf<M> extends Call<infer I, z.ZodType, z.ZodType> ? z.output<I> : never
export type Output<M extends Method> = CallOf<M> extends Call<z.ZodType, infer O, z.ZodType> ? z.output<O> : never
export type Progress<M extends Method> = CallOf<M> extends Call<z.ZodType, z.ZodType, infer P> ? z.output<P> : never

export function callOf(method: string): AnyCall | undefined {
  const [area = '', name = ''] = method.split('.', 2)
  if (!Object.hasOwn(api, area)) return undefined
  const calls: Record<string, AnyCall> = api[area as Area]
  return Object.hasOwn(calls, name) ? calls[name] : undefined
}
