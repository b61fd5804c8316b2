/**
 * All that one tab ever tells the others: a log-out, an end because the time ran out, a log-in, a sign of life. One word,
 * with nothing of the person in it. It is a reason to ask the issuer, never a fact: see `heedOtherTab`.
 */
export const news = ['signed-out', 'expired', 'signed-in', 'active'] as const
export type News = (typeof news)[number]

const isNews = (word: unknown): word is News => news.some((known) => known === word)

// Named by the product and not by an address: all tabs of one origin share one cookie, wherever the app lies in it.
const name = 'your-pin.session'

let channel: BroadcastChannel | null = null

/** Tells every other tab that listens. This one does not hear itself. Does nothing where there is no such channel. */
export const tellOtherTabs = (word: News): void => channel?.postMessage(word)

const open = (hear: (word: News) => void): BroadcastChannel | null => {
  if (typeof BroadcastChannel === 'undefined') return null
  try {
    const opened = new BroadcastChannel(name)
    opened.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isNews(data)) hear(data)
    }
    return opened
  } catch {
    // A browser that keeps sites from storing anything may refuse it; the tab still asks whenever it is looked at.
    return null
  }
}

/**
 * Listens to the other tabs until the function it returns is called. A page that goes into the back/forward cache lets
 * go of the channel, which would keep it out of there; when it comes back it asks the issuer anyway.
 */
export const listenToOtherTabs = (hear: (word: News) => void): (() => void) => {
  const stop = () => {
    channel?.close()
    channel = null
  }
  const start = () => {
    stop()
    channel = open(hear)
  }
  start()
  window.addEventListener('pagehide', stop)
  window.addEventListener('pageshow', start)
  return () => {
    stop()
    window.removeEventListener('pagehide', stop)
    window.removeEventListener('pageshow', start)
  }
}
