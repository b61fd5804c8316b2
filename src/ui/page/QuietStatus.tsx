import { useEffect, useState } from 'react'

/** ms. Long enough to finish a word: an announcement for every letter would disturb the typing. */
const pause = 1000

/**
 * Announces a result to a screen reader when it has not changed for a moment (WCAG 4.1.3). The text of the first
 * render is not announced: a screen reader reads it only when the person reaches it. The visible words are next to it and are hidden from screen readers.
 */
export function QuietStatus({ children }: { children: string }) {
  const [said, setSaid] = useState(children)
  useEffect(() => {
    const later = setTimeout(() => setSaid(children), pause)
    return () => clearTimeout(later)
  }, [children])
  return (
    <p role="status" className="visually-hidden" data-delayed>
      {said}
    </p>
  )
}
