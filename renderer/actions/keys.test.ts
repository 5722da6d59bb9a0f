/** Keys reach the actions they belong to, and only where they may. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { initialSession, session } from '../session/state.ts'
import { action, type Action } from './action.ts'
import { bindingsOf, isTypedKey, leftToField, listenForKeys, takesText } from './keys.ts'

const field = { tagName: 'INPUT', type: 'text' }
const button = { tagName: 'BUTTON' }

describe('takesText', () => {
  it('is true where typing writes', () => {
    expect([field, { tagName: 'TEXTAREA' }, { tagName: 'DIV', isContentEditable: true }].every(takesText)).toBe(true)
  })

  it('is false for controls and for text that is only shown', () => {
    expect(takesText({ tagName: 'INPUT', type: 'checkbox' })).toBe(false)
    expect(takesText({ tagName: 'TEXTAREA', readOnly: true })).toBe(false)
    expect(takesText(button)).toBe(false)
  })
})

describe('isTypedKey', () => {
  it('tells characters from commands', () => {
    expect(
      ['n', 'Shift+n', '[Shift]+?', '1', 'Shift+Digit1', ']', 'Delete'].filter((keys) => !isTypedKey(keys)),
    ).toEqual([])
    expect(['$mod+k', 'F8', 'Shift+F8', 'Alt+1', 'Escape'].filter(isTypedKey)).toEqual([])
  })
})

describe('leftToField', () => {
  it('leaves characters and the field’s own undo to it', () => {
    expect(leftToField('n', field)).toBe(true)
    expect(leftToField('$mod+z', field)).toBe(true)
    expect(leftToField('$mod+k', field)).toBe(false)
    expect(leftToField('n', button)).toBe(false)
  })
})

/** A key press as a browser reports it. */
class Press extends Event {
  readonly key: string
  readonly code: string
  readonly isComposing = false
  readonly #held: readonly string[]
  readonly #on: object

  constructor(key: string, held: readonly string[] = [], on: object = button) {
    super('keydown', { cancelable: true })
    this.key = key
    this.code = `Key${key.toUpperCase()}`
    this.#held = held
    this.#on = on
  }

  getModifierState(modifier: string): boolean {
    return this.#held.includes(modifier)
  }

  override get target(): EventTarget {
    return this.#on as EventTarget
  }
}

function recorder() {
  const done: string[] = []
  const record = (name: string, parts: Partial<Action>) =>
    action({ name, label: name, menu: 'Go', perform: () => void done.push(name), ...parts })
  return { done, record }
}

describe('listenForKeys', () => {
  let stop = () => {}
  beforeEach(() => session.setState(initialSession, true))
  afterEach(() => stop())

  function listening(actions: readonly Action[]) {
    const window = new EventTarget()
    stop = listenForKeys(actions, window)
    return async (press: Press) => {
      window.dispatchEvent(press)
      await Promise.resolve()
      return press.defaultPrevented
    }
  }

  it('runs the action and keeps the key from everything else', async () => {
    const { done, record } = recorder()
    const press = listening([record('next', { key: 'F8', otherKeys: ['n'] })])
    expect(await press(new Press('F8'))).toBe(true)
    expect(await press(new Press('n'))).toBe(true)
    expect(await press(new Press('n', ['Control']))).toBe(false)
    expect(done).toEqual(['next', 'next'])
  })

  it('does not run letters while somebody types', async () => {
    const { done, record } = recorder()
    const press = listening([record('next', { key: 'n' }), record('find', { key: '$mod+k' })])
    expect(await press(new Press('n', [], field))).toBe(false)
    expect(await press(new Press('k', ['Control'], field))).toBe(true)
    expect(done).toEqual(['find'])
  })

  it('lets two actions share a key when only one is possible', async () => {
    const { done, record } = recorder()
    const press = listening([
      record('delete', { key: 'Delete', enabled: (state) => state.unitIds.length > 0 }),
      record('remove', { key: 'Delete' }),
    ])
    await press(new Press('Delete'))
    session.setState({ unitIds: ['m'] })
    await press(new Press('Delete'))
    expect(done).toEqual(['remove', 'delete'])
  })

  it('leaves a key alone whose action is not possible', async () => {
    const { done, record } = recorder()
    const press = listening([record('never', { key: 'x', enabled: () => false })])
    expect(await press(new Press('x'))).toBe(false)
    expect(done).toEqual([])
  })

  it('is silent while a dialog is open', async () => {
    const { done, record } = recorder()
    const press = listening([record('next', { key: 'n' }), record('back', { key: 'Escape' })])
    session.setState({ dialog: { name: 'about' } })
    await press(new Press('n'))
    await press(new Press('Escape'))
    session.setState({ dialog: null })
    await press(new Press('Escape'))
    expect(done).toEqual(['back'])
  })

  it('stops when told to', async () => {
    const { done, record } = recorder()
    const press = listening([record('next', { key: 'n' })])
    stop()
    await press(new Press('n'))
    expect(done).toEqual([])
  })
})

describe('bindingsOf', () => {
  it('lists first and further keys', () => {
    const { record } = recorder()
    const bindings = bindingsOf([record('a', { key: 'F8', otherKeys: ['n'] }), record('b', {})])
    expect(bindings.map(({ keys, action: { name } }) => `${keys}: ${name}`)).toEqual(['F8: a', 'n: a'])
  })
})
