// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { refusal, session, sessionWorld } from '../test/session-world.ts'
import { heedOtherTab, knownSession, signIn, signOut, wasToldOfSignOut } from './session.ts'

const world = sessionWorld()

describe('a log-out that is still on its way', () => {
  /** An answer to it that never comes; what is heard of its being given up. */
  const hang = () => {
    const [given, answered] = [fetch, vi.fn()]
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      if (init.method !== 'DELETE') return given(url, init)
      world.asked.push('DELETE /session')
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => {
          answered()
          world.asked.push('given up')
          reject(init.signal?.reason)
        })
      })
    })
    return answered
  }

  it('is given up by a log-in after a moment: its answer would take the new cookie away', async () => {
    hang()
    world.answers['POST /session'] = session(2)
    const out = signOut()
    const start = performance.now()
    await signIn({ userId: 'maya', password: 'secret' })
    expect(performance.now() - start).toBeLessThan(2_000)
    expect(world.asked).toEqual(['DELETE /session', 'given up', 'POST /session'])
    await out
    expect(knownSession()?.session).not.toBeNull()
    await expect(wasToldOfSignOut()).resolves.toBe(true)
  })

  it('is waited for where it is about to be answered', async () => {
    let answer = (_: Response) => {}
    world.answers['DELETE /session'] = new Promise<Response>((resolve) => {
      answer = resolve
    })
    world.answers['POST /session'] = session(2)
    const out = signOut()
    const inAgain = signIn({ userId: 'maya', password: 'secret' })
    expect(world.asked).toEqual(['DELETE /session'])
    answer(new Response(null, { status: 204 }))
    await expect(out).resolves.toBe(true)
    await inAgain
    expect(world.asked).toEqual(['DELETE /session', 'POST /session'])
  })

  it('stays untold when the log-in it was given up for is refused', async () => {
    hang()
    world.answers['POST /session'] = refusal('credentials-refused')
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
    expect(world.asked).toEqual(['DELETE /session'])
  })
})
