// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { otherTab } from '../test/other-tab.ts'
import { call } from './client.ts'
import { keepCard, keptCard } from './fresh-card.ts'
import { listenToOtherTabs } from './other-tabs.ts'
import {
  expireSession,
  extendSession,
  findSession,
  forgetSession,
  heedOtherTab,
  knownSession,
  recheckSession,
  sessionIsFinal,
  sessionTimeLeft,
  signIn,
  signOut,
  wasToldOfSignOut,
} from './session.ts'

const minutes = (count: number) => new Date(Date.UTC(2026, 2, 1, 10, count)).toISOString()
const session = (startedAt = 0, idle = 5, name = 'Maya') => ({
  customer: { name },
  startedAt: minutes(startedAt),
  now: minutes(0),
  idleEndsAt: minutes(idle),
  absoluteEndsAt: minutes(30),
})
const alive = (...given: Parameters<typeof session>) => ({ session: session(...given), ended: null })
const nobody = { session: null, ended: null }
const ranOut = { session: null, ended: 'expired' }

/** What the issuer says to each call, `GET /session` and the like; nothing is no connection. */
let answers: Record<string, unknown> = {}
let asked: string[] = []
let other: ReturnType<typeof otherTab>
let stop = () => {}

beforeEach(async () => {
  answers = { 'GET /session': alive() }
  asked = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const line = `${init.method} ${url.replace('/api/v1', '')}`
    asked.push(line)
    const answer = await answers[line]
    if (answer === undefined) throw new TypeError('Failed to fetch')
    return answer instanceof Response ? answer : Response.json(answer)
  })
  other = otherTab()
  stop = listenToOtherTabs(heedOtherTab)
  await findSession()
  asked = []
})

afterEach(() => {
  stop()
  forgetSession()
  vi.useRealTimers()
})

const refusal = (code: string) => Response.json({ code }, { status: 401 })

describe('what a tab tells the others', () => {
  it('of a log-out, once the issuer can tell them that it is true', async () => {
    let answer = (_: Response) => {}
    answers['DELETE /session'] = new Promise<Response>((resolve) => {
      answer = resolve
    })
    const out = signOut()
    expect(knownSession()).toEqual(nobody)
    expect(other.heard).toEqual([])
    answer(new Response(null, { status: 204 }))
    await expect(out).resolves.toBe(true)
    expect(other.heard).toEqual(['signed-out'])
  })

  it('of a log-out the issuer never heard of as well: they ask, and may not reach it either', async () => {
    await expect(signOut()).resolves.toBe(false)
    expect(other.heard).toEqual(['signed-out'])
  })

  it('of the end of the time, by its own clock or by the issuer’s word', async () => {
    expireSession()
    expireSession()
    expect(other.heard).toEqual(['expired'])
  })

  it.each([
    ['session-expired', 'expired', 'expired'],
    ['session-required', 'signed-out', 'elsewhere'],
  ])('of a call that is refused: %s', async (code, word, ended) => {
    answers['GET /cards'] = refusal(code)
    await call('listCards', {}).catch(() => undefined)
    expect(other.heard).toEqual([word])
    expect(knownSession()?.ended).toBe(ended)
  })

  it('of a log-in and of every sign of life, in one word without anything of the person', async () => {
    answers['POST /session'] = session(2)
    answers['POST /session/extend'] = session(2)
    await signIn({ userId: 'maya', password: 'secret' })
    await extendSession()
    expect(other.heard).toEqual(['signed-in', 'active'])
  })
})

describe('a log-out that is still on its way', () => {
  /** An answer to it that never comes; what is heard of its being given up. */
  const hang = () => {
    const [given, answered] = [fetch, vi.fn()]
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      if (init.method !== 'DELETE') return given(url, init)
      asked.push('DELETE /session')
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => {
          answered()
          asked.push('given up')
          reject(init.signal?.reason)
        })
      })
    })
    return answered
  }

  it('is given up by a log-in after a moment: its answer would take the new cookie away', async () => {
    hang()
    answers['POST /session'] = session(2)
    const out = signOut()
    const start = performance.now()
    await signIn({ userId: 'maya', password: 'secret' })
    expect(performance.now() - start).toBeLessThan(2_000)
    expect(asked).toEqual(['DELETE /session', 'given up', 'POST /session'])
    await out
    expect(knownSession()?.session).not.toBeNull()
    await expect(wasToldOfSignOut()).resolves.toBe(true)
  })

  it('is waited for where it is about to be answered', async () => {
    let answer = (_: Response) => {}
    answers['DELETE /session'] = new Promise<Response>((resolve) => {
      answer = resolve
    })
    answers['POST /session'] = session(2)
    const out = signOut()
    const inAgain = signIn({ userId: 'maya', password: 'secret' })
    expect(asked).toEqual(['DELETE /session'])
    answer(new Response(null, { status: 204 }))
    await expect(out).resolves.toBe(true)
    await inAgain
    expect(asked).toEqual(['DELETE /session', 'POST /session'])
  })

  it('stays untold when the log-in it was given up for is refused', async () => {
    hang()
    answers['POST /session'] = refusal('credentials-refused')
    signOut()
    await signIn({ userId: 'maya', password: 'wrong' }).catch(() => undefined)
    await expect(wasToldOfSignOut()).resolves.toBe(false)
  })

  it('is given up for a log-in in another tab, and has nothing left to tell', async () => {
    const givenUp = hang()
    const out = signOut()
    await heedOtherTab('signed-in')
    expect(givenUp).toHaveBeenCalledTimes(1)
    await expect(out).resolves.toBe(true)
  })

  it('serves all who ask for it', async () => {
    hang()
    signOut()
    signOut()
    expect(asked).toEqual(['DELETE /session'])
  })
})

describe('what a tab makes of what another one said', () => {
  it.each(['signed-out', 'expired', 'signed-in'] as const)(
    '%s: stays where the issuer says that its session lives on',
    async (word) => {
      await heedOtherTab(word)
      expect(asked).toEqual(['GET /session'])
      expect(knownSession()?.session).not.toBeNull()
    },
  )

  it.each([
    ['signed-out', nobody, 'elsewhere'],
    ['signed-out', ranOut, 'expired'],
    ['expired', ranOut, 'expired'],
    ['signed-in', alive(3), 'replaced'],
    ['signed-in', alive(0, 5, 'Tomasz'), 'replaced'],
    ['signed-out', undefined, 'elsewhere'],
    ['expired', undefined, 'expired'],
    ['signed-in', undefined, 'replaced'],
  ] as const)('%s, and the issuer says %j: %s', async (word, answer, ended) => {
    answers['GET /session'] = answer
    await heedOtherTab(word)
    expect(knownSession()).toEqual({ session: null, ended })
    expect(other.heard, 'one who heard of it does not repeat it').toEqual([])
  })

  it('waits a second for the issuer, and then lets go', async () => {
    answers['GET /session'] = new Promise(() => {})
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    })
    const start = performance.now()
    await heedOtherTab('signed-out')
    expect(performance.now() - start).toBeLessThan(2_000)
    expect(knownSession()?.ended).toBe('elsewhere')
  })

  it('asks about a sign of life only in its own last minute, and never gives up over it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await recheckSession()
    asked = []
    await heedOtherTab('active')
    expect(asked).toEqual([])

    vi.setSystemTime(Date.now() + 4.5 * 60_000)
    answers['GET /session'] = undefined
    await heedOtherTab('active')
    expect(asked).toEqual(['GET /session'])
    expect(knownSession()?.session).not.toBeNull()

    answers['GET /session'] = alive()
    await heedOtherTab('active')
    expect(sessionTimeLeft()).toBe(5 * 60_000)
  })

  it('does not ask for a session it does not have', async () => {
    expireSession()
    for (const word of ['signed-out', 'expired', 'signed-in', 'active'] as const) await heedOtherTab(word)
    expect(asked).toEqual([])
  })
})

describe('what a tab knows', () => {
  it('goes with the session, the card of the last success too', async () => {
    keepCard({ id: 'c1' } as Parameters<typeof keepCard>[0])
    expireSession()
    expect(keptCard('c1')).toBeNull()
  })

  it('is not undone by an answer to an older question', async () => {
    let answer = (_: unknown) => {}
    answers['GET /session'] = new Promise((resolve) => {
      answer = resolve
    })
    const old = recheckSession()
    expireSession()
    answer(alive())
    await expect(old).resolves.toEqual(ranOut)
    expect(knownSession()?.session).toBeNull()
  })

  it('is nothing after a log-out the issuer never heard of, until somebody logs in', async () => {
    await signOut()
    asked = []
    expect((await recheckSession()).session).toBeNull()
    expect((await findSession()).session).toBeNull()
    expect(asked).toEqual([])

    await heedOtherTab('signed-in')
    expect((await recheckSession()).session).not.toBeNull()
  })

  it('is that it was logged out elsewhere, when the issuer knows of nobody before the time is up', async () => {
    answers['GET /session'] = nobody
    await recheckSession()
    expect(knownSession()?.ended).toBe('elsewhere')
    await findSession()
    expect(knownSession()?.ended, 'asked again, it still is').toBe('elsewhere')
  })

  it('does not come back with an extension that came too late', async () => {
    let answer = (_: unknown) => {}
    answers['POST /session/extend'] = new Promise((resolve) => {
      answer = resolve
    })
    const extending = extendSession()
    expireSession()
    answer(session())
    await extending
    expect(knownSession()?.session).toBeNull()
    expect(asked).toContain('DELETE /session')
  })

  it('knows which end nothing moves', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await recheckSession()
    expect(sessionIsFinal()).toBe(false)
    vi.setSystemTime(Date.now() + 29 * 60_000)
    expect(sessionIsFinal()).toBe(true)
  })
})
