/**
 * All messages between tabs: a log-out, an end because the time ran out, an end for an unknown reason, a log-in,
 * activity. A message is one word without personal data. It is a reason to ask the issuer, not a fact.
 */
const words = ['signed-out', 'expired', 'over', 'signed-in', 'active'] as const
export type Word = (typeof words)[number]

const isWord = (data: unknown): data is Word => words.some((word) => word === data)

// The name does not depend on the app's path, because all tabs of one origin share one cookie.
const name = 'your-pin.session'

export type Tabs = {
  /** Sends to every other tab that listens, but not to this one. Does nothing when there is no channel. */
  tell(word: Word): void
  /**
   * Listens to the other tabs. A page closes its channel before it goes into the back/forward cache, because an open
   * channel would prevent that. When the page comes back, it asks the issuer anyway.
   *
   * @returns a function that stops listening
   */
  listen(hear: (word: Word) => void): () => void
}

/** Connects the tabs of this browser with a `BroadcastChannel`. */
export const createTabs = (): Tabs => {
  let channel: BroadcastChannel | null = null
  const open = (hear: (word: Word) => void): BroadcastChannel | null => {
    if (typeof BroadcastChannel === 'undefined') return null
    try {
      const opened = new BroadcastChannel(name)
      opened.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isWord(data)) hear(data)
      }
      return opened
    } catch {
      // A browser that blocks storage may refuse a channel. The tab still asks the issuer when the person returns.
      return null
    }
  }
  return {
    tell: (word) => channel?.postMessage(word),
    listen: (hear) => {
      const stop = () => {
        channel?.close()
        channel = null
      }
      const start = () => {
        stop()
        channel = open(hear)
      }
      const ended = new AbortController()
      start()
      window.addEventListener('pagehide', stop, { signal: ended.signal })
      window.addEventListener('pageshow', start, { signal: ended.signal })
      return () => {
        stop()
        ended.abort()
      }
    },
  }
}
