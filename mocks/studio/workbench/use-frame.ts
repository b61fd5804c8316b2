import { type RefObject, useEffect, useState } from 'react'
import { everyMoment } from '../every-moment.ts'
import type { MockWindow } from '../page/page.ts'

/** The mock issuer and the app in a frame, once they have begun. */
export const mockIn = (frame: HTMLIFrameElement | null): MockWindow | undefined => {
  const view = frame?.contentWindow as (Window & typeof globalThis) | null | undefined
  return view?.yourPinMock?.page.isDrawn ? view.yourPinMock : undefined
}

/**
 * The mock issuer and the app of a frame; null while it loads. Another one each time the frame is loaded anew.
 *
 * It is this page's too as long as it is there: windows that this one opens, and tests, look for it here, and the
 * page's own issuer must not write into the world that the frame goes on with.
 */
export const useFrame = (frame: RefObject<HTMLIFrameElement | null>): MockWindow | null => {
  const [mock, setMock] = useState<MockWindow | null>(null)
  useEffect(() => {
    const look = () => {
      const now = mockIn(frame.current)
      globalThis.yourPinMock = now
      setMock(now ?? null)
    }
    look()
    return everyMoment(look)
  }, [frame])
  return mock
}
