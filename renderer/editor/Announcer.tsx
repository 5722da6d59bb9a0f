/** Announcer: the words of the last key that changed a selection or a span, for eyes and for screen readers. */
import { useEffect, useState } from 'react'
import { announcement } from './announce.ts'

const shownMilliseconds = 4000

export function Announcer() {
  const { text, number } = announcement()
  const [past, setPast] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setPast(number), shownMilliseconds)
    return () => clearTimeout(timer)
  }, [number])
  const shown = number > past && text !== ''
  return (
    <div className={shown ? 'editor-announcer' : 'ui-hidden'} role="status" aria-live="polite">
      {/* A new element is read again, also when its words are the same. */}
      <span key={number}>{text}</span>
    </div>
  )
}
