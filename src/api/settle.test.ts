import { describe, expect, it, vi } from 'vitest'
import { type Outcome, Refused, Unanswered } from './outcome.ts'
import { pauseFor } from './pause.ts'
import { untilAnswered } from './settle.ts'

const lost = new Unanswered('setPin', 'offline')
const busy = new Refused('setPin', 409, { code: 'set-in-progress' })
const refused = new Refused('setPin', 422, { code: 'pin-refused' })
const done: Outcome<string> = { kind: 'answered', data: 'set' }

/**
 * @param outcomes one for each try, in order; every further try gets no answer
 * @returns spies for the tries and the waits, and the final outcome
 */
const trying = (...outcomes: Outcome<string>[]) => {
  const { signal } = new AbortController()
  const send = vi.fn(async () => outcomes.shift() ?? lost)
  const pause = vi.fn(async (_ms: number) => undefined)
  return { send, pause, settled: untilAnswered(send, { signal, pause }) }
}

describe('untilAnswered', () => {
  it.each([
    ['an answer', done],
    ['a refusal', refused],
    ['a refusal without a code', new Refused('setPin', 403)],
  ])('sends once when there is %s', async (_, outcome) => {
    const { send, settled } = trying(outcome)
    expect(await settled).toBe(outcome)
    expect(send).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['no answer comes', lost],
    ['the first try is still being processed', busy],
  ])('sends again while %s', async (_, first) => {
    const { send, pause, settled } = trying(first, first, done)
    expect(await settled).toBe(done)
    expect(send).toHaveBeenCalledTimes(3)
    expect(pause.mock.calls.map(([ms]) => ms)).toEqual([500, 1500])
  })

  it('returns the last outcome when the tries are used up', async () => {
    const { send, settled } = trying()
    expect(await settled).toBe(lost)
    expect(send).toHaveBeenCalledTimes(4)
  })

  it.each([
    ['a gateway', new Refused('setPin', 403)],
    ['the rate limit', new Refused('setPin', 429, { code: 'rate-limited' })],
  ])('does not use a refusal by %s as the answer to a lost try', async (_, later) => {
    const { settled } = trying(lost, later, later, later)
    expect(await settled).toMatchObject({ kind: 'unanswered' })
  })

  it.each([
    ['another log-in replaced the session', new Unanswered('setPin', 'other-session')],
    ['the session is over', new Refused('setPin', 401, { code: 'session-required' })],
  ])('does not send again when %s', async (_, later) => {
    const { send, settled } = trying(lost, later)
    expect(await settled).toMatchObject({ kind: 'unanswered' })
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('waits as long as the issuer asks', async () => {
    const { pause, settled } = trying(new Unanswered('setPin', 'unavailable', 9), done)
    expect(await settled).toBe(done)
    expect(pause.mock.calls.map(([ms]) => ms)).toEqual([9_000])
  })

  it('uses the issuer’s own refusal as the answer to a lost try', async () => {
    expect(await trying(lost, refused).settled).toBe(refused)
  })

  it('knows from `wasLost` that an earlier try got no answer', async () => {
    const { signal } = new AbortController()
    const send = async () => new Refused('setPin', 403)
    const pause = async () => undefined
    expect(await untilAnswered(send, { signal, pause, wasLost: true })).toMatchObject({ kind: 'unanswered' })
    expect(await untilAnswered(send, { signal, pause })).toMatchObject({ kind: 'refused' })
  })

  it('stops when its time is up', async () => {
    const stop = new AbortController()
    const send = vi.fn(async () => lost)
    const pause = async () => stop.abort()
    expect(await untilAnswered(send, { signal: stop.signal, pause })).toBe(lost)
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('ends a pause at once when its time is up', async () => {
    vi.useFakeTimers()
    const stop = new AbortController()
    const settled = untilAnswered(async () => lost, { signal: stop.signal, pause: pauseFor })
    await vi.advanceTimersByTimeAsync(100)
    stop.abort()
    expect(await settled).toBe(lost)
    vi.useRealTimers()
  })
})
