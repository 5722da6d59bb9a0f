/** Runs actions, wherever they were asked for: a key, a menu, the palette, a button. */
import { attempt } from '../session/notices.ts'
import { type Session, session } from '../session/state.ts'
import type { Action } from './action.ts'

export function isEnabled(action: Action, state: Session): boolean {
  return action.enabled?.(state) !== false
}

const remembered = 8

function remember(name: string): void {
  session.setState(({ recentActions }) => ({
    recentActions: [name, ...recentActions.filter((other) => other !== name)].slice(0, remembered),
  }))
}

/** Does nothing when the action is not possible now; what fails is shown. */
export function runAction(action: Action): void {
  if (!isEnabled(action, session.getState())) return
  remember(action.name)
  void attempt(async () => action.perform(session.getState()))
}

let table: ReadonlyMap<string, Action> = new Map()

/** Called once with the table; actions that refer to each other by name would otherwise import in a circle. */
export function registerActions(actions: readonly Action[]): void {
  table = new Map(actions.map((action) => [action.name, action]))
}

export function actionNamed(name: string): Action | undefined {
  return table.get(name)
}

/** For buttons and menus of the rooms, which know actions only by name. */
export function runByName(name: string): void {
  const action = actionNamed(name)
  if (action !== undefined) runAction(action)
}
