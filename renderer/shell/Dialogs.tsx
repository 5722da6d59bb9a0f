/** Dialogs: draws the one that the session says is open, and above it the question for a path. */
import type { ComponentType } from 'react'
import { KeySheet } from '../actions/KeySheet.tsx'
import { Palette } from '../actions/Palette.tsx'
import { ChangeCodes } from '../coding/ChangeCodes.tsx'
import { CodePicker } from '../coding/CodePicker.tsx'
import { WriteMemo } from '../coding/memos/WriteMemo.tsx'
import { DrawRepositories } from '../coding/questions/DrawRepositories.tsx'
import { SavedFilters } from '../coding/SavedFilters.tsx'
import { RulesDialog } from '../canvas/rules/RulesDialog.tsx'
import { AddRepository } from '../corpus/AddRepository.tsx'
import { MoveRepository } from '../corpus/MoveRepository.tsx'
import { RemoveRepository } from '../corpus/RemoveRepository.tsx'
import { NameLoad } from '../detection/NameLoad.tsx'
import { RepositoryModels } from '../detection/RepositoryModels.tsx'
import { ScanReports } from '../detection/ScanReports.tsx'
import { SignaturePacks } from '../detection/SignaturePacks.tsx'
import { useSession } from '../session/state.ts'
import { AddRater } from '../study/AddRater.tsx'
import { CreateStudy } from '../study/CreateStudy.tsx'
import { History } from '../study/History.tsx'
import { OpenByPath } from '../study/OpenByPath.tsx'
import { PathPicker } from '../study/PathPicker.tsx'
import { Refused } from '../study/Refused.tsx'
import { RenameStudy } from '../study/RenameStudy.tsx'
import { SwitchRater } from '../study/SwitchRater.tsx'
import { AddExample } from '../taxonomy/AddExample.tsx'
import { ChangeDialog } from '../taxonomy/ChangeDialog.tsx'
import { ReleaseDialog } from '../taxonomy/ReleaseDialog.tsx'
import { About } from './About.tsx'

/** By the name with which `session.dialog` opens them. */
const dialogs: Record<string, ComponentType> = {
  palette: Palette,
  keys: KeySheet,
  about: About,
  createStudy: CreateStudy,
  openByPath: OpenByPath,
  refused: Refused,
  renameStudy: RenameStudy,
  addRater: AddRater,
  history: History,
  addRepository: AddRepository,
  removeRepository: RemoveRepository,
  moveRepository: MoveRepository,
  scanReport: ScanReports,
  nameLoad: NameLoad,
  repositoryModels: RepositoryModels,
  signaturePacks: SignaturePacks,
  pipelineRules: RulesDialog,
  codePicker: CodePicker,
  changeCodebook: ChangeDialog,
  release: ReleaseDialog,
  addExample: AddExample,
  changeCodes: ChangeCodes,
  savedFilters: SavedFilters,
  writeMemo: WriteMemo,
  drawRepositories: DrawRepositories,
  switchRater: SwitchRater,
}

export function Dialogs() {
  const name = useSession((state) => state.dialog?.name)
  const asksForPath = useSession((state) => state.pathQuestion !== null)
  const Shown = name === undefined ? undefined : dialogs[name]
  return (
    <>
      {Shown !== undefined && <Shown />}
      {asksForPath && <PathPicker />}
    </>
  )
}
