/** All actions of the canvas in the order of its menu and of the context menu of its cards and links. */
import type { Action } from './action.ts'
import { addEvidenceToModel } from './addEvidenceToModel.ts'
import { addModel } from './addModel.ts'
import { addStage } from './addStage.ts'
import { arrangeCanvas } from './arrangeCanvas.ts'
import { canvasModes, toggleOutline } from './canvasModes.ts'
import { connectModels } from './connectModels.ts'
import { deleteFromCanvas } from './deleteFromCanvas.ts'
import { fitCanvas } from './fitCanvas.ts'
import { renameModel } from './renameModel.ts'
import { reverseLink } from './reverseLink.ts'
import { showOnCanvas } from './showOnCanvas.ts'
import { toggleMinimap } from './toggleMinimap.ts'
import { toggleModelOrigin } from './toggleModelOrigin.ts'
import { togglePalette } from './togglePalette.ts'
import { nextEvidence, previousEvidence } from './walkEvidence.ts'

/** What is done to models and links. */
export const canvasActions: readonly Action[] = [
  addModel,
  renameModel,
  toggleModelOrigin,
  addStage,
  addEvidenceToModel,
  connectModels,
  reverseLink,
  nextEvidence,
  previousEvidence,
  arrangeCanvas,
  fitCanvas,
  deleteFromCanvas,
]

/** How the canvas is shown, and the way to it. */
export const canvasViewActions: readonly Action[] = [
  ...canvasModes,
  toggleOutline,
  togglePalette,
  toggleMinimap,
  showOnCanvas,
]
