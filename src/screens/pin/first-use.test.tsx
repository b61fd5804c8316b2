import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { atChannels, ids } from '../../../mocks/test/at-channels.ts'
import { personOf } from '../../test/person-of.ts'
import { type App, renderApp } from '../../test/render-app.tsx'

type Scenario = Parameters<typeof renderApp>[0]

/** The text on the card's page about the next purchase. */
const messages = {
  signature: /At your first purchase in a shop, put your card in at a staffed till. You’ll be asked to sign/,
  'previous-pin': /At your next purchase in a shop, use your old PIN once more/,
  'new-pin': /Your PIN works right away, wherever your card does/,
  'cash-machine': /Use your card at a cash machine first.* a shop may refuse it once/,
} as const
type NextUse = keyof typeof messages

const saysOnly = (expected: NextUse) => {
  for (const [nextUse, message] of Object.entries(messages)) {
    expect([nextUse, screen.queryByText(message) !== null]).toEqual([nextUse, nextUse === expected])
  }
}

/** Makes the purchases that check whether the text was true. */
const keepsItsWord = async (app: App, said: NextUse, pin: { old: string | null; now: string }) => {
  const { buy, leave } = atChannels(app.issuer)
  const till = async (typed: string) => {
    const answer = ids(await buy('everyday', typed))
    if (answer === 'wrong-pin') await leave()
    return answer
  }
  if (said === 'signature') {
    const { shop } = app.issuer.channels
    const asked = await shop.send({ kind: 'insert', cardId: 'everyday', amount: '4.00' })
    expect(asked.step).toBe('signature')
    expect(ids(await shop.send({ kind: 'sign' }))).toBe('approved chip-written')
  }
  if (said === 'previous-pin') {
    expect(await till(pin.now)).toBe('wrong-pin')
    expect(await till(pin.old ?? '')).toBe('approved chip-written')
  }
  if (said === 'cash-machine') expect(await till(pin.now)).toBe('declined.cash-machine')
  // From now on only the new PIN works.
  expect(await till(pin.now)).toBe('approved')
  if (pin.old !== null) expect(await till(pin.old)).toBe('wrong-pin')
  await app.router.revalidate()
  await screen.findByText(messages['new-pin'])
  saysOnly('new-pin')
}

const at = (scenario: Scenario) => renderApp(scenario, '/cards/everyday/pin')

describe('the page tells the truth about the next purchase, in a scenario', () => {
  it.each([
    ['never set, chosen online', 'chip-pending', 'signature', null, '2709'],
    ['changed online, the chip checks', 'changed-chip-check', 'previous-pin', '6038', '2709'],
    ['changed by phone, the chip checks', 'changed-elsewhere', 'previous-pin', '5182', '9364'],
    ['changed online, the issuer checks', 'changed-online-check', 'new-pin', null, '2709'],
    ['changed at a cash machine', 'changed-at-machine', 'new-pin', null, '2709'],
    ['blocked, then changed', 'blocked-then-changed', 'cash-machine', '8153', '2709'],
    ['blocked, then unblocked', 'blocked-then-unblocked', 'cash-machine', null, '8153'],
  ] as const)('%s', async (_, scenario, nextUse, old, now) => {
    const app = await at(scenario)
    saysOnly(nextUse)
    await keepsItsWord(app, nextUse, { old, now })
  })

  it.each(['blocked-then-changed', 'blocked-then-unblocked'] as const)(
    '%s: after a visit to a cash machine no payment is refused',
    async (scenario) => {
      const app = await at(scenario)
      const now = scenario === 'blocked-then-changed' ? '2709' : '8153'
      const { insert, machineKeys, option, cancel, buy } = atChannels(app.issuer)
      await insert('everyday')
      await machineKeys(now)
      await option('take')
      await cancel()
      expect(ids(await buy('everyday', now))).toBe('approved')
      await app.router.revalidate()
      await screen.findByText(messages['new-pin'])
    },
  )
})

/** Chooses a PIN online. */
const online = async (app: App) => {
  const person = personOf(app)
  await person.choose('everyday', await person.prove('everyday'), app.goodPin)
}

const unblockOnline = async (app: App) => {
  const person = personOf(app)
  await person.unblock('everyday', await person.prove('everyday', 'unblock'))
}

/** Chooses a PIN at a cash machine. */
const atMachine =
  (old: string | null) =>
  async ({ issuer, goodPin }: App) => {
    const { insert, machineKeys, option, cancel } = atChannels(issuer)
    await insert('everyday')
    if (old !== null) await machineKeys(old)
    await option(old === null ? 'choose' : 'change')
    await machineKeys(goodPin)
    expect(ids(await machineKeys(goodPin))).toBe('done.set menu')
    await cancel()
  }

describe('the page tells the truth about the next purchase, after a change', () => {
  it.each([
    ['never set, chosen online', 'first-pin', online, 'signature', null],
    ['never set, chosen at a cash machine', 'first-pin', atMachine(null), 'new-pin', null],
    ['changed online, the chip checks', 'change-pin', online, 'previous-pin', '6038'],
    ['changed online, the issuer checks', 'changed-online-check', online, 'new-pin', '2709'],
    ['changed at a cash machine', 'change-pin', atMachine('6038'), 'new-pin', '6038'],
    ['changed twice online before a purchase', 'changed-chip-check', online, 'previous-pin', '6038'],
    ['chosen twice online before a purchase', 'chip-pending', online, 'signature', '2709'],
    ['blocked, then changed online', 'pin-blocked', online, 'cash-machine', '8153'],
  ] as const)('%s', async (_, scenario, act, nextUse, old) => {
    const app = await at(scenario)
    await act(app)
    await app.router.revalidate()
    await screen.findByText(messages[nextUse])
    saysOnly(nextUse)
    await keepsItsWord(app, nextUse, { old, now: app.goodPin })
  })

  it('blocked, then unblocked online', async () => {
    const app = await at('pin-blocked')
    for (const message of Object.values(messages)) expect(screen.queryByText(message)).toBeNull()
    await unblockOnline(app)
    await app.router.revalidate()
    await screen.findByText(messages['cash-machine'])
    await keepsItsWord(app, 'cash-machine', { old: null, now: '8153' })
  })
})
