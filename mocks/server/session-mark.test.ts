import { beforeEach, describe, expect, test } from 'vitest'
import { sessionMarkHeader } from '../../src/contract/session.ts'
import { openPage } from '../test/handler-page.ts'

let world: ReturnType<typeof openPage>
beforeEach(() => {
  world = openPage()
})

describe('the mark of a session', () => {
  const markOf = (response: Response) => response.headers.get(sessionMarkHeader)

  test('is the same on every answer of the issuer within a session, also on a refusal', async () => {
    const mark = markOf(await world.logIn())
    expect(mark).toMatch(/^[a-p]{32}$/)
    world.faults.set('listNotices', [
      { kind: 'problem', code: 'service-unavailable', times: 1 },
      { kind: 'wrong-shape', times: 1 },
    ])
    const answers = [
      await world.ask('GET', '/session'),
      await world.ask('POST', '/session/extend'),
      await world.ask('GET', '/cards'),
      await world.ask('GET', '/cards/nobody-has-it'),
      await world.ask('POST', '/session', { userId: 'nobody', password: 'x' }),
      await world.ask('GET', '/cards/everyday/notices'),
      await world.ask('GET', '/cards/everyday/notices'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 401, 503, 200])
    expect(answers.map(markOf)).toEqual(answers.map(() => mark))
    world.issuer.readCard = () => Promise.reject(new Error('a defect of the mock'))
    expect(markOf(await world.ask('GET', '/cards/everyday'))).toBe(mark)
  })

  test('is different after each log-in, and is never the id of the session', async () => {
    const first = markOf(await world.logIn())
    const id = world.holder.caller.sessionId
    expect(first).not.toBe(id)
    const second = markOf(await world.logIn())
    expect(second).toMatch(/^[a-p]{32}$/)
    expect(second).not.toBe(first)
    expect(markOf(await world.ask('GET', '/cards'))).toBe(second)
  })

  test('is that of the session in which the request was sent, even if the answer is late', async () => {
    const first = markOf(await world.logIn())
    world.faults.set('listCards', [{ kind: 'delay', ms: 30, times: 1 }])
    const late = world.ask('GET', '/cards')
    await expect.poll(() => world.faults.list()).toEqual({ listCards: [] })
    expect(markOf(await world.logIn())).not.toBe(first)
    expect(markOf(await late)).not.toBe(markOf(await world.ask('GET', '/cards')))
  })

  test('is absent before a log-in, after a log-out and after the session expired', async () => {
    expect(markOf(await world.ask('GET', '/session'))).toBeNull()
    expect(markOf(await world.ask('GET', '/cards'))).toBeNull()
    await world.logIn()
    expect(markOf(await world.ask('DELETE', '/session'))).toBeNull()
    expect(markOf(await world.ask('GET', '/session'))).toBeNull()
    await world.logIn()
    world.clock.advance(300_000)
    expect(markOf(await world.ask('GET', '/session'))).toBeNull()
    expect(markOf(await world.ask('GET', '/cards'))).toBeNull()
  })

  test('is absent from an answer of a gateway, and from a refusal that says that nobody is logged in', async () => {
    await world.logIn()
    world.faults.set('listCards', [
      { kind: 'status', status: 503, times: 1 },
      { kind: 'not-json', times: 1 },
      { kind: 'problem', code: 'session-required', times: 1 },
    ])
    for (const status of [503, 200, 401]) {
      const answer = await world.ask('GET', '/cards')
      expect([answer.status, markOf(answer)]).toEqual([status, null])
    }
  })
})
