import { createContext, useContext } from 'react'
import type { StudioLink } from '../../server/link.ts'

/** The app that the tools act on. */
export type AppPlace = {
  /** The window of the app: this window, or the window of a frame. */
  window: Window
  /** The address of the page around the app that opens a link in the same frame. Missing if the app has no frame. */
  addressOf?: (link: StudioLink) => string
}

export const AppIn = createContext<AppPlace>({ window: globalThis.window })

export const useApp = (): AppPlace => useContext(AppIn)
