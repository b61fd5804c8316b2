import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { atChannels, ids } from '../../../mocks/test/at-channels.ts'
import { lateAnswer, leaveBefore } from '../../test/late-answer.ts'
import { personOf } from '../../test/person-of.ts'
import { type App, addressOf, letPass, renderApp } from '../../test/render-app.tsx'

type Scenario = Parameters<typeof renderApp>[0]

/** Enters three wrong PINs at a cash machine: the issuer blocks the PIN, and the chip still has all its tries. */
const blockAtMachine = async ({ issuer }: App) => {
  const channels = atChannels(issuer)
  await channels.insert('everyday')
  for (const wrong of ['1111', '1111', '1111']) await channels.machineKeys(wrong)
  await channels.option('take')
  await channels.cancel()
}

const page = '/cards/everyday/unblock-pin'

const open = () => renderApp('pin-blocked', page, { proven: 'unblock' })

/** Opens the screen for a card whose PIN is blocked only now. */
const openAfterBlocking = async (scenario: Scenario) => {
  const app = await renderApp(scenario, '/cards')
  await blockAtMachine(app)
  await personOf(app).prove('everyday', 'unblock')
  await app.router.navigate(page)
  await screen.findByRole('heading', { level: 1, name: 'Unblock your PIN' })
  return app
}

const press = ({ user }: App) => user.click(screen.getByRole('button', { name: 'Unblock PIN' }))
const isDone = () => screen.findByRole('heading', { level: 1, name: 'Your PIN is unblocked' })

const timesUnblocked = async (app: App) =>
  (await personOf(app).notices('everyday')).filter(({ kind }) => kind === 'unblocked').length

describe('unblocking a PIN', () => {
  it.each([
    ['pin-blocked', /Use your card at a cash machine first/, '8153', 'declined.cash-machine'],
    ['chip-pending', /You’ll be asked to sign, not for your PIN/, '', 'approved chip-written'],
    ['changed-chip-check', /use your old PIN once more/, '6038', 'approved chip-written'],
    ['change-pin', /Your PIN works right away/, '6038', 'approved'],
  ] as const)('%s: the next purchase asks for what the screen says', async (scenario, message, pin, said) => {
    const app = await (scenario === 'pin-blocked' ? open() : openAfterBlocking(scenario))
    const { buy } = atChannels(app.issuer)
    expect(ids(await buy('everyday', pin))).toBe('declined.pin-blocked')
    await press(app)
    const heading = await isDone()
    expect(document.activeElement).toBe(heading)
    expect(screen.getByText(message)).toBeTruthy()
    expect(screen.getByText(/We’ve sent you a message/)).toBeTruthy()
    expect(app.issuer.outbox().filter(({ kind }) => kind === 'pin-unblocked')).toHaveLength(2)
    expect(ids(await buy('everyday', pin))).toBe(said)
  })

  it('shows on the card’s page that the PIN is no longer blocked, and adds a notice', async () => {
    const app = await open()
    await press(app)
    await isDone()
    await app.user.click(screen.getByRole('link', { name: 'Back to Your PIN' }))
    await screen.findByText(/^Unblocked online on/)
    const main = within(screen.getByRole('main'))
    expect(main.queryByText(/Your PIN is blocked/)).toBeNull()
    expect(main.queryByRole('link', { name: 'Unblock your PIN' })).toBeNull()
    expect(main.getByRole('link', { name: 'View your PIN' })).toBeTruthy()
  })

  it('unblocks once when the button is pressed twice', async () => {
    const app = await open()
    const arrive = lateAnswer(app, 'unblockPin')
    await press(app)
    await app.user.click(screen.getByRole('button', { name: 'Unblocking…' }))
    await arrive()
    await isDone()
    expect(await timesUnblocked(app)).toBe(1)
  })

  it.each([
    ['asks again automatically when the answer is lost', 1],
    ['asks again on request when no answer comes', 4],
  ])('%s, and unblocks once', async (_, times) => {
    const app = await open()
    app.faults.set('unblockPin', [{ kind: 'drop-after', times }])
    await press(app)
    if (times > 1) {
      await screen.findByText(/We don’t know yet if your PIN is unblocked/)
      await app.user.click(screen.getByRole('button', { name: 'Check again' }))
    }
    await isDone()
    expect(await timesUnblocked(app)).toBe(1)
  })

  it('goes back to the questions when the five minutes are over', async () => {
    const app = await open()
    await letPass(app, 6)
    await press(app)
    await screen.findByText(/Your time for this ran out/)
    expect(addressOf(app.router)).toBe('/cards/everyday/identity?for=unblock&why=grant-expired')
    expect(await timesUnblocked(app)).toBe(0)
  })

  it.each([
    ['unblocked elsewhere', 'The PIN of this card isn’t blocked.'],
    ['reported', /This card was reported/],
  ] as const)('leads to the card’s page, with the reason, when the card was %s', async (what, reason) => {
    const app = await open()
    const person = personOf(app)
    if (what === 'reported') await person.report('everyday')
    else await person.unblock('everyday', await person.prove('everyday', 'unblock'))
    await press(app)
    await screen.findByText(reason)
    expect(addressOf(app.router)).toBe('/cards/everyday/pin?for=unblock&why=closed')
  })

  it('shows a refusal of an action that is still allowed, and can be tried again', async () => {
    const app = await open()
    app.faults.set('unblockPin', [{ kind: 'problem', code: 'action-not-allowed', times: 1 }])
    await press(app)
    expect((await screen.findByRole('alert')).textContent).toMatch(/can’t do that for this card right now/)
    await press(app)
    await isDone()
  })

  it('does not interrupt a person who has left the screen before the answer', async () => {
    const app = await open()
    const arrive = lateAnswer(app, 'unblockPin', 'grant-expired')
    await press(app)
    await leaveBefore(app, arrive)
  })

  it.each(['before', 'after'])('links to choosing a new PIN, %s the unblocking', async (when) => {
    const app = await open()
    if (when === 'after') {
      await press(app)
      await isDone()
    }
    await app.user.click(screen.getByRole('link', { name: /^Choose a new PIN/ }))
    await screen.findByRole('heading', { level: 1, name: 'Confirm it’s you' })
    expect(addressOf(app.router)).toBe('/cards/everyday/identity')
    expect(await timesUnblocked(app)).toBe(when === 'after' ? 1 : 0)
  })
})
