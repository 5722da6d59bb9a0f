/** What dialogs share: their data, and how they close. */
import { session, useSession } from './state.ts'

export function closeDialog(): void {
  session.setState({ dialog: null })
}

/** What the dialog was opened with. */
export function useDialogData<T>(): T | undefined {
  return useSession((state) => state.dialog?.data) as T | undefined
}
