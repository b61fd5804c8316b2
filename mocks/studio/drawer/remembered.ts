import { type TabName, tabIn } from './tabs.ts'

const key = 'your-pin.mock.drawer'

export type Remembered = { isOpen: boolean; tab: TabName }

/** How the drawer was left in this tab of the browser; null where nobody has touched it yet. */
export const remembered = (storage: Storage): Remembered | null => {
  try {
    const left: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    if (typeof left !== 'object' || left === null) return null
    const { isOpen, tab } = { isOpen: false, tab: null, ...left }
    return { isOpen: Boolean(isOpen), tab: tabIn(tab) }
  } catch {
    return null
  }
}

export const remember = (storage: Storage, left: Remembered): void =>
  storage.setItem(key, JSON.stringify(left))
