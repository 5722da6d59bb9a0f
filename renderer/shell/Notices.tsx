/** Notices: the session's messages as toasts. */
import { dismiss } from '../session/notices.ts'
import { useSession } from '../session/state.ts'
import { Toasts } from '../ui/Toasts.tsx'

export function Notices() {
  return <Toasts toasts={useSession((state) => state.notices)} onDismiss={dismiss} />
}
