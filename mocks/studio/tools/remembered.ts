import { jsonIn } from '../../server/json.ts'
import { type TabName, tabIn } from './tabs.ts'

const key = 'your-pin.mock.drawer'

export type Remembered = { isOpen: boolean; tab: TabName }

/** The last state of the drawer in this browser tab; null if it was never used. */
export const remembered = (storage: Storage): Remembered | null => {
  const left = jsonIn(storage.getItem(key) ?? '')
  if (typeof left !== 'object' || left === null) return null
  const { isOpen, tab } = { isOpen: false, tab: null, ...left }
  return { isOpen: Boolean(isOpen), tab: tabIn(tab) }
}

export const remember = (storage: Storage, left: Remembered): void =>
  storage.setItem(key, JSON.stringify(left))
