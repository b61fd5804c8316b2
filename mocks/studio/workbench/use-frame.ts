import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { everyMoment } from '../every-moment.ts'
import { drawnIn, windowOf } from '../frame-mock.ts'
import type { MockWindow } from '../page/page.ts'

/**
 * The mock issuer and the app of a frame; null while it loads. Another one each time the frame is loaded anew.
 *
 * It is this page's too as long as it is there: windows that this one opens, and tests, look for it here, and the
 * page's own issuer must not write into the world that the frame goes on with.
 */
export const useFrame = (frame: RefObject<HTMLIFrameElement | null>): MockWindow | null => {
  const [mock, setMock] = useState<MockWindow | null>(null)
  useEffect(() => {
    let last: MockWindow | undefined
    const show = (now: MockWindow | undefined) => {
      globalThis.yourPinMock = now
      setMock(now ?? null)
    }
    // Of a page that is gone not even the storage can be read: every tool is put away before it is.
    const gone = () => flushSync(() => show(undefined))
    const look = () => {
      const now = drawnIn(frame.current)
      if (now && now !== last) windowOf(frame.current)?.addEventListener('pagehide', gone, { once: true })
      last = now
      show(now)
    }
    look()
    return everyMoment(look)
  }, [frame])
  return mock
}
