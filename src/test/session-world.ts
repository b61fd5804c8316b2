import { afterEach, beforeEach, vi } from 'vitest'
import { listenToOtherTabs } from '../api/other-tabs.ts'
import { findSession, forgetSession, heedOtherTab } from '../api/session.ts'
import { otherTab } from './other-tab.ts'

/** Minutes after ten on the first of March, as an instant. */
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
 * A tab in which somebody is logged in, beside another tab. Call it once at the top of a test file; each test begins anew.
 * `answers`: what the issuer says to each call, `GET /session` and the like; nothing is no connection.
 */
export const sessionWorld = () => {
  const answers: Record<string, unknown> = {}
  const asked: string[] = []
  const world = { answers, asked, other: otherTab() }
  let stop = () => {}

  beforeEach(async () => {
    world.answers = { 'GET /session': alive() }
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      const line = `${init.method} ${url.replace('/api/v1', '')}`
      world.asked.push(line)
      const answer = await world.answers[line]
      if (answer === undefined) throw new TypeError('Failed to fetch')
      return answer instanceof Response ? answer : Response.json(answer)
    })
    world.other = otherTab()
    stop = listenToOtherTabs(heedOtherTab)
    await findSession()
    world.asked = []
  })

  afterEach(() => {
    stop()
    forgetSession()
    vi.useRealTimers()
  })
  return world
}

/** The issuer's word that nobody is logged in, by its code. */
export const refusal = (code: string): Response => Response.json({ code }, { status: 401 })
