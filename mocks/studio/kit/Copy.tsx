import { useEffect, useState } from 'react'
import { Button } from './Button.tsx'

/** How long the button shows the outcome, in ms. */
const saidFor = 2000

/** @returns whether the text was copied; false on a page without HTTPS, which has no clipboard (except on localhost) */
export const copied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** A button that copies a text. `label`: the words on it. `of`: what is copied; it is added to the button's accessible name. */
export const Copy = ({ text, label = 'Copy', of }: { text: string; label?: string; of?: string }) => {
  const [outcome, say] = useState<string | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => say(null), saidFor)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => say((await copied(text)) ? 'Copied' : 'Not copied: select it')
  return (
    <Button aria-label={of && `${label} ${of}`} onClick={copy}>
      <span aria-live="polite">{outcome ?? label}</span>
    </Button>
  )
}
