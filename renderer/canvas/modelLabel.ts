/** A name for a model out of what shows it: a load, or text. */
import type { Dragged } from '../session/drag.ts'
import type { Scene } from './scene.ts'

type Source = Extract<Dragged, { kind: 'load' | 'text' }>

/** A name for a model out of what shows it. */
export function labelOf(source: Source, scene: Pick<Scene, 'loads'>): string {
  if (source.kind === 'text') return labelOfText(source.anchor.quote)
  const load = scene.loads.get(source.loadId)
  if (load === undefined) return ''
  const names = [...new Set(load.modelNames.map(({ name }) => name))].filter((name) => name !== '')
  return names.length > 0 ? names.slice(0, 3).join(' | ') : labelOfText(load.nameArgument) || load.callee
}

/** A model's name quoted in the text where there is one, else the first line without the quotes around it. */
export function labelOfText(text: string): string {
  const quoted = /["']([\w.-]+\/[\w.-]+)["']/.exec(text)?.[1]
  if (quoted !== undefined) return quoted
  const line = (text.trim().split('\n', 1)[0] ?? '').replace(/[\s,:;]+$/, '')
  return line.replace(/^(["'`])(.*)\1$/, '$2').slice(0, 80)
}
