/** The frames that cross every transport alike: WebSocket, IPC, and an in-memory pair in tests. */
import type { ErrorReport } from './errors.ts'

/** From the renderer to the back end. */
export type ClientFrame =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number }
  /** The last progress of this call has been taken in: send the newest one there is. */
  | { readonly type: 'ready'; readonly id: number }

/** From the back end to the renderer. */
export type HostFrame =
  | { readonly type: 'result'; readonly id: number; readonly output: unknown; readonly reads: readonly string[] }
  | { readonly type: 'error'; readonly id: number; readonly error: ErrorReport }
  | { readonly type: 'progress'; readonly id: number; readonly progress: unknown }
  /** These tables have changed: answers that read them are stale. */
  | { readonly type: 'changed'; readonly tables: readonly string[] }

/** One end of a connection. Frames are plain JSON; `send` after close does nothing. */
export interface Port<Out, In> {
  readonly send: (frame: Out) => void
  /** Called once, before any frame can arrive. */
  readonly listen: (listener: { readonly frame: (frame: In) => void; readonly closed: () => void }) => void
  readonly close: () => void
}

export type ClientPort = Port<ClientFrame, HostFrame>
export type HostPort = Port<HostFrame, ClientFrame>
