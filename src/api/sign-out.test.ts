// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { refusal, session, sessionWorld } from '../test/session-world.ts'
import { owedIn } from './sign-out.ts'

const world = sessionWorld()
const credentials = { userId: 'maya', password: 'secret' }

describe('a log-out that is under way', () => {
  /** A log-out gets no answer. @returns a spy that is called when the log-out is given up */
  const hang = () => {
    const [given, givenUp] = [fetch, vi.fn()]
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      if (init.method !== 'DELETE') return given(url, init)
      world.asked.push('DELETE /session')
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => {
          givenUp()
          world.asked.push('given up')
          reject(init.signal?.reason)
        })
      })
    })
    return givenUp
  }

  it('is given up by a log-in after a second, because its answer would delete the new cookie', async () => {
    vi.useFakeTimers()
    hang()
    world.answers['POST /session'] = session(2)
    const out = world.session.signOut()
    const inAgain = world.session.signIn(credentials)
    await vi.advanceTimersByTimeAsync(1_000)
    await inAgain
    expect(world.asked).toEqual(['DELETE /session', 'given up', 'POST /session'])
    await out
    expect(world.known()).toMatchObject({ session: {}, signOut: null })
    expect(world.owed.read()).toBeNull()
  })

  it('is finished before a log-in when its answer comes soon', async () => {
    const answer = world.late('DELETE /session')
    world.answers['POST /session'] = session(2)
    const out = world.session.signOut()
    const inAgain = world.session.signIn(credentials)
    expect(world.asked).toEqual(['DELETE /session'])
    answer(new Response(null, { status: 204 }))
    await out
    await inAgain
    expect(world.asked).toEqual(['DELETE /session', 'POST /session'])
  })

  it('is still owed when it was given up for a log-in that is refused', async () => {
    vi.useFakeTimers()
    hang()
    world.answers['POST /session'] = refusal('credentials-refused')
    void world.session.signOut()
    const inAgain = world.session.signIn(credentials)
    await vi.advanceTimersByTimeAsync(1_000)
    await inAgain
    expect(world.known()?.signOut).toBe('failed')
    expect(world.owed.read()).not.toBeNull()
  })

  it('is given up for a log-in in another tab', async () => {
    const givenUp = hang()
    const out = world.session.signOut()
    await world.session.heed('signed-in')
    await out
    expect(givenUp).toHaveBeenCalledTimes(1)
  })

  it('is sent once for several callers', () => {
    hang()
    void world.session.signOut()
    void world.session.signOut()
    expect(world.asked).toEqual(['DELETE /session'])
  })
})

it('counts “no session” from the issuer as a log-out', async () => {
  world.answers['DELETE /session'] = refusal('session-required')
  await world.session.signOut()
  expect(world.known()?.signOut).toBeNull()
})

it.each([403, 429, 500])('a log-out that is answered with status %i has failed', async (status) => {
  world.answers['DELETE /session'] = new Response(null, { status })
  await world.session.signOut()
  expect(world.known()?.signOut).toBe('failed')
})

it('stores an owed log-out in the page’s storage, and deletes it there', () => {
  const owed = owedIn(localStorage, 'owed')
  owed.write('id')
  expect(owed.read()).toBe('id')
  owed.write(null)
  expect(localStorage.length).toBe(0)
})
