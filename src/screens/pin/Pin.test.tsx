import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addressOf, renderApp } from '../../test/render-app.tsx'

const at = (scenario: Parameters<typeof renderApp>[0]) => renderApp(scenario, '/cards/everyday/pin')
const choose = () => screen.queryByRole('link', { name: /^(Choose|Change) your PIN$/ })

describe('Your PIN', () => {
  it('offers to choose the first PIN', async () => {
    await at('first-pin')
    expect(screen.getByText(/has no PIN yet/)).toBeTruthy()
    expect(choose()?.getAttribute('href')).toBe('/cards/everyday/identity')
    expect(screen.getByRole('link', { name: 'Your PIN' }).getAttribute('aria-current')).toBe('page')
  })

  it.each([
    ['card-frozen', /This card is frozen/],
    ['no-pin-allowed', /chip-and-signature card/],
    ['identity-locked', /locked this until .*\d\d:\d\d/],
  ] as const)('%s: says why no PIN can be chosen, and shows whom to call', async (scenario, why) => {
    await at(scenario)
    expect(choose()).toBeNull()
    expect(screen.getByText(why)).toBeTruthy()
    expect(screen.getByRole('link', { name: '01632 960 120' })).toBeTruthy()
  })

  it.each([
    ['chip-pending', /put your card in at a staffed till/],
    ['changed-elsewhere', /use your old PIN once more/],
    ['change-pin', /works right away/],
  ] as const)('%s: says what the next purchase will ask for', async (scenario, message) => {
    await at(scenario)
    expect(screen.getByText(message)).toBeTruthy()
    expect(choose()).not.toBeNull()
  })

  it('says that a PIN is blocked, and what helps', async () => {
    await at('pin-blocked')
    expect(screen.getByText(/blocked after too many wrong tries/)).toBeTruthy()
  })

  it('shows the history, latest entry first, with a link to report a change', async () => {
    await at('changed-elsewhere')
    const entries = within(
      screen.getByRole('heading', { name: 'What happened to this PIN' }).parentElement ?? document.body,
    )
    expect(
      entries.getAllByRole('listitem').map((entry) => entry.firstChild?.textContent?.split(' on ')[0]),
    ).toEqual(['Changed by phone', 'Viewed online', 'Chosen online', 'Card activated online'])
    const [latest] = entries.getAllByRole('link', { name: 'I didn’t make this change' })
    expect(latest?.getAttribute('href')).toMatch(/^\/cards\/everyday\/report\?notice=/)
    const lost = screen.getByText('Is your card lost or stolen?').closest('details') ?? document.body
    expect(within(lost).getByRole('link', { name: '01632 960 129' })).toBeTruthy()
  })

  it('works without the history when that cannot be read', async () => {
    const app = await renderApp('changed-elsewhere', '/help')
    app.faults.set('listNotices', [{ kind: 'status', status: 503, times: 1 }])
    await app.router.navigate('/cards/everyday/pin')
    await screen.findByText(/can’t show this right now/)
    const report = screen.getByRole('link', { name: 'I didn’t make this change' })
    expect(report.getAttribute('href')).toBe('/cards/everyday/report')
    expect(choose()).not.toBeNull()
  })

  it.each([
    ['not-activated', ['Activate this card']],
    ['first-pin', ['Choose your PIN']],
    ['changed-elsewhere', ['View your PIN', 'Change your PIN']],
    ['pin-blocked', ['Unblock your PIN', 'Change your PIN']],
    ['card-reported', []],
  ] as const)('%s: offers what the issuer allows, the likely action first', async (scenario, names) => {
    await at(scenario)
    const offered = [
      'Activate this card',
      'Unblock your PIN',
      'Choose your PIN',
      'Change your PIN',
      'View your PIN',
    ]
    const links = within(screen.getByRole('main'))
      .getAllByRole('link')
      .map(({ textContent }) => textContent ?? '')
    expect(links.filter((name) => offered.includes(name))).toEqual(names)
  })

  it('reminds the person that the PIN is old', async () => {
    await at('change-pin')
    expect(screen.getByText(/had this PIN for a long time/)).toBeTruthy()
  })

  it('is shown, with the reason, for the address of a closed action', async () => {
    const { router } = await renderApp('not-activated', '/cards/everyday/choose-pin')
    expect(addressOf(router)).toBe('/cards/everyday/pin?why=closed')
    expect(screen.getByText(/isn’t active yet/)).toBeTruthy()
  })
})
