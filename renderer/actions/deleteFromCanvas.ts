/** Removes what is selected on the canvas: my current code on a unit, or else models and links themselves. */
import { drawnGraph, selectedUnits } from '../canvas/scene.ts'
import { canvasHasKeys } from '../canvas/show.ts'
import { notify } from '../session/notices.ts'
import { session, type Session } from '../session/state.ts'
import { action } from './action.ts'

/** The current coding when it is one of a selected unit: a chip was chosen, and not the whole card. */
function currentChip({ repositoryId, codingId, unitIds }: Session): string | undefined {
  const codings = drawnGraph(repositoryId)?.codings ?? []
  return codings.find((coding) => coding.id === codingId && unitIds.includes(coding.unitId))?.id
}

const mostNamed = 3

/** What others have said is theirs: only one's own codings are gone. */
function sayWhatStayed(kept: readonly string[]): void {
  const more = kept.length > mostNamed ? ` and ${kept.length - mostNamed} more` : ''
  notify({
    tone: 'info',
    text: `Your codings are gone; ${kept.slice(0, mostNamed).join(', ')}${more} stayed.`,
    next: 'Other raters have coded what stayed, so it is not yours to remove.',
  })
}

export const deleteFromCanvas = action({
  name: 'canvas.delete',
  label: 'Delete from Canvas',
  menu: 'Canvas',
  key: 'Delete',
  otherKeys: ['Backspace'],
  startsGroup: true,
  words: 'remove model link stage code',
  enabled: (state) => selectedUnits(state).models.length + selectedUnits(state).links.length > 0 && canvasHasKeys(),
  perform: async (state) => {
    const chip = currentChip(state)
    if (chip !== undefined) {
      await state.call('coding.remove', { codingIds: [chip] })
      session.setState({ codingId: null })
      return
    }
    const { models, links } = selectedUnits(state)
    const { kept } = await state.call('canvas.remove', { unitIds: [...models, ...links] })
    session.setState({ unitIds: [], codingId: null })
    if (kept.length > 0) sayWhatStayed(kept)
  },
})
