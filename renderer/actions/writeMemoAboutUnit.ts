/** Writes a memo about the selected model or link, whatever text is selected in the editor meanwhile. */
import { drawnGraph, selectedUnits } from '../canvas/scene.ts'
import { session, type Session } from '../session/state.ts'
import { action } from './action.ts'

function aboutUnit(state: Session) {
  const { models, links } = selectedUnits(state)
  const unitId = models.at(-1) ?? links.at(-1)
  const graph = drawnGraph(state.repositoryId)
  const unit = [...(graph?.models ?? []), ...(graph?.links ?? [])].find(({ id }) => id === unitId)
  if (unit === undefined) return null
  const kind = unit.kind === 'link' ? 'interaction' : 'model'
  return { subject: { kind: 'unit' as const, id: unit.id }, about: `the ${kind} ${unit.label}` }
}

export const writeMemoAboutUnit = action({
  name: 'canvas.memo',
  label: 'Write Memo about Model or Link…',
  menu: 'Canvas',
  words: 'note comment annotate interaction',
  enabled: (state) => aboutUnit(state) !== null,
  perform: (state) => {
    const choice = aboutUnit(state)
    if (choice !== null) session.setState({ dialog: { name: 'writeMemo', data: [choice] } })
  },
})
