/** What of the suggestions outlives the window. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rememberSuggestions } from './rememberSuggestions.ts'
import { suggestionView, toggleConfidence } from './suggestionView.ts'

class Memory {
  readonly #entries = new Map<string, string>()
  getItem(key: string): string | null {
    return this.#entries.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    this.#entries.set(key, value)
  }
}

let stop = () => {}
const initial = suggestionView.getInitialState()
beforeEach(() => suggestionView.setState(initial, true))
afterEach(() => stop())

function remember(memory: Memory): void {
  stop()
  stop = rememberSuggestions(memory as unknown as Storage)
}

it('takes up whether ghosts are drawn, and which', () => {
  const memory = new Memory()
  remember(memory)
  suggestionView.setState({ ghosts: false, shown: true })
  toggleConfidence('low')
  toggleConfidence('high')
  stop()
  suggestionView.setState(initial, true)
  remember(memory)
  const { ghosts, confidences, shown } = suggestionView.getState()
  expect([ghosts, [...confidences], shown]).toEqual([false, ['medium', 'low'], false])
})

it('passes over what is not valid', () => {
  const memory = new Memory()
  memory.setItem('loadstone.suggestions', '{"ghosts": "no", "confidences": ["certain", "low"], "kinds": 3}')
  remember(memory)
  const { ghosts, confidences, kinds } = suggestionView.getState()
  expect([ghosts, [...confidences], kinds]).toEqual([true, ['low'], initial.kinds])
  memory.setItem('loadstone.suggestions', 'not json')
  remember(memory)
  expect(suggestionView.getState().ghosts).toBe(true)
})
