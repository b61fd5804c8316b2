import { type RefObject, useRef } from 'react'
import { drawnIn } from '../frame-mock.ts'
import type { MockWindow } from '../page/page.ts'
import type { Place } from '../worlds.ts'

/** The world of a frame, for the channels beside it: another place for each time the frame was loaded. */
export const usePlace = (
  frame: RefObject<HTMLIFrameElement | null>,
  mock: MockWindow | null,
): Place | null => {
  const last = useRef<{ place: Place; mock: MockWindow } | null>(null)
  if (mock === null) return null
  if (last.current?.mock === mock) return last.current.place
  const place: Place = {
    id: (last.current?.place.id ?? 0) + 1,
    world: mock,
    where: 'beside',
    appWindow: null,
    isThere: () => drawnIn(frame.current) === mock,
  }
  last.current = { place, mock }
  return place
}
