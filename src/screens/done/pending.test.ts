import { describe, expect, it } from 'vitest'
import { askUntilSettled, waits } from './pending.ts'

type Ways = Parameters<typeof askUntilSettled>[0]
type Result = Awaited<ReturnType<Ways['ask']>>

const card = { id: 'c1' } as NonNullable<Result>['card']
const pending: Result = { state: 'pending', card }
const completed: Result = { state: 'completed', card }

const play = async (answers: Result[], stopAfter = Number.POSITIVE_INFINITY) => {
  const paused: number[] = []
  const stop = new AbortController()
  let asked = 0
  const settled = await askUntilSettled({
    ask: async () => answers[asked++] ?? pending,
    pause: async (ms) => {
      paused.push(ms)
      if (paused.length > stopAfter) stop.abort()
    },
    signal: stop.signal,
  })
  return { settled, asked, paused }
}

describe('askUntilSettled', () => {
  it('asks until the issuer knows the result', async () => {
    expect(await play([pending, null, completed])).toEqual({
      settled: card,
      asked: 3,
      paused: waits.slice(0, 3),
    })
  })

  it('gives up after a minute and a half', async () => {
    expect(await play([])).toEqual({ settled: null, asked: waits.length, paused: waits })
    expect(waits.reduce((sum, wait) => sum + wait)).toBe(90_000)
  })

  it('stops asking when it is aborted', async () => {
    expect(await play([pending, completed], 1)).toMatchObject({ settled: null, asked: 1 })
  })
})
