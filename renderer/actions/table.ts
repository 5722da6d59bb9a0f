/** The table of all user actions, in the order of the menus; keys, menus, the palette and the cheat sheet read it. */
import type { Action, MenuGroup } from './action.ts'
import { addRater } from './addRater.ts'
import { addRepository, addRepositoryByPath } from './addRepository.ts'
import { anchorActions, moveRepository } from './anchorActions.ts'
import { canvasActions, canvasViewActions } from './canvasActions.ts'
import { closeStudy } from './closeStudy.ts'
import { codebookActions, codebookGoActions } from './codebookActions.ts'
import { codingActions, codingGoActions } from './codingActions.ts'
import { compareActions, compareGoActions } from './compareActions.ts'
import { copyFigures } from './copyFigures.ts'
import { createStudy } from './createStudy.ts'
import { galleryActions, galleryGoActions } from './galleryActions.ts'
import { focusNextPart, focusPreviousPart } from './focusParts.ts'
import { about, showKeys } from './help.ts'
import { highlightActions } from './highlightActions.ts'
import { loadNameActions } from './nameLoad.ts'
import { nextLoad, previousLoad } from './neighbourLoads.ts'
import { nextUnnamedLoad } from './nextUnnamedLoad.ts'
import { nudgeActions } from './nudgeEdges.ts'
import { openByPath } from './openByPath.ts'
import { openCommands, openPalette, quickOpen } from './openPalette.ts'
import { openSample } from './openSample.ts'
import { openStudy } from './openStudy.ts'
import { problemActions } from './problemActions.ts'
import { redo } from './redo.ts'
import { renameStudy } from './renameStudy.ts'
import { locateClone, removeRepository, scanAll, scanRepository, showScanReport } from './repositoryActions.ts'
import { showRepositoryModels } from './showRepositoryModels.ts'
import { showSignaturePacks } from './showSignaturePacks.ts'
import { searchActions, searchCodingActions } from './searchActions.ts'
import { saveStudyCopy } from './saveStudyCopy.ts'
import { showHistory } from './showHistory.ts'
import { showRooms } from './showRooms.ts'
import { snapActions } from './snapToSyntax.ts'
import { splitModes } from './splitModes.ts'
import { stepBack } from './stepBack.ts'
import { themes, toggleTheme } from './themes.ts'
import { toggleInspector, toggleSidePanel } from './togglePanels.ts'
import { suggestionActions } from './suggestionActions.ts'
import { traceActions } from './traceActions.ts'
import { undo } from './undo.ts'
import { switchRater } from './switchRater.ts'
import { viewCodeActions, viewGoActions } from './viewActions.ts'

export const menuGroups = ['Study', 'Edit', 'View', 'Go', 'Code', 'Canvas', 'Suggestions', 'Help'] as const satisfies MenuGroup[]

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
  moveRepository,
  removeRepository,
  saveStudyCopy,
  copyFigures,
  renameStudy,
  addRater,
  switchRater,
  closeStudy,
  undo,
  redo,
  stepBack,
  showHistory,
  ...snapActions,
  ...nudgeActions,
  ...showRooms,
  ...splitModes,
  toggleSidePanel,
  toggleInspector,
  ...highlightActions,
  ...themes,
  toggleTheme,
  focusNextPart,
  focusPreviousPart,
  openPalette,
  openCommands,
  quickOpen,
  // Before what their letters mean elsewhere.
  ...suggestionActions,
  nextLoad,
  previousLoad,
  nextUnnamedLoad,
  ...codingGoActions,
  ...codebookGoActions,
  ...searchActions,
  ...viewGoActions,
  ...galleryGoActions,
  ...compareGoActions,
  ...codingActions,
  ...searchCodingActions,
  ...anchorActions,
  ...viewCodeActions,
  ...traceActions,
  ...loadNameActions,
  ...codebookActions,
  ...canvasActions,
  ...canvasViewActions,
  ...problemActions,
  ...compareActions,
  ...galleryActions,
  showKeys,
  about,
]
