import { useEffect, useState } from 'react'
import { everyMoment } from '../every-moment.ts'
import type { MockWindow } from '../page/page.ts'

/**
 * Draws anew whenever the window's page, calls, clock or issuer may have changed: at once for what tells of itself,
 * now and then for what does not. Out: how often, for whoever remembers what was read.
 */
export const useChanges = (mock: MockWindow): number => {
  const [times, setTimes] = useState(0)
  useEffect(() => {
    const again = () => setTimes((before) => before + 1)
    const ends = [mock.page.watch(again), mock.calls.watch(again), everyMoment(again)]
    return () => {
      for (const end of ends) end()
    }
  }, [mock])
  return times
}
