import { type Api, createApi } from './client.ts'
import { type Pause, pauseFor } from './pause.ts'
import { createReadings, type Readings } from './readings.ts'
import { createSession, type SessionCore } from './session.ts'
import { type Owed, owedIn } from './sign-out.ts'
import { createTabs, type Tabs } from './tabs.ts'

/** The services that the screens use. */
export type Core = {
  api: Api
  session: SessionCore
  readings: Readings
  tabs: Tabs
  pause: Pause
  /** Values that a screen keeps in memory for the next visit. They are deleted when the session ends. */
  notes: Map<string, unknown>
}

/** A frame shares the storage of its tab, so a frame with a name uses its own key. */
const owedHere = (): Owed => {
  const inFrame = window.parent !== window && window.name !== ''
  return owedIn(window.localStorage, `your-pin.${inFrame ? `${window.name}.` : ''}sign-out-owed`)
}

/**
 * The core of one app. Nothing of it is shared with another app in the same page.
 *
 * @param parts `clock`: UTC ms of the device. `Date.now` is looked up at each call, because a test or the studio may
 * replace it later. `owed`: stores a log-out that the issuer has not confirmed. `pause`: waits between two tries of
 * one request
 */
export const createCore = ({ clock = () => Date.now(), owed = owedHere(), pause = pauseFor } = {}): Core => {
  const api = createApi()
  const tabs = createTabs()
  const session = createSession({ api, clock, tabs, owed })
  const notes = new Map<string, unknown>()
  session.watch(() => {
    if (!session.known()?.session) notes.clear()
  })
  return { api, session, tabs, pause, notes, readings: createReadings({ api, session, clock }) }
}
