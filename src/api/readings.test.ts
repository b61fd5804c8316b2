// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { play } from '../../mocks/test/cardholder.ts'
import { refusal, sessionWorld } from '../test/session-world.ts'
import { createReadings } from './readings.ts'

const world = sessionWorld()
const { signal } = new AbortController()

const readings = () => {
  let now = 0
  const made = createReadings({ api: world.api, session: world.session, clock: () => now })
  return { ...made, passes: (ms: number) => (now += ms) }
}

/** A card as an issuer sends it. */
const aCard = async () => {
  const { holder } = play('change-pin')
  await holder.signIn()
  return holder.card('everyday')
}

describe('the last good data', () => {
  it.each([
    ['no answer comes', undefined],
    ['the issuer fails', () => new Response(null, { status: 500 })],
    ['the answer is unreadable', () => new Response('<html>')],
    ['there were too many requests', () => new Response(null, { status: 429 })],
  ])('is returned with its time when %s', async (_, answer) => {
    const card = await aCard()
    const reads = readings()
    world.answers['GET /cards/everyday'] = card
    expect(await reads.card('everyday', signal)).toEqual({ data: card, asOf: null })
    reads.passes(5_000)
    world.answers['GET /cards/everyday'] = answer?.()
    expect(await reads.card('everyday', signal)).toEqual({ data: card, asOf: 0 })
  })

  it('is not returned when the issuer refuses', async () => {
    const reads = readings()
    reads.keepCard(await aCard())
    world.answers['GET /cards/everyday'] = new Response(null, { status: 404 })
    await expect(reads.card('everyday', signal)).rejects.toMatchObject({ status: 404 })
  })

  it('is not used for another card', async () => {
    const reads = readings()
    reads.keepCard(await aCard())
    await expect(reads.card('traveller', signal)).rejects.toMatchObject({ because: 'offline' })
  })

  it('is deleted when the session ends', async () => {
    const reads = readings()
    reads.keepCard(await aCard())
    world.session.expire()
    expect(reads.lastCard('everyday')).toBeNull()
    await expect(reads.card('everyday', signal)).rejects.toMatchObject({ because: 'other-session' })
  })

  it('includes, in the list of cards, the card that an action returned', async () => {
    const card = await aCard()
    const reads = readings()
    world.answers['GET /cards'] = { cards: [card] }
    await reads.cards(signal)
    reads.keepCard({ ...card, status: 'reported' })
    world.answers['GET /cards'] = undefined
    expect((await reads.cards(signal)).data.cards).toMatchObject([{ status: 'reported' }])
  })

  it('includes the card that an action returned', async () => {
    const card = await aCard()
    const reads = readings()
    reads.keepCard(card)
    expect(reads.lastCard('everyday')).toEqual(card)
    expect(await reads.card('everyday', signal)).toEqual({ data: card, asOf: 0 })
  })
})

describe('the history of a card', () => {
  it('is null when it cannot be read, for any reason', async () => {
    const reads = readings()
    expect((await reads.notices('everyday', signal)).data).toBeNull()
    world.answers['GET /cards/everyday/notices'] = new Response(null, { status: 403 })
    expect((await reads.notices('everyday', signal)).data).toBeNull()
    world.answers['GET /cards/everyday/notices'] = refusal('session-expired')
    expect((await reads.notices('everyday', signal)).data).toBeNull()
    expect(world.session.known()?.ended, 'the end of the session is still noticed').toBe('expired')
  })

  it('keeps its last good data when no answer comes', async () => {
    const reads = readings()
    world.answers['GET /cards/everyday/notices'] = { notices: [] }
    await reads.notices('everyday', signal)
    world.answers['GET /cards/everyday/notices'] = undefined
    expect(await reads.notices('everyday', signal)).toEqual({ data: [], asOf: 0 })
  })

  it('throws the reason when the navigation that requested it is aborted', async () => {
    const stop = new AbortController()
    stop.abort(new Error('navigated on'))
    await expect(readings().notices('everyday', stop.signal)).rejects.toThrow('navigated on')
  })
})
