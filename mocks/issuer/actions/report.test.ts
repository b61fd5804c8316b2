import { expect, test } from 'vitest'
import { newNonce, play, refusal } from '../../test/cardholder.ts'

const ready = async (name: Parameters<typeof play>[0]) => {
  const played = play(name)
  await played.holder.signIn()
  return played
}

test('a report freezes the card, and the same report sent again changes nothing', async () => {
  const { holder, issuer } = await ready('changed-elsewhere')
  const grantId = await holder.prove('everyday')
  const [changed] = await holder.notices('everyday')
  if (!changed) throw new Error('no notice')
  expect(changed).toMatchObject({ kind: 'changed', channel: 'phone', reportable: true })
  const key = newNonce()
  const first = await holder.report('everyday', changed.id, key)
  expect(first.reference).toMatch(/^[A-Z]{4}-[A-Z]{4}$/)
  expect(first.card.status).toBe('reported')
  expect(Object.values(first.card.eligibility).map((one) => one.allowed || one.reason)).toEqual(
    Array.from({ length: 5 }, () => 'card-reported'),
  )
  expect(await holder.report('everyday', changed.id, key)).toEqual(first)
  expect(await holder.report('everyday', null)).toEqual(first)
  expect(await refusal(holder.report('everyday', null, key))).toEqual({ code: 'idempotency-key-reused' })
  expect(await refusal(holder.choose('everyday', grantId, '7305'))).toMatchObject({ reason: 'card-reported' })

  const notices = await holder.notices('everyday')
  expect(notices.filter(({ kind }) => kind === 'reported')).toHaveLength(1)
  expect(notices.filter(({ reportable }) => reportable)).toEqual([])
  expect(issuer.outbox().filter(({ kind }) => kind === 'card-reported')).toHaveLength(2)
})

test('a notice of another card cannot be used to report this card', async () => {
  const { holder } = await ready('several-cards')
  const [other] = await holder.notices('traveller')
  expect(await refusal(holder.report('everyday', other?.id ?? ''))).toEqual({ code: 'notice-not-found' })
  expect(await refusal(holder.report('everyday', null))).toMatchObject({ reason: 'no-pin' })
  expect(await holder.report('traveller', null)).toMatchObject({ card: { status: 'reported' } })
  expect(await holder.card('everyday')).toMatchObject({ status: 'active' })
})

test('a card that was reported before keeps its reference when it is reported again', async () => {
  const { holder } = await ready('many-cards')
  const first = await holder.report('card-010', null)
  expect(await holder.report('card-010', null)).toEqual(first)
  expect(first.reference).not.toBe((await holder.report('card-035', null)).reference)
})
