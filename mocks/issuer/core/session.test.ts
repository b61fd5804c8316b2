import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testNow } from '../../node/clock.ts'
import { play, refusal } from '../../test/cardholder.ts'

const minute = 60_000
const at = (ms: number) => new Date(testNow + ms).toISOString()

test('a session contains the issuer’s time, its idle end and its absolute end', async () => {
  const { holder } = play('first-pin')
  expect(await holder.signIn()).toEqual({
    customer: { name: 'Maya Lindqvist' },
    startedAt: at(0),
    now: at(0),
    idleEndsAt: at(5 * minute),
    absoluteEndsAt: at(30 * minute),
  })
})

test('reading the session does not count as activity, but reading a card does', async () => {
  const { holder, issuer, clock } = play('first-pin')
  await holder.signIn()
  clock.advance(4 * minute)
  const { session } = await issuer.readSession({ caller: holder.caller })
  expect(session).toMatchObject({ now: at(4 * minute), idleEndsAt: at(5 * minute) })
  await holder.card('everyday')
  clock.advance(4 * minute)
  expect((await issuer.readSession({ caller: holder.caller })).session?.idleEndsAt).toBe(at(9 * minute))
})

test('a session expires after exactly five idle minutes', async () => {
  const { holder, issuer, clock } = play('first-pin')
  await holder.signIn()
  clock.advance(5 * minute - 1)
  await issuer.extendSession({ caller: holder.caller })
  clock.advance(5 * minute)
  expect(await refusal(holder.card('everyday'))).toEqual({ code: 'session-expired' })
  expect(await issuer.readSession({ caller: holder.caller })).toEqual({ session: null, ended: 'expired' })
  await holder.signIn()
  expect(await issuer.readSession({ caller: holder.caller })).toMatchObject({ ended: null })
})

test('activity does not move the absolute end', async () => {
  const { holder, issuer, clock } = play('first-pin')
  await holder.signIn()
  for (let passed = 0; passed < 28; passed += 4) {
    clock.advance(4 * minute)
    await issuer.extendSession({ caller: holder.caller })
  }
  const { session } = await issuer.readSession({ caller: holder.caller })
  expect(session).toMatchObject({ idleEndsAt: at(30 * minute), absoluteEndsAt: at(30 * minute) })
  clock.advance(2 * minute)
  expect(await refusal(issuer.extendSession({ caller: holder.caller }))).toEqual({ code: 'session-expired' })
})

test('a session never lasts longer than five idle minutes, or thirty minutes in total', async () => {
  const waits = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 400_000 }), acts: fc.boolean() }))
  await fc.assert(
    fc.asyncProperty(waits, async (steps) => {
      const { holder, issuer, clock } = play('no-cards')
      await holder.signIn()
      let active = testNow
      for (const { wait, acts } of steps) {
        clock.advance(wait)
        const alive = clock.now() < active + 5 * minute && clock.now() < testNow + 30 * minute
        const call = acts ? issuer.extendSession({ caller: holder.caller }) : null
        if (!alive) {
          expect((await issuer.readSession({ caller: holder.caller })).session).toBeNull()
          if (call) await refusal(call)
          return
        }
        if (call) {
          await call
          active = clock.now()
        }
      }
    }),
    { numRuns: 50 },
  )
})

test('a session that ended still counts as expired a day later', async () => {
  const { holder, issuer, clock } = play('first-pin')
  await holder.signIn()
  clock.advance(24 * 60 * minute)
  expect(await issuer.readSession({ caller: holder.caller })).toEqual({ session: null, ended: 'expired' })
  expect(await refusal(holder.card('everyday'))).toEqual({ code: 'session-expired' })
})

test('the saved state keeps only the latest 200 ended sessions', async () => {
  const { holder, issuer, clock } = play('first-pin')
  for (let day = 0; day < 220; day++) {
    await holder.signIn()
    // Another browser each time, so that the log-in ends no other session.
    holder.caller.sessionId = null
    clock.advance(24 * 60 * minute)
  }
  await issuer.readSession({ caller: holder.caller })
  expect(Object.keys(issuer.save().sessions)).toHaveLength(200)
})

test('a log-out can be sent twice, and the session does not count as expired', async () => {
  const { holder, issuer } = play('first-pin')
  await holder.signIn()
  const other = { sessionId: holder.caller.sessionId }
  await issuer.signOut({ caller: holder.caller })
  await issuer.signOut({ caller: holder.caller })
  expect(holder.caller.sessionId).toBeNull()
  expect(await issuer.readSession({ caller: other })).toEqual({ session: null, ended: null })
  expect(await refusal(issuer.listCards({ caller: other }))).toEqual({ code: 'session-required' })
})

test('each log-in starts a new session and ends the one before', async () => {
  const { holder, issuer } = play('first-pin')
  await holder.signIn()
  const before = { ...holder.caller }
  await holder.signIn()
  expect(holder.caller.sessionId).not.toBe(before.sessionId)
  expect(await refusal(issuer.listCards({ caller: before }))).toEqual({ code: 'session-required' })
})

test('in “signed-out” the browser has an expired session until the next log-in', async () => {
  const { holder, issuer } = play('signed-out')
  const caller = { sessionId: issuer.openingSession() }
  expect(await issuer.readSession({ caller })).toEqual({ session: null, ended: 'expired' })
  await holder.signIn()
  expect(issuer.openingSession()).toBeNull()
})

test('a session that is about to end can be extended more than ten times, but not beyond its absolute end', async () => {
  const { holder, issuer, clock } = play('session-expiring')
  await holder.signIn()
  const extend = () => issuer.extendSession({ caller: holder.caller })
  for (let kept = 1; kept <= 29; kept++) {
    clock.advance(minute)
    const { idleEndsAt, absoluteEndsAt } = await extend()
    expect(absoluteEndsAt).toBe(at(30 * minute))
    expect(idleEndsAt).toBe(at(Math.min(kept * minute + 70_000, 30 * minute)))
  }
  clock.advance(minute)
  expect(await refusal(extend())).toEqual({ code: 'session-expired' })
})

test('a session of “session-expiring” lasts seventy idle seconds, which start again with each call', async () => {
  const { holder, issuer, clock } = play('session-expiring')
  expect(await holder.signIn()).toMatchObject({ idleEndsAt: at(70_000) })
  clock.advance(60_000)
  expect(await issuer.extendSession({ caller: holder.caller })).toMatchObject({ idleEndsAt: at(130_000) })
  clock.advance(70_000)
  expect(await refusal(holder.card('everyday'))).toEqual({ code: 'session-expired' })
})
