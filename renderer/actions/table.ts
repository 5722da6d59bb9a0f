/** The table of all user actions, in the order of the menus; keys, menus, the palette and the cheat sheet read it. */
import type { Action, MenuGroup } from './action.ts'
import { addRater } from './addRater.ts'
import { addRepository, addRepositoryByPath } from './addRepository.ts'
import { canvasActions, canvasViewActions } from './canvasActions.ts'
import { closeStudy } from './closeStudy.ts'
import { codingActions, codingGoActions } from './codingActions.ts'
import { copyFigures } from './copyFigures.ts'
import { createStudy } from './createStudy.ts'
import { focusNextPart, focusPreviousPart } from './focusParts.ts'
import { about, showKeys } from './help.ts'
import { newCode } from './newCode.ts'
import { newScheme } from './newScheme.ts'
import { loadNameActions } from './nameLoad.ts'
import { nextLoad, previousLoad } from './neighbourLoads.ts'
import { nextUnnamedLoad } from './nextUnnamedLoad.ts'
import { openByPath } from './openByPath.ts'
import { openCommands, openPalette, quickOpen } from './openPalette.ts'
import { openSample } from './openSample.ts'
import { openStudy } from './openStudy.ts'
import { redo } from './redo.ts'
import { renameStudy } from './renameStudy.ts'
import { locateClone, removeRepository, scanAll, scanRepository, showScanReport } from './repositoryActions.ts'
import { showRepositoryModels } from './showRepositoryModels.ts'
import { showSignaturePacks } from './showSignaturePacks.ts'
import { saveStudyCopy } from './saveStudyCopy.ts'
import { showHistory } from './showHistory.ts'
import { showRooms } from './showRooms.ts'
import { splitModes } from './splitModes.ts'
import { stepBack } from './stepBack.ts'
import { themes, toggleTheme } from './themes.ts'
import { toggleInspector, toggleSidePanel } from './togglePanels.ts'
import { traceActions } from './traceActions.ts'
import { undo } from './undo.ts'

export const menuGroups = ['Study', 'Edit', 'View', 'Go', 'Code', 'Canvas', 'Help'] as const satisfies MenuGroup[]

export const actions: readonly Action[] = [
  createStudy,
  openStudy,
  openByPath,
  openSample,
  addRepository,
  addRepositoryByPath,
  scanRepository,
  scanAll,
  showScanReport,
  showRepositoryModels,
  showSignaturePacks,
  locateClone,
  removeRepository,
  saveStudyCopy,
  copyFigures,
  renameStudy,
  addRater,
  closeStudy,
  undo,
  redo,
  stepBack,
  showHistory,
  ...showRooms,
  ...splitModes,
  toggleSidePanel,
  toggleInspector,
  ...themes,
  toggleTheme,
  focusNextPart,
  focusPreviousPart,
  openPalette,
  openCommands,
  quickOpen,
  nextLoad,
  previousLoad,
  nextUnnamedLoad,
  ...codingGoActions,
  ...codingActions,
  ...traceActions,
  ...loadNameActions,
  newScheme,
  newCode,
  ...canvasActions,
  ...canvasViewActions,
  showKeys,
  about,
]
