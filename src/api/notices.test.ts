// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import type { Notice } from '../contract/card.ts'
import { refusal, sessionWorld } from '../test/session-world.ts'
import { readNotices } from './notices.ts'
import { knownSession } from './session.ts'

const world = sessionWorld()

const line = 'GET /cards/everyday/notices'
const notice: Notice = {
  id: 'n1',
  kind: 'changed',
  channel: 'phone',
  at: '2026-03-01T09:00:00.000Z',
  confirmations: [],
  reportable: true,
}
const read = (signal = new AbortController().signal) => readNotices('everyday', signal)

describe('readNotices', () => {
  it('gives the history', async () => {
    world.answers[line] = { notices: [notice] }
    await expect(read()).resolves.toEqual([notice])
    world.answers[line] = { notices: [] }
    await expect(read(), 'an empty one is not an unknown one').resolves.toEqual([])
  })

  it.each<[string, unknown]>([
    ['there is no connection', undefined],
    ['the issuer is out of order', new Response(null, { status: 503 })],
    ['what comes cannot be read', { notices: 'none' }],
  ])('gives null where %s', async (_, answer) => {
    world.answers[line] = answer
    await expect(read()).resolves.toBeNull()
    expect(knownSession()?.session).not.toBeNull()
  })

  it.each(['session-expired', 'session-required'])('passes on the end of the session: %s', async (code) => {
    world.answers[line] = refusal(code)
    await expect(read()).rejects.toMatchObject({ code })
  })

  it('passes on that nobody waits for it any more', async () => {
    const gone = new DOMException('gone', 'AbortError')
    await expect(read(AbortSignal.abort(gone))).rejects.toBe(gone)
  })
})
