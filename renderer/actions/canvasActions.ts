/** All actions of the canvas in the order of its menu and of the context menu of its cards and links. */
import type { Action } from './action.ts'
import { addEvidenceToModel } from './addEvidenceToModel.ts'
import { addFileToCanvas, addFileToModel } from './addFileToCanvas.ts'
import { addModel } from './addModel.ts'
import { addStage } from './addStage.ts'
import { alignActions } from './alignModels.ts'
import { arrangeAnew, arrangeCanvas } from './arrangeCanvas.ts'
import { canvasModes, toggleOutline } from './canvasModes.ts'
import { connectModels } from './connectModels.ts'
import { copyShape } from './copyShape.ts'
import { deleteFromCanvas } from './deleteFromCanvas.ts'
import { editLink } from './editLink.ts'
import { exportPipelines } from './exportPipelines.ts'
import { findOnCanvas } from './findOnCanvas.ts'
import { fitCanvas, fitSelection } from './fitCanvas.ts'
import { laneActions } from './laneActions.ts'
import { moveStageEarlier, moveStageLater } from './moveStage.ts'
import { renameModel } from './renameModel.ts'
import { reverseLink } from './reverseLink.ts'
import { selectAllModels } from './selectOnCanvas.ts'
import { showOnCanvas } from './showOnCanvas.ts'
import { toggleMinimap } from './toggleMinimap.ts'
import { toggleModelOrigin } from './toggleModelOrigin.ts'
import { togglePalette } from './togglePalette.ts'
import { nextEvidence, previousEvidence } from './walkEvidence.ts'
import { writeMemoAboutUnit } from './writeMemoAboutUnit.ts'

/** What is done to models and links. */
export const canvasActions: readonly Action[] = [
  addModel,
  addFileToCanvas,
  renameModel,
  toggleModelOrigin,
  addStage,
  moveStageEarlier,
  moveStageLater,
  copyShape,
  addEvidenceToModel,
  addFileToModel,
  writeMemoAboutUnit,
  connectModels,
  editLink,
  reverseLink,
  nextEvidence,
  previousEvidence,
  ...laneActions,
  ...alignActions,
  arrangeCanvas,
  fitCanvas,
  deleteFromCanvas,
]

/** How the canvas is shown, and the way to it. */
export const canvasViewActions: readonly Action[] = [
  exportPipelines,
  arrangeAnew,
  fitSelection,
  selectAllModels,
  findOnCanvas,
  ...canvasModes,
  toggleOutline,
  togglePalette,
  toggleMinimap,
  showOnCanvas,
]
