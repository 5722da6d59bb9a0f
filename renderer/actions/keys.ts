/** Keys: one listener for all actions; what a field, a menu or a dialog needs is left to it. */
import { createKeybindingsHandler } from 'tinykeys'
import { preferences } from '../session/preferences.ts'
import { session } from '../session/state.ts'
import type { Action } from './action.ts'
import { effectiveActions } from './effectiveKeys.ts'
import { isEnabled, runAction } from './run.ts'

/** The part of an element that decides whether keys are text there. */
export interface KeyTarget {
  readonly tagName: string
  readonly type?: string
  readonly readOnly?: boolean
  readonly isContentEditable?: boolean
}

const notTyped = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'])

/** A field that takes text now. The editor's read-only text area does not, so that single letters work in it. */
export function takesText(target: KeyTarget): boolean {
  if (target.isContentEditable === true) return true
  if (target.tagName !== 'INPUT' && target.tagName !== 'TEXTAREA' && target.tagName !== 'SELECT') return false
  return target.readOnly !== true && !notTyped.has(target.type ?? '')
}

/** True for presses that mean a character where text is typed: no modifier but Shift, and no named key. */
export function isTypedKey(keys: string): boolean {
  const parts = keys.split(/(?<=\w|\])\+/)
  const modified = parts.slice(0, -1).some((part) => !/^\[?Shift\]?$/.test(part))
  const last = parts.at(-1) ?? ''
  return !modified && (last.length === 1 || /^(Key|Digit).$|^(Enter|Delete|Backspace|Space)$/.test(last))
}

/** Fields have their own undo, redo and selection, which must not become the study's. */
const fieldKeys = new Set(['$mod+z', '$mod+Shift+z', '$mod+y', '$mod+a', '$mod+b', '$mod+x', '$mod+c', '$mod+v'])

export function leftToField(keys: string, target: KeyTarget): boolean {
  return takesText(target) && (isTypedKey(keys) || fieldKeys.has(keys))
}

/** Every press with its action, first in the table first. */
export function bindingsOf(actions: readonly Action[]): { readonly keys: string; readonly action: Action }[] {
  return actions.flatMap((action) =>
    [action.key, ...(action.otherKeys ?? [])].flatMap((keys) => (keys === undefined ? [] : [{ keys, action }])),
  )
}

function bound(keys: string, actions: readonly Action[]): (event: KeyboardEvent) => void {
  return (event) => {
    if (leftToField(keys, event.target as HTMLElement)) return
    const action = actions.find((candidate) => isEnabled(candidate, session.getState()))
    if (action === undefined) return
    event.preventDefault()
    event.stopPropagation()
    runAction(action)
  }
}

/** One handler per press; several actions may share one as long as at most one is possible at a time. */
function handlers(bindings: ReturnType<typeof bindingsOf>) {
  const byKeys = Map.groupBy(bindings, ({ keys }) => keys)
  return Object.fromEntries(
    [...byKeys].map(([keys, group]) => [
      keys,
      bound(
        keys,
        group.map(({ action }) => action),
      ),
    ]),
  )
}

/** Menus have type-ahead, and a modal surface keeps the keyboard to itself. */
function keepsKeys(event: Event): boolean {
  const { dialog, pathQuestion } = session.getState()
  if (dialog !== null || pathQuestion !== null) return true
  const target = event.target as Partial<Element> | null
  return target?.closest?.('[role="menu"], [role="menubar"], [role="dialog"], .ui-menu') != null
}

/** A list may have keys of its own while it has the focus; it names them in `data-own-keys`. */
function isOwnKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const owner = (event.target as Partial<Element> | null)?.closest?.('[data-own-keys]')
  return owner?.getAttribute('data-own-keys')?.split(' ').includes(event.key) ?? false
}

/** Starts listening; returns how to stop. */
export function listenForKeys(actions: readonly Action[], target: EventTarget = window): () => void {
  const all = bindingsOf(actions)
  const ignore = (event: KeyboardEvent) =>
    event.isComposing || event.defaultPrevented || keepsKeys(event) || isOwnKey(event)
  const early = createKeybindingsHandler(handlers(all.filter(({ keys }) => keys !== 'Escape')), { ignore })
  // Escape goes outwards: whatever has the focus may use it first.
  const late = createKeybindingsHandler(handlers(all.filter(({ keys }) => keys === 'Escape')), { ignore })
  target.addEventListener('keydown', early as EventListener, { capture: true })
  target.addEventListener('keydown', late as EventListener)
  return () => {
    target.removeEventListener('keydown', early as EventListener, { capture: true })
    target.removeEventListener('keydown', late as EventListener)
  }
}

/** Listens with the keys that this person has given to the actions, also once they change. */
export function followKeys(actions: readonly Action[]): void {
  let stop = listenForKeys(effectiveActions(actions))
  preferences.subscribe(({ keys }, before) => {
    if (keys === before.keys) return
    stop()
    stop = listenForKeys(effectiveActions(actions))
  })
}
