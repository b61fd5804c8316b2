import { useEffect, useState } from 'react'
import css from './tool.module.css'

/** ms for which the button says that it was done. */
const saidFor = 2000

type Outcome = 'copied' | 'failed' | null
const words: Record<Exclude<Outcome, null>, string> = { copied: 'Copied', failed: 'Not copied: select it' }

/** Copies a text. `label` is what the button says; `of` names the text for who hears the button alone. */
export const Copy = ({ text, label = 'Copy', of }: { text: string; label?: string; of?: string }) => {
  const [outcome, setOutcome] = useState<Outcome>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), saidFor)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  return (
    <button
      type="button"
      className={css.button}
      aria-label={of && `${label} ${of}`}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{outcome ? words[outcome] : label}</span>
    </button>
  )
}
