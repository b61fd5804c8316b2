import { afterEach, beforeEach, vi } from 'vitest'
import { createApi } from '../api/client.ts'
import { createSession } from '../api/session.ts'
import type { Owed } from '../api/sign-out.ts'
import { createTabs } from '../api/tabs.ts'
import { otherTab } from './other-tab.ts'

/** The time this many minutes after 10:00 UTC on 1 March 2026, in ISO 8601. */
export const minutes = (count: number) => new Date(Date.UTC(2026, 2, 1, 10, count)).toISOString()
export const session = (startedAt = 0, idle = 5, name = 'Maya') => ({
  customer: { name },
  startedAt: minutes(startedAt),
  now: minutes(0),
  idleEndsAt: minutes(idle),
  absoluteEndsAt: minutes(30),
})
export const alive = (...given: Parameters<typeof session>) => ({ session: session(...given), ended: null })
export const nobody = { session: null, ended: null }
export const ranOut = { session: null, ended: 'expired' }

/**
 * A tab in which a person is logged in, and a second tab. Call it once at the top of a test file; each test starts
 * with a new tab.
 *
 * @returns both tabs, and `answers`: the issuer's answer to each call, such as `GET /session`. A call without an
 * answer fails, as without a connection.
 */
export const sessionWorld = () => {
  const answers: Record<string, unknown> = {}
  const asked: string[] = []
  /** A tab after a reload: it knows only which session it must still end at the issuer. */
  const openTab = () => {
    const api = createApi()
    const tabs = createTabs()
    return { api, tabs, session: createSession({ api, tabs, clock: () => Date.now(), owed: memory }) }
  }
  let owed: string | null = null
  const memory: Owed = {
    read: () => owed,
    write: (id) => {
      owed = id
    },
  }
  const world = {
    answers,
    asked,
    other: otherTab(),
    owed: memory,
    openTab,
    ...openTab(),
    known: () => world.session.known(),
    ended: () => world.session.known()?.ended,
    /** Delays the issuer's answer to a call. @returns a function that gives the answer */
    late: (call: string): ((answer: unknown) => void) => {
      let answer = (_: unknown) => {}
      world.answers[call] = new Promise((resolve) => {
        answer = resolve
      })
      return answer
    },
  }
  let stop = () => {}

  beforeEach(async () => {
    owed = null
    world.answers = { 'GET /session': alive() }
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      const line = `${init.method} ${url.replace('/api/v1', '')}`
      init.signal?.throwIfAborted()
      world.asked.push(line)
      const answer = await world.answers[line]
      if (answer === undefined) throw new TypeError('Failed to fetch')
      return answer instanceof Response ? answer : Response.json(answer)
    })
    world.other = otherTab()
    Object.assign(world, openTab())
    stop = world.tabs.listen(world.session.heed)
    await world.session.find()
    world.asked = []
  })

  afterEach(() => {
    stop()
    vi.useRealTimers()
  })
  return world
}

/** The issuer's refusal, with this code, because nobody is logged in. */
export const refusal = (code: string): Response => Response.json({ code }, { status: 401 })

/** An answer with the mark of its session in a header. */
export const marked = (body: unknown, mark: string): Response =>
  Response.json(body, { headers: { 'session-mark': mark } })
