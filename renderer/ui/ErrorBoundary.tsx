/** Error boundary: a part that fails says so in its own place; the rest of the window goes on. */
import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'

interface ErrorBoundaryProps {
  /** The part as its user knows it: "the editor". */
  readonly part: string
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly error: Error | null
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    const { part, children } = this.props
    if (error === null) return children
    const again = () => this.setState({ error: null })
    return (
      <EmptyState title={`Something failed in ${part}`} actions={<Button onClick={again}>Show it again</Button>}>
        <p>{error.message}</p>
        <p>What was saved is safe. If it keeps failing, report it with the text above.</p>
      </EmptyState>
    )
  }
}
