import { createContext, useContext } from 'react'

/** Where the app is that the tools act on. */
export type AppPlace = {
  /** Its window: this one, or that of a frame. */
  window: Window
  /** Shows the app in another width. In: CSS pixels. Where there is no frame, another page has one. */
  resize?: (width: number) => void
}

const here = createContext<AppPlace>({ window: globalThis.window })

export const AppIn = here.Provider

export const useApp = (): AppPlace => useContext(here)
