import { useEffect, useEffectEvent, useState } from 'react'

/** ms from the last digit until the focus moves to the second field; long enough to notice a typing mistake. */
const restMs = 1_200

/** @returns a function that starts the wait again or, with `false`, ends it. `onRested` is called when the wait is over. */
export const useRest = (onRested: () => void): ((starts: boolean) => void) => {
  // Counts the waits, so that each one starts its own timer. Zero: no wait.
  const [rests, setRests] = useState(0)
  const rested = useEffectEvent(onRested)
  useEffect(() => {
    if (rests === 0) return
    const timer = setTimeout(() => rested(), restMs)
    return () => clearTimeout(timer)
  }, [rests])
  return (starts) => setRests((times) => (starts ? times + 1 : 0))
}
