/** Panel header: the name of a panel and its buttons, the same height everywhere. */
import type { ReactNode } from 'react'

interface PanelHeaderProps {
  readonly title: ReactNode
  /** Icon buttons at the end of the row. */
  readonly children?: ReactNode
}

export function PanelHeader({ title, children }: PanelHeaderProps) {
  return (
    <header className="ui-panel-header">
      <h2>{title}</h2>
      {children}
    </header>
  )
}
