/** Progress: how far a job has come, in words, as a bar, and with a way to stop it. */
import { X } from 'lucide-react'
import { IconButton } from './Button.tsx'

interface ProgressProps {
  readonly label: string
  readonly detail: string
  readonly done: number
  /** 0 while it is not known how much there is to do. */
  readonly total: number
  readonly onCancel: () => void
}

export function Progress({ label, detail, done, total, onCancel }: ProgressProps) {
  return (
    <div className="ui-progress">
      <div className="ui-progress-words">
        <span className="ui-progress-label">{label}</span>
        <span className="ui-progress-detail" title={detail}>
          {detail}
        </span>
        {total > 0 && (
          <span className="ui-progress-count">
            {done.toLocaleString('en')} of {total.toLocaleString('en')}
          </span>
        )}
        <IconButton icon={X} label={`Cancel: ${label}`} onClick={onCancel} />
      </div>
      <progress
        className="ui-progress-bar"
        aria-label={label}
        {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
      />
    </div>
  )
}
