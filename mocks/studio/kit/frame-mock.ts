import type { MockWindow } from './page.ts'

/** The window of a frame of this origin. */
export const windowOf = (frame: HTMLIFrameElement | null) =>
  frame?.contentWindow as (Window & typeof globalThis) | null | undefined

/** The mock issuer and the app in a frame of this origin; undefined until the mock starts. The app may be drawn later. */
export const mockIn = (frame: HTMLIFrameElement | null): MockWindow | undefined =>
  windowOf(frame)?.yourPinMock

/** The mock issuer and the app in a frame of this origin; undefined until the app is drawn. */
export const drawnIn = (frame: HTMLIFrameElement | null): MockWindow | undefined => {
  const mock = mockIn(frame)
  return mock?.page.isDrawn ? mock : undefined
}
