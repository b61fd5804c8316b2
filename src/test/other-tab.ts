import { vi } from 'vitest'

type Heard = { onmessage: ((event: { data: unknown }) => void) | null }

/**
 * Puts a channel between tabs in the place of the browser's, with another tab at its far end. Like the browser's it tells
 * everybody but the one who speaks, and only those who have not let go of it.
 */
export const otherTab = () => {
  const open = new Set<Heard>()
  const heard: unknown[] = []
  class Channel implements Heard {
    onmessage: Heard['onmessage'] = null
    constructor() {
      open.add(this)
    }
    postMessage(word: unknown) {
      heard.push(word)
      for (const other of open) if (other !== this) other.onmessage?.({ data: word })
    }
    close() {
      open.delete(this)
    }
  }
  vi.stubGlobal('BroadcastChannel', Channel)
  return {
    /** Everything the tab under test has said. */
    heard,
    /** How many channels it holds open. */
    listening: () => open.size,
    says: (word: unknown) => {
      for (const channel of open) channel.onmessage?.({ data: word })
    },
  }
}
