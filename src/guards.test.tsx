import { screen } from '@testing-library/react'
import { createMemoryRouter } from 'react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from './app.tsx'
import { returnPath, withoutBase } from './paths.ts'
import { logIn } from './test/forms.ts'
import { personOf } from './test/person-of.ts'
import { addressOf, letPass, renderApp } from './test/render-app.tsx'

const card = '/cards/everyday'
const first = 'Confirm it’s you first. Then you can go on.'
const done = 'You’ve already confirmed it’s you. This is the next step.'
const over = /Your time for this ran out/

describe('an address typed by hand', () => {
  it.each([
    ['first-pin', 'view-pin', 'pin?for=view&why=closed', 'This card has no PIN yet.'],
    ['first-pin', 'identity?for=view', 'pin?for=view&why=closed', 'This card has no PIN yet.'],
    ['first-pin', 'unblock-pin', 'pin?for=unblock&why=closed', 'The PIN of this card isn’t blocked.'],
    ['first-pin', 'activate', 'pin?for=activate&why=closed', 'This card is already active.'],
    ['first-pin', 'identity?for=activate', 'pin?for=activate&why=closed', 'This card is already active.'],
    ['first-pin', 'identity?for=nonsense', 'identity?for=nonsense', 'You have 5 tries.'],
    ['change-pin', 'view-pin', 'identity?for=view&why=identity-first', first],
    ['change-pin', 'unblock-pin', 'pin?for=unblock&why=closed', 'The PIN of this card isn’t blocked.'],
    ['pin-blocked', 'unblock-pin', 'identity?for=unblock&why=identity-first', first],
    ['pin-blocked', 'view-pin', 'pin?for=view&why=closed', /is blocked after too many wrong tries/],
    ['not-activated', 'activate', 'activate', /Have your card in front of you/],
    ['not-activated', 'view-pin', 'pin?for=view&why=closed', /must be active first/],
    ['not-activated', 'unblock-pin', 'pin?for=unblock&why=closed', /must be active first/],
    ['activate-with-identity', 'activate', 'activate', /Have your card in front of you/],
    ['card-frozen', 'view-pin', 'pin?for=view&why=closed', /This card is frozen/],
    ['card-frozen', 'activate', 'pin?for=activate&why=closed', /This card is frozen/],
    ['card-reported', 'view-pin', 'pin?for=view&why=closed', /This card was reported/],
    ['not-online', 'view-pin', 'pin?for=view&why=closed', /by phone or at a cash machine/],
    ['no-pin-allowed', 'unblock-pin', 'pin?for=unblock&why=closed', /chip-and-signature card/],
    ['identity-locked', 'view-pin', 'identity?for=view', 'Locked for now'],
  ] as const)('%s: %s leads to %s', async (scenario, typed, lands, said) => {
    const { router } = await renderApp(scenario, `${card}/${typed}`)
    expect(addressOf(router)).toBe(`${card}/${lands}`)
    expect(screen.getAllByText(said).length).toBeGreaterThan(0)
  })

  it.each(['view-pin', 'unblock-pin', 'activate'])('%s is closed while a PIN is being set', async (step) => {
    const app = await renderApp('result-pending', '/cards')
    const person = personOf(app)
    await person.choose('everyday', await person.prove('everyday'), app.goodPin)
    await app.router.navigate(`${card}/${step}`)
    // Activation is closed for another reason: the card is active already.
    const lands = step === 'activate' ? 'pin?for=activate&why=closed' : 'done?why=still-open'
    expect(addressOf(app.router)).toBe(`${card}/${lands}`)
  })
})

describe('a proof of identity', () => {
  it.each([
    ['change-pin', 'view', 'view-pin', 'choose-pin', 'identity?why=identity-first'],
    ['pin-blocked', 'unblock', 'unblock-pin', 'choose-pin', 'identity?why=identity-first'],
    ['pin-blocked', 'choose', 'choose-pin', 'unblock-pin', 'identity?for=unblock&why=identity-first'],
  ] as const)('%s: for “%s” opens %s, and not %s', async (scenario, purpose, own, other, lands) => {
    const app = await renderApp(scenario, '/cards')
    await personOf(app).prove('everyday', purpose)
    await app.router.navigate(`${card}/${other}`)
    await screen.findByText(first)
    expect(addressOf(app.router)).toBe(`${card}/${lands}`)
    await app.router.navigate(`${card}/${own}`)
    expect(addressOf(app.router)).toBe(`${card}/${own}`)
    await app.router.navigate(`${card}/identity?for=${purpose}`)
    await screen.findByText(done)
    expect(addressOf(app.router)).toBe(`${card}/${own}?why=identity-done`)
  })

  it.each([
    ['change-pin', 'view', 'view-pin'],
    ['pin-blocked', 'unblock', 'unblock-pin'],
  ] as const)(
    '%s: for “%s” leads back to the questions, with the reason, when it has expired',
    async (scenario, purpose, own) => {
      const app = await renderApp(scenario, '/cards')
      await personOf(app).prove('everyday', purpose)
      await letPass(app, 6)
      await app.router.navigate(`${card}/${own}`)
      await screen.findByText(over)
      expect(addressOf(app.router)).toBe(`${card}/identity?for=${purpose}&why=grant-expired`)
    },
  )

  it.each([
    ['change-pin', 'view', 'view-pin', 'Show PIN'],
    ['pin-blocked', 'unblock', 'unblock-pin', 'Unblock PIN'],
  ] as const)(
    '%s: for “%s” is used up by its action, and Back cannot use it again',
    async (scenario, purpose, own, name) => {
      const app = await renderApp(scenario, '/cards')
      await personOf(app).prove('everyday', purpose)
      await app.router.navigate(`${card}/${own}`)
      await app.user.click(await screen.findByRole('button', { name }))
      await screen.findByRole(purpose === 'view' ? 'button' : 'heading', { name: /^Hide PIN$|is unblocked/ })
      await app.router.navigate('/cards')
      await screen.findByRole('heading', { level: 1, name: 'Your cards' })
      await app.router.navigate(-1)
      await screen.findByText(purpose === 'view' ? first : 'The PIN of this card isn’t blocked.')
    },
  )
})

describe('a log-in before the screen', () => {
  it.each([
    ['change-pin', 'identity?for=view', 'identity?for=view'],
    ['change-pin', 'view-pin', 'identity?for=view&why=identity-first'],
    ['pin-blocked', 'identity?for=unblock', 'identity?for=unblock'],
    ['not-activated', 'activate', 'activate'],
    ['not-activated', 'identity?for=activate&why=grant-expired', 'identity?for=activate'],
  ] as const)('%s: keeps the purpose of %s', async (scenario, typed, lands) => {
    const app = await renderApp(scenario, `${card}/${typed}`, { signedIn: false })
    const [place = ''] = typed.split('&why')
    expect(new URLSearchParams(app.router.state.location.search).get('from')).toBe(`${card}/${place}`)
    expect(screen.getByText(/Log in first/)).toBeTruthy()
    await logIn(app)
    await screen.findAllByText('Everyday')
    expect(addressOf(app.router)).toBe(`${card}/${lands}`)
  })

  it('keeps the purpose when the session expired before the next step', async () => {
    const app = await renderApp('change-pin', `${card}/pin`)
    app.clock.advance(6 * 60_000)
    await app.user.click(screen.getByRole('link', { name: 'View your PIN' }))
    await app.user.click(await screen.findByRole('link', { name: 'Log in again' }))
    await screen.findByRole('heading', { level: 1, name: 'Log in' })
    await logIn(app)
    await screen.findByRole('heading', { level: 1, name: 'Confirm it’s you' })
    expect(addressOf(app.router)).toBe(`${card}/identity?for=view`)
  })
})

describe('an app in a folder', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it.each([
    ['/', '/cards/a/pin', '/cards/a/pin'],
    ['/bank/', '/bank/cards/a/pin', '/cards/a/pin'],
    ['/bank/', '/banking/cards', '/banking/cards'],
    ['/bank/pin/', '/bank/pin/pin', '/pin'],
  ])('in the folder %s, the path %s is the app’s own path %s', (folder, pathname, own) => {
    vi.stubEnv('BASE_URL', folder)
    expect(withoutBase(pathname)).toBe(own)
  })

  it.each(['/', '/bank/'])('an app in %s keeps the return address through the log-in', async (folder) => {
    vi.stubEnv('BASE_URL', folder)
    vi.stubGlobal('fetch', async () => Response.json({ session: null, ended: null }))
    const { router } = await createApp((routes, more) =>
      createMemoryRouter(routes, {
        ...more,
        basename: folder,
        initialEntries: [`${folder}cards/everyday/identity?for=view&why=grant-expired`],
      }),
    )
    const { pathname, search } = router.state.location
    expect(pathname).toBe(`${folder}sign-in`)
    expect(returnPath(new URLSearchParams(search).get('from'))).toBe('/cards/everyday/identity?for=view')
  })
})
