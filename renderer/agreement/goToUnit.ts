/** Goes from a disagreement to what it is about: the evidence in the editor, or the unit on the canvas. */
import type { CodingRow } from '../../shared/api/coding.ts'
import { revealAnchor } from '../session/navigate.ts'
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'

interface UnitPlace {
  readonly unitId: string
  readonly repositoryId: string
  readonly label: string
}

export async function goToUnit({ unitId, repositoryId, label }: UnitPlace, schemeId: string): Promise<void> {
  const codings = await attempt(() => session.getState().call('coding.list', { repositoryId }))
  if (codings === undefined) return
  const own = codings.filter((coding) => coding.unit.id === unitId)
  // Evidence given under the scheme in question says more than what other schemes point at.
  const ranked = [...own].sort((a, b) => Number(b.schemeId === schemeId) - Number(a.schemeId === schemeId))
  const shown = ranked.find((coding) => anchorOf(coding) !== undefined) ?? ranked[0]
  const anchor = shown && anchorOf(shown)
  session.setState({ repositoryId, unitIds: [unitId], schemeId, codingId: shown?.id ?? null })
  if (anchor !== undefined) revealAnchor(repositoryId, anchor)
  else showOnCanvas(label)
}

function anchorOf({ evidence, unit }: CodingRow) {
  if (evidence[0] !== undefined) return evidence[0]
  if (unit.kind === 'load' || unit.kind === 'span') return unit.anchor
  return unit.kind === 'model' ? unit.evidence[0] : undefined
}

function showOnCanvas(label: string): void {
  const { centre } = session.getState()
  session.setState({ view: 'workbench', centre: centre === 'editor' ? 'both' : centre })
  notify({ tone: 'info', text: `${label} has no text evidence; it is selected on the canvas.` })
}
