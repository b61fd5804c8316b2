import { createContext, useContext } from 'react'

/** The app that the tools act on. */
export type AppPlace = {
  /** The window of the app: this window, or the window of a frame. */
  window: Window
  /**
   * Shows the app in another width. Missing if the app is not in a frame.
   *
   * @param width in CSS pixels
   */
  resize?: (width: number) => void
}

export const AppIn = createContext<AppPlace>({ window: globalThis.window })

export const useApp = (): AppPlace => useContext(AppIn)
