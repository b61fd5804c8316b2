import { useEffect, useState } from 'react'

/** Long enough to finish a word: a count for every letter would talk over the typing. */
const pause = 1000

/**
 * Tells a screen reader what came of something, once it has stood for a moment (WCAG 4.1.3). What is true when the
 * screen is drawn is there to be read, and is not announced. Words that are seen stand beside it, hidden from it.
 */
export function QuietStatus({ children }: { children: string }) {
  const [said, setSaid] = useState(children)
  useEffect(() => {
    const later = setTimeout(() => setSaid(children), pause)
    return () => clearTimeout(later)
  }, [children])
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  )
}
