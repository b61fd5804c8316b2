import { vi } from 'vitest'

type Heard = { onmessage: ((event: { data: unknown }) => void) | null }

/**
 * Replaces the browser's `BroadcastChannel` and adds another tab. As in the browser, a message reaches every open
 * channel except the sender's.
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
    /** Every message that the tab under test has sent. */
    heard,
    /** How many channels the tab under test has open. */
    listening: () => open.size,
    says: (word: unknown) => {
      for (const channel of open) channel.onmessage?.({ data: word })
    },
  }
}
