import type { Outcome } from './frames.ts'

const outcomeOf = ({ stateReached, stateFailed }: DOMStringMap): Outcome | null => {
  if (stateFailed !== undefined) return { how: 'failed', why: stateFailed }
  return stateReached === undefined ? null : { how: 'reached' }
}

/**
 * Tells once how the state of a frame was reached. `patience`: ms after which a frame that says nothing has failed.
 *
 * Out: the end of it.
 */
export const watchFrame = (
  frame: HTMLIFrameElement,
  settled: (outcome: Outcome) => void,
  patience = 60_000,
): (() => void) => {
  const observer = new MutationObserver(() => look())
  const end = () => {
    clearTimeout(timer)
    observer.disconnect()
    frame.removeEventListener('load', begin)
  }
  const settle = (outcome: Outcome) => {
    end()
    settled(outcome)
  }
  const look = () => {
    const outcome = outcomeOf(frame.contentDocument?.documentElement.dataset ?? {})
    if (outcome) settle(outcome)
  }
  // The page in a frame is another one than the empty one it begins with.
  const begin = () => {
    const root = frame.contentDocument?.documentElement
    if (root) observer.observe(root, { attributeFilter: ['data-state-reached', 'data-state-failed'] })
    look()
  }
  const timer = setTimeout(
    () => settle({ how: 'failed', why: 'The page said nothing in a minute' }),
    patience,
  )
  frame.addEventListener('load', begin)
  return end
}
