// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { alive, nobody, ranOut, refusal, session, sessionWorld } from '../test/session-world.ts'

const world = sessionWorld()

describe('messages to other tabs', () => {
  it('announce a log-out after the issuer has confirmed it', async () => {
    const answer = world.late('DELETE /session')
    const out = world.session.signOut()
    expect(world.known()).toMatchObject({ session: null, ended: null, signOut: 'sent' })
    expect(world.other.heard).toEqual([])
    answer(new Response(null, { status: 204 }))
    await out
    expect(world.known()?.signOut).toBeNull()
    expect(world.other.heard).toEqual(['signed-out'])
  })

  it('announce a log-out that the issuer did not answer', async () => {
    await world.session.signOut()
    expect(world.known()?.signOut).toBe('failed')
    expect(world.other.heard).toEqual(['signed-out'])
  })

  it('announce once that the session expired', async () => {
    world.session.expire()
    world.session.expire()
    expect(world.other.heard).toEqual(['expired'])
  })

  it.each([
    ['session-expired', 'expired', 'expired'],
    ['session-required', 'over', 'over'],
  ])('announce the end when a call is refused with %s', async (code, word, how) => {
    world.answers['GET /cards'] = refusal(code)
    await world.api.call('listCards', {})
    expect(world.other.heard).toEqual([word])
    expect(world.ended()).toBe(how)
  })

  it('announce a log-in and activity in one word, without personal data', async () => {
    world.answers['POST /session'] = session(2)
    world.answers['POST /session/extend'] = session(2)
    await world.session.signIn({ userId: 'maya', password: 'secret' })
    await world.session.extend()
    expect(world.other.heard).toEqual(['signed-in', 'active'])
  })
})

describe('a message from another tab', () => {
  it.each(['signed-out', 'expired', 'over', 'signed-in'] as const)(
    '%s: keeps the session that the issuer confirms',
    async (word) => {
      await world.session.heed(word)
      expect(world.asked).toEqual(['GET /session'])
      expect(world.known()?.session).not.toBeNull()
    },
  )

  it.each([
    ['signed-out', nobody, 'elsewhere'],
    ['signed-out', ranOut, 'expired'],
    ['expired', ranOut, 'expired'],
    ['over', nobody, 'over'],
    ['signed-in', alive(3), 'replaced'],
    ['signed-in', alive(0, 5, 'Tomasz'), 'replaced'],
    ['signed-out', undefined, 'elsewhere'],
    ['expired', undefined, 'expired'],
    ['over', undefined, 'over'],
    ['signed-in', undefined, 'replaced'],
  ] as const)('%s, and the issuer answers %j: the session ended as %s', async (word, answer, how) => {
    world.answers['GET /session'] = answer
    await world.session.heed(word)
    expect(world.known()).toMatchObject({ session: null, ended: how })
    expect(world.other.heard, 'the message is not repeated').toEqual([])
  })

  it('ends the session when the issuer does not answer within a second', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    })
    const heeded = world.session.heed('signed-out')
    await vi.advanceTimersByTimeAsync(1_000)
    await heeded
    expect(world.ended()).toBe('elsewhere')
  })

  it('about activity asks the issuer only in the last minute, and never ends the session', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await world.session.recheck()
    world.asked = []
    await world.session.heed('active')
    expect(world.asked).toEqual([])

    vi.setSystemTime(Date.now() + 4.5 * 60_000)
    world.answers['GET /session'] = undefined
    await world.session.heed('active')
    expect(world.asked).toEqual(['GET /session'])
    expect(world.known()?.session).not.toBeNull()

    world.answers['GET /session'] = alive()
    await world.session.heed('active')
    expect(world.session.timeLeft()).toBe(5 * 60_000)
  })

  it('does not ask the issuer when there is no session', async () => {
    world.answers['DELETE /session'] = new Response(null, { status: 204 })
    await world.session.signOut()
    world.asked = []
    for (const word of ['signed-out', 'expired', 'over', 'signed-in', 'active'] as const) {
      await world.session.heed(word)
    }
    expect(world.asked).toEqual([])
  })
})

describe('the end of a session', () => {
  it('by the device’s clock is sent to the issuer, whose session may still be open', async () => {
    world.answers['DELETE /session'] = new Response(null, { status: 204 })
    world.session.expire()
    expect(world.ended()).toBe('expired')
    await vi.waitFor(() => expect(world.asked).toEqual(['GET /session', 'DELETE /session']))
    await vi.waitFor(() => expect(world.known()?.signOut).toBeNull())
    expect(world.owed.read()).toBeNull()
  })

  it('does not end the session of another log-in that now has the cookie', async () => {
    world.answers['GET /session'] = alive(3)
    world.session.expire()
    await vi.waitFor(() => expect(world.owed.read()).toBeNull())
    expect(world.asked).toEqual(['GET /session'])
  })

  it('is final after a failed log-out: neither a check nor a reload continues the session', async () => {
    await world.session.signOut()
    expect((await world.session.recheck()).session).toBeNull()
    await vi.waitFor(() => expect(world.asked.filter((line) => line.startsWith('DELETE'))).toHaveLength(2))

    const reloaded = world.openTab()
    world.asked = []
    expect(await reloaded.session.find()).toMatchObject({ session: null, signOut: 'failed' })
    expect(world.asked).toEqual(['GET /session', 'DELETE /session'])

    world.answers['DELETE /session'] = new Response(null, { status: 204 })
    expect((await reloaded.session.find()).session).toBeNull()
    await vi.waitFor(() => expect(reloaded.session.known()?.signOut).toBeNull())
    expect(world.owed.read()).toBeNull()
  })

  it('is final after another tab announced it, even if the issuer did not confirm it', async () => {
    world.answers['GET /session'] = undefined
    await world.session.heed('signed-out')
    world.answers['GET /session'] = alive()
    expect((await world.session.find()).session).toBeNull()
    expect(world.asked).toContain('DELETE /session')
  })

  it('reaches every other tab, even if the issuer did not answer', async () => {
    const second = world.openTab()
    const stop = second.tabs.listen(second.session.heed)
    await second.session.find()
    await world.session.signOut()
    // The issuer still has the session. The second tab ends that session.
    world.answers['DELETE /session'] = new Response(null, { status: 204 })
    await second.session.heed('signed-out')
    expect(second.session.known()).toMatchObject({ session: null, ended: 'elsewhere' })
    await vi.waitFor(() => expect(world.owed.read()).toBeNull())
    stop()
  })

  it('stops all calls, because the next person may have the cookie', async () => {
    world.session.expire()
    await vi.waitFor(() => expect(world.asked).toContain('GET /session'))
    world.asked = []
    expect(await world.api.call('listCards', {})).toMatchObject({
      kind: 'unanswered',
      because: 'other-session',
    })
    expect(world.asked).toEqual([])
  })

  it('is shown as “over” when no other tab announced a log-out', async () => {
    world.answers['GET /session'] = nobody
    await world.session.recheck()
    expect(world.ended()).toBe('over')
    await world.session.find()
    expect(world.ended(), 'still so after a second check').toBe('over')
  })

  it('is not assumed after a 401 without a code: the issuer is asked first', async () => {
    world.answers['GET /cards'] = new Response(null, { status: 401 })
    await world.api.call('listCards', {})
    await vi.waitFor(() => expect(world.asked).toEqual(['GET /cards', 'GET /session']))
    expect(world.known()?.session).not.toBeNull()
  })

  it('is not undone by a late answer to an earlier check', async () => {
    const answer = world.late('GET /session')
    const old = world.session.recheck()
    world.session.expire()
    answer(alive())
    await expect(old).resolves.toMatchObject({ session: null, ended: 'expired' })
    expect(world.known()?.session).toBeNull()
  })

  it('is not undone by a late answer to an extension', async () => {
    const answer = world.late('POST /session/extend')
    const extending = world.session.extend()
    world.session.expire()
    answer(session())
    await extending
    expect(world.known()?.session).toBeNull()
    await vi.waitFor(() => expect(world.asked).toContain('DELETE /session'))
  })
})

it('asks the issuer again after `doubt`, and throws when no answer comes', async () => {
  world.session.doubt()
  world.answers['GET /session'] = undefined
  await expect(world.session.find()).rejects.toMatchObject({ kind: 'unanswered' })
  world.answers['GET /session'] = alive()
  expect((await world.session.find()).session).not.toBeNull()
})

it('knows when the next end is the one that activity cannot postpone', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await world.session.recheck()
  expect(world.session.isFinal()).toBe(false)
  vi.setSystemTime(Date.now() + 29 * 60_000)
  expect(world.session.isFinal()).toBe(true)
})
