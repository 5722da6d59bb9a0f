/** How severe a problem is, by shape and by colour; the word stands beside it or is read out. */
import { CircleX, Info, TriangleAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Severity } from '../../../shared/pipeline/checkProblem.ts'

export const severityIcons: Readonly<Record<Severity, LucideIcon>> = {
  error: CircleX,
  warning: TriangleAlert,
  notice: Info,
}

export function SeverityIcon({ severity, size = 14 }: { readonly severity: Severity; readonly size?: number }) {
  const Icon = severityIcons[severity]
  return <Icon size={size} aria-hidden className="problem-icon" data-severity={severity} />
}
