import type { Api } from './client.ts'
import { isRefusedWith } from './outcome.ts'

/** Stores the id of a session that ended here but may still be open at the issuer. It survives a reload. */
export type Owed = { read(): string | null; write(id: string | null): void }

/** Uses the page's own storage. The id of a session is not a secret, because it gives no rights. */
export const owedIn = (storage: Storage, key: string): Owed => ({
  read: () => storage.getItem(key),
  write: (id) => {
    if (id !== null) storage.setItem(key, id)
    else if (storage.getItem(key) !== null) storage.removeItem(key)
  },
})

type Parts = { api: Api; owed: Owed; onEnd: (told: boolean, isGivenUp: boolean) => void }

/** Tells the issuer that a session ended here. Callers at the same time share one request. */
export const createSignOut = ({ api, owed, onEnd }: Parts) => {
  let underWay: { told: Promise<boolean>; giveUp: () => void } | null = null

  const send = async (signal: AbortSignal): Promise<boolean> => {
    const before = owed.read()
    const outcome = await api.call('signOut', { signal }).catch(() => null)
    underWay = null
    // If the issuer has no session, there is nothing left to log out.
    const isGone =
      outcome?.kind === 'answered' || isRefusedWith(outcome, 'session-required', 'session-expired')
    if (isGone && owed.read() === before) owed.write(null)
    const told = isGone || owed.read() === null
    onEnd(told, signal.aborted)
    return told
  }

  return {
    /** @returns whether the issuer was told, or has a new log-in by now */
    tell: (): Promise<boolean> => {
      if (!underWay) {
        const stop = new AbortController()
        underWay = { told: send(stop.signal), giveUp: () => stop.abort() }
      }
      return underWay.told
    },
    giveUp: (): void => underWay?.giveUp(),
    /**
     * Waits up to `ms` milliseconds for a log-out that is under way, and then gives it up. Otherwise its answer
     * would delete the cookie, even the cookie of a newer log-in.
     */
    settle: async (ms: number): Promise<void> => {
      if (!underWay) return
      const timer = setTimeout(underWay.giveUp, ms)
      await underWay.told
      clearTimeout(timer)
    },
  }
}
