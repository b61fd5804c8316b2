import { expect, test } from 'vitest'
import { noticeKinds } from '../../../src/contract/notice.ts'
import { play } from '../../test/cardholder.ts'
import { messageKinds } from '../core/state.ts'
import { type InboxId, inboxMessage, inboxWords } from './inbox.ts'

const customer = { email: 'a@example.com', phone: '07700 900421' }
const card = { id: 'a/b', product: 'Everyday', number: '904177253004860' }

const message = (kind: (typeof noticeKinds)[number], by: 'email' | 'text') =>
  inboxMessage(
    {
      ...{ id: 'm', noticeId: 'n&1', by, customerId: 'c', cardId: 'a/b', channel: 'phone' },
      kind: messageKinds[kind],
      at: '2026-05-04T09:30:00.000Z',
    },
    customer,
    card,
    '482915',
  )

test.each(noticeKinds)('%s: the messages contain no digits except the last four of the card', (kind) => {
  for (const by of ['email', 'text'] as const) {
    const { subject, body, to, report } = message(kind, by)
    const words = [...(subject ? [subject] : []), ...body].map(inboxWords)
    expect(
      words
        .join(' ')
        .match(/\d+/g)
        ?.filter((digits) => digits !== '4860') ?? [],
    ).toEqual([])
    expect(words.join(' ')).not.toMatch(/[{}]/)
    expect(subject === null).toBe(by === 'text')
    expect(to).toBe(by === 'email' ? customer.email : customer.phone)
    const linked = by === 'email' && kind !== 'reported'
    expect(report).toBe(linked ? '/cards/a%2Fb/report?notice=n%261' : null)
  }
})

test('a code is sent as a text message, without a subject and without a link to report', () => {
  const code = inboxMessage(
    {
      ...{ id: 'm', noticeId: null, kind: 'code', by: 'text', customerId: 'c', cardId: 'a' },
      ...{ channel: 'web', at: '2026-05-04T09:30:00.000Z' },
    },
    customer,
    card,
    '482915',
  )
  expect(code).toMatchObject({ subject: null, report: null, body: [{ id: 'body.code' }] })
})

test('the channel is put into words, but not a product that is named like a channel', () => {
  const body: { id: InboxId; values: { product: string; last4: string; channel: string } } = {
    id: 'body.pin-changed',
    values: { product: 'web', last4: '4860', channel: 'cash-machine' },
  }
  expect(inboxWords(body)).toBe('The PIN of your web card ending 4860 was changed at a cash machine.')
})

test('the inbox shows the latest message first', async () => {
  const { issuer, holder, scenario } = play('changed-elsewhere')
  await holder.signIn()
  await holder.choose('everyday', await holder.prove('everyday'), scenario.goodPin)
  const channels = issuer.channels.inbox().map(({ body }) => body[0]?.values.channel)
  expect(channels).toEqual(['web', 'web', 'phone', 'phone'])
})
