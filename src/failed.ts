import { phoneLines } from './brand/brand.ts'

/**
 * Shows that the app could not start, with the text of index.html: the person can load the page again or call. The
 * code uses plain DOM and text only, because any other part may have failed and Trusted Types refuse markup.
 *
 * @param error written to the console for the issuer's engineers; no code that starts the app knows a secret
 */
export const showFailed = (error: unknown): void => {
  console.error(error instanceof Error ? error.message : String(error))
  document.getElementById('root')?.remove()
  const failed = document.getElementById('failed')
  if (!failed) return
  const offer = (name: string, line: { phone: string; display: string } | null): boolean => {
    const words = failed.querySelector<HTMLElement>(`[data-call=${name}]`)
    if (!words || !line) return false
    const link = document.createElement('a')
    link.href = `tel:${line.phone}`
    link.textContent = line.display
    link.className = 'number'
    link.translate = false
    words.append(' ', link)
    words.hidden = false
    return true
  }
  const { helpline, lostCard } = phoneLines()
  const offered = [offer('helpline', helpline), offer('lost-card', lostCard)]
  if (offered.includes(true)) failed.querySelector('[data-call=card]')?.remove()
  failed.hidden = false
}
