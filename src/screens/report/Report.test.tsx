import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { atChannels, ids } from '../../../mocks/test/at-channels.ts'
import { logIn } from '../../test/forms.ts'
import { lateAnswer } from '../../test/late-answer.ts'
import { personOf } from '../../test/person-of.ts'
import { type App, addressOf, renderApp } from '../../test/render-app.tsx'

const path = '/cards/everyday/report'
const submit = 'Freeze this card now'
const reference = /^[A-Z]{4}-[A-Z]{4}$/

const press = ({ user }: App, name: string) => user.click(screen.getByRole('button', { name }))
const isFrozen = () => screen.findByRole('heading', { level: 1, name: 'Your card is frozen' })
const shownReference = async () => (await screen.findByText(reference)).textContent ?? ''
const lostCardLine = () => within(screen.getByRole('main')).getByRole('link', { name: '01632 960 129' })

const heldReport = ({ issuer }: App) => issuer.save().cards.everyday?.report
const timesReported = ({ issuer }: App) =>
  issuer.outbox().filter(({ kind }) => kind === 'card-reported').length / 2

describe('reporting a change', () => {
  it('starts from the history, names the change and freezes the card', async () => {
    const app = await renderApp('changed-elsewhere', '/cards/everyday/pin')
    const [latest] = screen.getAllByRole('link', { name: 'I didn’t make this change' })
    if (latest) await app.user.click(latest)
    await screen.findByRole('heading', { level: 1, name: 'Report a change you didn’t make' })
    const [changed] = await personOf(app).notices('everyday')
    expect(addressOf(app.router)).toBe(`${path}?notice=${changed?.id}`)
    expect(screen.getByText(/^Changed by phone on/)).toBeTruthy()
    expect(screen.getByText(/You can’t undo this here/)).toBeTruthy()
    expect(heldReport(app)).toBeNull()
    await press(app, submit)
    const heading = await isFrozen()
    expect(document.activeElement).toBe(heading)
    expect(await shownReference()).toBe(heldReport(app)?.reference)
    expect(lostCardLine()).toBeTruthy()
    expect(ids(await atChannels(app.issuer).buy('everyday', '5182'))).toBe('declined.reported')
    expect(timesReported(app)).toBe(1)
  })

  it('closes every other action on the card, and says so on its page', async () => {
    const app = await renderApp('changed-elsewhere', path)
    await press(app, submit)
    await isFrozen()
    await app.router.navigate('/cards/everyday/pin')
    await screen.findByText(/This card was reported. Nobody can use it or change its PIN/)
    expect(screen.getByText(/^Reported online on .* The card is frozen\.$/)).toBeTruthy()
    const main = within(screen.getByRole('main'))
    const actions = ['Choose your PIN', 'View your PIN', 'Unblock your PIN', 'Activate this card']
    for (const name of [...actions, 'I didn’t make this change']) {
      expect(main.queryByRole('link', { name })).toBeNull()
    }
    for (const step of [
      'identity',
      'identity?for=view',
      'choose-pin',
      'view-pin',
      'unblock-pin',
      'activate',
    ]) {
      await app.router.navigate(`/cards/everyday/${step}`)
      expect(addressOf(app.router)).toMatch(/^\/cards\/everyday\/pin\?.*why=closed/)
    }
    expect(lostCardLine()).toBeTruthy()
    await app.user.click(await main.findByRole('link', { name: 'See what happens now' }))
    await screen.findByRole('heading', { level: 1, name: 'This card has been reported' })
  })

  it('is possible when the address names no change', async () => {
    const app = await renderApp('changed-elsewhere', path)
    expect(screen.queryByText(/can’t find that entry/)).toBeNull()
    expect(screen.queryByText(/^Changed by phone on/)).toBeNull()
    await press(app, submit)
    await isFrozen()
  })

  it.each(['nobody-knows', '%00'])('is possible when the address names an unknown change: %s', async (id) => {
    const app = await renderApp('changed-elsewhere', `${path}?notice=${id}`)
    expect(screen.getByText(/We can’t find that entry in the history of this card/)).toBeTruthy()
    await press(app, submit)
    await isFrozen()
    expect(heldReport(app)).not.toBeNull()
  })

  it('can be cancelled', async () => {
    const app = await renderApp('changed-elsewhere', path)
    await app.user.click(screen.getByRole('link', { name: 'It was me after all' }))
    await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
    expect(heldReport(app)).toBeNull()
  })

  it('is sent again automatically when the answer is lost, and counts once', async () => {
    const app = await renderApp('changed-elsewhere', path)
    app.faults.set('reportChange', [{ kind: 'drop-after', times: 1 }])
    await press(app, submit)
    await isFrozen()
    expect(await shownReference()).toBe(heldReport(app)?.reference)
    expect(timesReported(app)).toBe(1)
  })

  it('shows that the result is unknown when no answer comes, and asks again on request', async () => {
    const app = await renderApp('changed-elsewhere', path)
    app.faults.set('reportChange', [{ kind: 'offline', times: 4 }])
    await press(app, submit)
    await screen.findByText(/We don’t know yet if your card is frozen/)
    expect(lostCardLine()).toBeTruthy()
    await press(app, 'Check again')
    await isFrozen()
    expect(timesReported(app)).toBe(1)
  })

  it('shows that the card is reported when every answer to the report is lost', async () => {
    const app = await renderApp('changed-elsewhere', path)
    app.faults.set('reportChange', [{ kind: 'drop-after', times: 4 }])
    await press(app, submit)
    await screen.findByRole('heading', { level: 1, name: 'This card has been reported' })
    await press(app, 'Show my reference')
    expect(await shownReference()).toBe(heldReport(app)?.reference)
    expect(timesReported(app)).toBe(1)
  })

  it('keeps its reference when the card and its history cannot be read afterwards', async () => {
    const app = await renderApp('changed-elsewhere', `${path}?notice=everyday-before`)
    app.faults.set('readCard', [{ kind: 'status', status: 404, times: 'always' }])
    app.faults.set('listNotices', [{ kind: 'status', status: 403, times: 'always' }])
    await press(app, submit)
    await isFrozen()
    expect(await shownReference()).toBe(heldReport(app)?.reference)
  })

  it('counts once when the button is pressed twice', async () => {
    const app = await renderApp('changed-elsewhere', path)
    const arrive = lateAnswer(app, 'reportChange')
    await press(app, submit)
    await press(app, 'Freezing your card…')
    await arrive()
    await isFrozen()
    expect(timesReported(app)).toBe(1)
  })

  it('still names the change after the person has logged in', async () => {
    const app = await renderApp('changed-elsewhere', `${path}?notice=everyday-before`, { signedIn: false })
    await logIn(app)
    await screen.findByText(/^Changed by phone on/)
    expect(addressOf(app.router)).toBe(`${path}?notice=everyday-before`)
  })
})

describe('a card that cannot be reported', () => {
  it('already reported: shows its reference again, and is not reported twice', async () => {
    const app = await renderApp('changed-elsewhere', '/cards')
    const { reference: held } = await personOf(app).report('everyday')
    await app.router.navigate(path)
    await screen.findByRole('heading', { level: 1, name: 'This card has been reported' })
    expect(screen.queryByRole('button', { name: submit })).toBeNull()
    expect(screen.queryByText(reference)).toBeNull()
    app.faults.set('reportChange', [{ kind: 'offline', times: 4 }])
    await press(app, 'Show my reference')
    expect((await screen.findByRole('alert')).textContent).toMatch(/This page can’t reach us/)
    await press(app, 'Show my reference')
    expect(await shownReference()).toBe(held)
    expect(timesReported(app)).toBe(1)
  })

  it('without a history: says so, and shows whom to call', async () => {
    const app = await renderApp('first-pin', path)
    expect(screen.getByText(/There is nothing to report about this card yet/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: submit })).toBeNull()
    expect(lostCardLine()).toBeTruthy()
    await app.router.navigate('/cards/everyday/pin')
    await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
    expect(screen.queryByRole('link', { name: 'I didn’t make this change' })).toBeNull()
  })

  it('of another person: shows that the card cannot be found', async () => {
    await renderApp('changed-elsewhere', '/cards/somebody-elses/report')
    expect(screen.getByRole('heading', { level: 1, name: 'We can’t find that card' })).toBeTruthy()
  })
})
