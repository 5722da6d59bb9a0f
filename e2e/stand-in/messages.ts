/** What the stand-in's two halves say to each other: the main process's side, and the side that holds the browser. */

/** A menu as it would be drawn. */
export interface DrawnMenuItem {
  readonly id: string | undefined
  readonly label: string | undefined
  readonly role: string | undefined
  readonly type: string | undefined
  readonly enabled: boolean
  readonly checked: boolean | undefined
  readonly accelerator: string | undefined
  readonly submenu: readonly DrawnMenuItem[]
}

/** What was asked of the operating system's dialogs. */
export interface DialogQuestion {
  readonly kind: 'open' | 'save' | 'message'
  readonly options: Readonly<Record<string, unknown>>
}

/** From the process that runs the built main. */
export type FromMain =
  | {
      readonly type: 'open'
      readonly window: number
      readonly url: string
      readonly preferences: unknown
      readonly preload: string
    }
  | { readonly type: 'send'; readonly window: number; readonly channel: string; readonly value: unknown }
  | { readonly type: 'invoked'; readonly call: number; readonly value?: unknown; readonly failure?: string }
  | {
      readonly type: 'response'
      readonly request: number
      readonly status: number
      readonly headers: Record<string, string>
      readonly body: Uint8Array
    }
  | { readonly type: 'navigation'; readonly request: number; readonly allowed: boolean }
  | { readonly type: 'menu'; readonly items: readonly DrawnMenuItem[] }
  | { readonly type: 'dialog'; readonly question: number; readonly asked: DialogQuestion }
  | { readonly type: 'shown'; readonly window: number; readonly focused: boolean }
  | { readonly type: 'close'; readonly window: number }

/** From the side that holds the browser. */
export type ToMain =
  | { readonly type: 'loaded'; readonly window: number }
  | {
      readonly type: 'ipc'
      readonly window: number
      readonly channel: string
      readonly value: unknown
      readonly url: string
      readonly inMainFrame: boolean
    }
  | {
      readonly type: 'invoke'
      readonly window: number
      readonly call: number
      readonly channel: string
      readonly value: unknown
      readonly url: string
      readonly inMainFrame: boolean
    }
  | { readonly type: 'request'; readonly request: number; readonly url: string; readonly method: string }
  | { readonly type: 'navigate'; readonly request: number; readonly window: number; readonly url: string }
  | { readonly type: 'popup'; readonly request: number; readonly window: number; readonly url: string }
  | { readonly type: 'choose'; readonly id: string }
  | { readonly type: 'answer'; readonly question: number; readonly value: unknown }
  | { readonly type: 'closed'; readonly window: number }
  | { readonly type: 'second-instance'; readonly argv: readonly string[]; readonly folder: string }
  | { readonly type: 'quit' }
