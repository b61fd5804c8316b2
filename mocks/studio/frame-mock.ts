import type { MockWindow } from './page/page.ts'

/** The window of a frame of this origin. */
export const windowOf = (frame: HTMLIFrameElement | null) =>
  frame?.contentWindow as (Window & typeof globalThis) | null | undefined

/** The mock issuer and the app in a frame of this origin, once the mock is there; the app may be drawn later. */
export const mockIn = (frame: HTMLIFrameElement | null): MockWindow | undefined =>
  windowOf(frame)?.yourPinMock

/** The same, once the app is drawn. */
export const drawnIn = (frame: HTMLIFrameElement | null): MockWindow | undefined => {
  const mock = mockIn(frame)
  return mock?.page.isDrawn ? mock : undefined
}
