/** Brings the keyboard to a part of the panel when it is wanted there, also while that part is only coming. */
import { type RefObject, useEffect, useRef } from 'react'
import { type ProblemView, problemView } from './problemView.ts'

export function useWanted<E extends HTMLElement>(
  part: NonNullable<ProblemView['wanted']>,
  selector: string,
  isReady = true,
): RefObject<E | null> {
  const frame = useRef<E>(null)
  const isWanted = problemView((state) => state.wanted === part)
  useEffect(() => {
    if (!isWanted || !isReady) return
    problemView.setState({ wanted: null })
    const found = frame.current?.querySelector<HTMLElement>(selector) ?? frame.current
    found?.focus()
  }, [isWanted, isReady, selector])
  return frame
}
