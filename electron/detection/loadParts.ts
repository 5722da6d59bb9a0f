/** Load parts: names for pieces of the load record that several phases pass around. */
import type { Load } from '../../shared/model/load.ts'

export type Component = Load['component']
export type CallKind = Load['kind']
export type Confidence = Load['confidence']
