/** A value once it has stayed the same for a moment, and an answer until the next one is there. */
import { useEffect, useState } from 'react'

const pause = 150

/** What is typed changes with each letter: whoever asks about it waits for the pause. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** The last answer stays in sight while the next is on its way, so that nothing jumps. */
export function useLast<T>(answer: T | undefined): T | undefined {
  const [last, setLast] = useState(answer)
  if (answer !== undefined && answer !== last) setLast(answer)
  return answer ?? last
}
