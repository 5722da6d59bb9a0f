/** Toasts: short messages in the corner; errors stay until they are closed, the rest goes away by itself. */
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from './Button.tsx'

export interface Toast {
  readonly id: number
  readonly tone: 'info' | 'success' | 'error'
  readonly text: string
  readonly next?: string
  readonly action?: { readonly label: string; readonly perform: () => void }
}

const icons = { info: Info, success: CircleCheck, error: CircleAlert }
const shownFor = 6000

export function Toasts({
  toasts,
  onDismiss,
}: {
  readonly toasts: readonly Toast[]
  readonly onDismiss: (id: number) => void
}) {
  return (
    <section className="ui-toasts" aria-label="Notices" aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onDismiss={() => onDismiss(toast.id)} />
      ))}
    </section>
  )
}

function ToastCard({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: () => void }) {
  const [held, setHeld] = useState(false)
  const Icon = icons[toast.tone]
  const passing = toast.tone !== 'error' && !held
  // Read when the time is up: a new callback must not start the time again.
  const dismiss = useEffectEvent(onDismiss)
  useEffect(() => {
    if (!passing) return undefined
    const timer = setTimeout(() => dismiss(), shownFor)
    return () => clearTimeout(timer)
  }, [passing])
  return (
    <div
      className={`ui-toast ui-toast-${toast.tone}`}
      role={toast.tone === 'error' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={16} aria-hidden className="ui-toast-icon" />
      <div className="ui-toast-words">
        <p>{toast.text}</p>
        {toast.next !== undefined && <p className="ui-toast-next">{toast.next}</p>}
      </div>
      {toast.action !== undefined && (
        <Button
          tone="quiet"
          onClick={() => {
            toast.action?.perform()
            onDismiss()
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <button type="button" className="ui-icon-button" aria-label={`Dismiss: ${toast.text}`} onClick={onDismiss}>
        <X size={14} aria-hidden />
      </button>
    </div>
  )
}
