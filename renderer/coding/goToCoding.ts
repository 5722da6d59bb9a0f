/** Go to coding: makes a coding the current one and shows what it is about, in the editor or on the canvas. */
import type { CodingRow } from '../../shared/api/coding.ts'
import { revealAnchor } from '../session/navigate.ts'
import { session } from '../session/state.ts'
import { firstPlace } from './codingOrder.ts'

export function goToCoding(coding: CodingRow): void {
  const { unit } = coding
  const place = firstPlace(coding)
  const onCanvas = unit.kind === 'model' || unit.kind === 'link'
  if (place !== null) revealAnchor(unit.repositoryId, place)
  session.setState({
    view: 'workbench',
    repositoryId: unit.repositoryId,
    codingId: coding.id,
    codeId: coding.codeId,
    schemeId: coding.schemeId,
    unitIds: onCanvas ? [unit.id] : [],
    ...(unit.kind === 'load' ? { loadId: unit.loadId } : {}),
    ...(unit.kind === 'repository' ? { selection: null, loadId: null } : {}),
  })
}
