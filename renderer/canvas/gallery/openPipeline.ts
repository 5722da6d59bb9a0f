/** From a pipeline in the gallery to the model on the canvas of its repository. */
import type { PipelineRow } from '../../../shared/api/canvas.ts'
import { focusPartSoon } from '../../session/focusPart.ts'
import { session } from '../../session/state.ts'
import { ask } from '../view.ts'

/** What the editor and the lists showed of another repository goes with it. */
export function openPipeline({ repositoryId, unitId }: Pick<PipelineRow, 'repositoryId' | 'unitId'>): void {
  const { repositoryId: before, centre } = session.getState()
  const elsewhere = before === repositoryId ? {} : { file: null, reveal: null, selection: null, loadId: null }
  session.setState({
    ...elsewhere,
    repositoryId,
    unitIds: [unitId],
    codingId: null,
    view: 'workbench',
    centre: centre === 'editor' ? 'both' : centre,
  })
  ask('reveal')
  focusPartSoon('canvas')
}
