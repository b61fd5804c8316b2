import { useSyncExternalStore } from 'react'
import type { MockWindow } from './page.ts'

/** Draws the component again after every change of a window's mock issuer and page. */
export const useChanges = ({ changes }: MockWindow): void => {
  useSyncExternalStore(changes.watch, () => changes.count)
}
