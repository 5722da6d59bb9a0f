/** Effective keys: each action with the key that this person gave it, or with its own. */
import { preferences, usePreferences } from '../session/preferences.ts'
import type { Action } from './action.ts'
import { actionNamed } from './run.ts'

type Keys = Readonly<Record<string, string>>

/** An empty text takes the key away; a key of one's own replaces the further keys too. */
export function withOwnKey(action: Action, keys: Keys): Action {
  const own = keys[action.name]
  if (own === undefined) return action
  const { key: _key, otherKeys: _otherKeys, ...rest } = action
  return own === '' ? rest : { ...rest, key: own }
}

let last: { readonly actions: readonly Action[]; readonly keys: Keys; readonly effective: readonly Action[] } | null =
  null

/** The same array as long as neither the table nor the keys change. */
export function effectiveActions(
  actions: readonly Action[],
  keys: Keys = preferences.getState().keys,
): readonly Action[] {
  if (last?.actions === actions && last.keys === keys) return last.effective
  const effective = actions.map((action) => withOwnKey(action, keys))
  last = { actions, keys, effective }
  return effective
}

export function useEffectiveActions(actions: readonly Action[]): readonly Action[] {
  return effectiveActions(
    actions,
    usePreferences((state) => state.keys),
  )
}

/** Gives the key of an action as it is now, by its name: for tooltips and hints; undefined when it has none. */
export function useKeyOf(): (name: string) => string | undefined {
  const keys = usePreferences((state) => state.keys)
  return (name) => keyOf(name, keys)
}

export function keyOf(name: string, keys: Keys = preferences.getState().keys): string | undefined {
  const action = actionNamed(name)
  return action === undefined ? undefined : withOwnKey(action, keys).key
}

/** One notation for one press: letter case, codes and modifiers that may but need not be held do not count. */
export function normalisedKeys(keys: string): string {
  return keys
    .replaceAll(/\[\w+\]\+/g, '')
    .replace(/(?:Key|Digit)(?=.$)/, '')
    .toLowerCase()
}

/** Further actions that these keys would run. */
export function conflictsOf(actions: readonly Action[], name: string, keys: string): Action[] {
  const wanted = normalisedKeys(keys)
  return actions.filter(
    (action) =>
      action.name !== name &&
      [action.key, ...(action.otherKeys ?? [])].some(
        (other) => other !== undefined && normalisedKeys(other) === wanted,
      ),
  )
}
