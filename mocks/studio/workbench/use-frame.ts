import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { drawnIn, windowOf } from '../kit/frame-mock.ts'
import { watchMockWindows } from '../kit/mock-windows.ts'
import type { MockWindow } from '../kit/page.ts'

/**
 * The mock issuer and the app of a frame; null while the frame loads. Each time the frame loads, they are new.
 *
 * The mock issuer of the frame also becomes that of this page, because tests and the windows that this page opens look
 * for it here. The page's own mock issuer must not write into the world that the frame uses.
 */
export const useFrame = (frame: RefObject<HTMLIFrameElement | null>): MockWindow | null => {
  const [mock, setMock] = useState<MockWindow | null>(null)
  useEffect(() => {
    let last: MockWindow | undefined
    const show = (now: MockWindow | undefined) => {
      globalThis.yourPinMock = now
      setMock(now ?? null)
    }
    // Removes all tools before the page is left, because its storage cannot be read afterwards.
    const gone = () => flushSync(() => show(undefined))
    const look = () => {
      const now = drawnIn(frame.current)
      if (now && now !== last) windowOf(frame.current)?.addEventListener('pagehide', gone, { once: true })
      last = now
      show(now)
    }
    look()
    const element = frame.current
    const end = watchMockWindows(look)
    element?.addEventListener('load', look)
    return () => {
      end()
      element?.removeEventListener('load', look)
    }
  }, [frame])
  return mock
}
