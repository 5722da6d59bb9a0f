/** Refused: a study that could not be opened, why, and what to do next. Nothing was changed by trying. */
import { FileLock2, FileQuestion, FileWarning, type LucideIcon } from 'lucide-react'
import type { ErrorCode, ErrorReport } from '../../shared/errors.ts'
import { closeDialog, useDialogData } from '../session/dialog.ts'
import { askAndOpenStudy } from '../session/openStudy.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface Reason {
  readonly title: string
  readonly icon: LucideIcon
}

const reasons: Partial<Record<ErrorCode, Reason>> = {
  study_newer: { title: 'This study was made by a newer Loadstone', icon: FileWarning },
  study_foreign: { title: 'This file belongs to another program', icon: FileQuestion },
  study_damaged: { title: 'This study is damaged', icon: FileWarning },
  study_read_only: { title: 'This study cannot be written to', icon: FileLock2 },
  study_locked: { title: 'This study is open elsewhere', icon: FileLock2 },
  not_a_database: { title: 'This is not a study file', icon: FileQuestion },
  not_found: { title: 'There is no such file', icon: FileQuestion },
  file_exists: { title: 'There is a file already', icon: FileWarning },
  permission_denied: { title: 'Access is denied', icon: FileLock2 },
  disk_full: { title: 'The disk is full', icon: FileWarning },
}

export function Refused() {
  const report = useDialogData<ErrorReport>()
  if (report === undefined) return null
  const { title, icon: Icon } = reasons[report.code] ?? { title: 'The study could not be opened', icon: FileWarning }
  const other = () => {
    closeDialog()
    void askAndOpenStudy()
  }
  return (
    <Dialog
      title={title}
      size="small"
      onClose={closeDialog}
      footer={
        <>
          <Button onClick={other}>Open another…</Button>
          <Button tone="primary" onClick={closeDialog}>
            Close
          </Button>
        </>
      }
    >
      <div className="study-refused">
        <Icon size={24} strokeWidth={1.5} aria-hidden />
        <div>
          <p>{report.message}</p>
          <p className="study-refused-next">{report.next}</p>
          <p className="study-refused-attempted">While trying to {report.attempted}. Nothing was changed.</p>
        </div>
      </div>
    </Dialog>
  )
}
