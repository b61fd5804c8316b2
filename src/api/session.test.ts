// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { alive, nobody, ranOut, refusal, session, sessionWorld } from '../test/session-world.ts'
import { call } from './client.ts'
import { keepCard, keptCard } from './fresh-card.ts'
import {
  expireSession,
  extendSession,
  findSession,
  heedOtherTab,
  knownSession,
  recheckSession,
  sessionIsFinal,
  sessionTimeLeft,
  signIn,
  signOut,
} from './session.ts'

const world = sessionWorld()

describe('what a tab tells the others', () => {
  it('of a log-out, once the issuer can tell them that it is true', async () => {
    let answer = (_: Response) => {}
    world.answers['DELETE /session'] = new Promise<Response>((resolve) => {
      answer = resolve
    })
    const out = signOut()
    expect(knownSession()).toEqual(nobody)
    expect(world.other.heard).toEqual([])
    answer(new Response(null, { status: 204 }))
    await expect(out).resolves.toBe(true)
    expect(world.other.heard).toEqual(['signed-out'])
  })

  it('of a log-out the issuer never heard of as well: they ask, and may not reach it either', async () => {
    await expect(signOut()).resolves.toBe(false)
    expect(world.other.heard).toEqual(['signed-out'])
  })

  it('of the end of the time, by its own clock or by the issuer’s word', async () => {
    expireSession()
    expireSession()
    expect(world.other.heard).toEqual(['expired'])
  })

  it.each([
    ['session-expired', 'expired', 'expired'],
    ['session-required', 'signed-out', 'elsewhere'],
  ])('of a call that is refused: %s', async (code, word, ended) => {
    world.answers['GET /cards'] = refusal(code)
    await call('listCards', {}).catch(() => undefined)
    expect(world.other.heard).toEqual([word])
    expect(knownSession()?.ended).toBe(ended)
  })

  it('of a log-in and of every sign of life, in one word without anything of the person', async () => {
    world.answers['POST /session'] = session(2)
    world.answers['POST /session/extend'] = session(2)
    await signIn({ userId: 'maya', password: 'secret' })
    await extendSession()
    expect(world.other.heard).toEqual(['signed-in', 'active'])
  })
})

describe('what a tab makes of what another one said', () => {
  it.each(['signed-out', 'expired', 'signed-in'] as const)(
    '%s: stays where the issuer says that its session lives on',
    async (word) => {
      await heedOtherTab(word)
      expect(world.asked).toEqual(['GET /session'])
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
    world.answers['GET /session'] = answer
    await heedOtherTab(word)
    expect(knownSession()).toEqual({ session: null, ended })
    expect(world.other.heard, 'one who heard of it does not repeat it').toEqual([])
  })

  it('waits a second for the issuer, and then lets go', async () => {
    world.answers['GET /session'] = new Promise(() => {})
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
    world.asked = []
    await heedOtherTab('active')
    expect(world.asked).toEqual([])

    vi.setSystemTime(Date.now() + 4.5 * 60_000)
    world.answers['GET /session'] = undefined
    await heedOtherTab('active')
    expect(world.asked).toEqual(['GET /session'])
    expect(knownSession()?.session).not.toBeNull()

    world.answers['GET /session'] = alive()
    await heedOtherTab('active')
    expect(sessionTimeLeft()).toBe(5 * 60_000)
  })

  it('does not ask for a session it does not have', async () => {
    expireSession()
    for (const word of ['signed-out', 'expired', 'signed-in', 'active'] as const) await heedOtherTab(word)
    expect(world.asked).toEqual([])
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
    world.answers['GET /session'] = new Promise((resolve) => {
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
    world.asked = []
    expect((await recheckSession()).session).toBeNull()
    expect((await findSession()).session).toBeNull()
    expect(world.asked).toEqual([])

    await heedOtherTab('signed-in')
    expect((await recheckSession()).session).not.toBeNull()
  })

  it('is that it was logged out elsewhere, when the issuer knows of nobody before the time is up', async () => {
    world.answers['GET /session'] = nobody
    await recheckSession()
    expect(knownSession()?.ended).toBe('elsewhere')
    await findSession()
    expect(knownSession()?.ended, 'asked again, it still is').toBe('elsewhere')
  })

  it('does not come back with an extension that came too late', async () => {
    let answer = (_: unknown) => {}
    world.answers['POST /session/extend'] = new Promise((resolve) => {
      answer = resolve
    })
    const extending = extendSession()
    expireSession()
    answer(session())
    await extending
    expect(knownSession()?.session).toBeNull()
    expect(world.asked).toContain('DELETE /session')
  })

  it('knows which end nothing moves', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await recheckSession()
    expect(sessionIsFinal()).toBe(false)
    vi.setSystemTime(Date.now() + 29 * 60_000)
    expect(sessionIsFinal()).toBe(true)
  })
})
