import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

const card = 'everyday'

/** The typed address, the address it leads to, and the reason that is shown there. */
type Row = [typed: string, lands: string, reason?: string]

// src/guards.test.tsx tests every address in every state. These rows test one address of each kind, and really load the
// page.
const states: Record<string, Row[]> = {
  'before the questions': [
    [
      paths.choosePin(card),
      paths.identity(card, { why: 'identity-first' }),
      'Confirm it’s you first. Then you can go on.',
    ],
    [
      paths.unblockPin(card),
      paths.pin(card, { why: 'closed', for: 'unblock' }),
      'The PIN of this card isn’t blocked.',
    ],
    [
      paths.done(card),
      paths.pin(card, { why: 'nothing-set' }),
      'You haven’t set a PIN here since you logged in. There is nothing to confirm.',
    ],
    [paths.report(card), paths.report(card), 'There is nothing to report about this card yet'],
    ['/pin', paths.pin(card)],
    ['/', paths.pin(card)],
    [paths.signIn(), paths.pin(card)],
  ],
  'after the questions': [
    [
      paths.identity(card),
      paths.choosePin(card, { why: 'identity-done' }),
      'You’ve already confirmed it’s you. This is the next step.',
    ],
  ],
  'after success': [
    [
      paths.choosePin(card),
      paths.pin(card, { why: 'already-set' }),
      'Your PIN is already set. You don’t need to set it again.',
    ],
    // A proof of identity to choose a PIN opens no other action.
    [paths.viewPin(card), paths.identity(card, { for: 'view', why: 'identity-first' })],
    [paths.identity(card), paths.identity(card)],
  ],
}

test('an address typed by hand leads to a screen that the issuer’s state allows, and the screen says why', async ({
  page,
  enter,
  screens,
  scene,
}) => {
  test.slow()
  const { identity, choosePin, done, frame } = screens
  const typeEach = async (rows: Row[] = []) => {
    for (const [typed, lands, reason] of rows) {
      await page.goto(typed)
      await expect(page, typed).toHaveURL(lands)
      await expect(frame.heading).toBeVisible()
      if (reason) await expect(frame.notice(reason), typed).toBeVisible()
    }
  }
  await enter('/')
  await typeEach(states['before the questions'])
  await page.goto(paths.identity(card))
  await identity.pass(scene)
  await choosePin.heading.waitFor()
  await typeEach(states['after the questions'])
  await choosePin.setPin(scene.goodPin)
  await done.heading.waitFor()
  await typeEach(states['after success'])
})

test.describe('locked questions', () => {
  test.use({ scenario: 'identity-locked' })

  test('show the lock and the other channels in place of the form', async ({ page, enter, screens }) => {
    await enter(paths.choosePin(card))
    await expect(page).toHaveURL(paths.identity(card))
    await expect(screens.frame.notice('Locked for now')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Choose your PIN by phone, step by step' })).toBeVisible()
    await expect(screens.frame.content.getByRole('textbox')).toHaveCount(0)
  })
})

test('an unknown card and an unknown address are explained, with a link to the cards', async ({
  page,
  enter,
  screens,
  said,
}) => {
  const { frame, cards } = screens
  await enter('/')
  said.expectStatus(404)
  for (const [typed, heading] of [
    [paths.done('a/b'), 'We can’t find that card'],
    ['/cards/everyday/pin/more', 'This page doesn’t exist'],
  ] as const) {
    await page.goto(typed)
    await expect(frame.heading).toHaveText(heading)
    await expect(frame.nav, 'the navigation stays').toBeVisible()
    await page.getByRole('link', { name: 'Go to your cards' }).click()
    await expect(cards.heading).toBeFocused()
  }
})

test('the log-in does not open an unsafe return address', async ({ baseURL, page, open, screens, site }) => {
  test.skip(
    site.orders !== 'page',
    'The test logs in without the form, which only the mock in a page can do.',
  )
  test.slow()
  const hostile = [
    'https://evil.example/',
    '//evil.example/cards',
    '/\\evil.example',
    '\\\\evil.example',
    '/%2e%2e//evil.example',
    '/cards/..//evil.example',
    '/cards?next=https://evil.example',
    '/cards\n//evil.example',
    '/cards\t//evil.example',
    'javascript:alert(document.domain)',
    'data:text/html,<script>alert(1)</script>',
    '/sign-in?from=/cards',
    '/signed-out?from=/cards',
  ]
  await open(paths.signIn())
  for (const from of hostile) {
    await page.goto(paths.signIn({ from }))
    await expect(screens.signIn.heading).toBeVisible()
    await page.evaluate(() => globalThis.yourPinMock?.signInAs())
    await screens.frame.focusWindow()
    await expect(page, from).toHaveURL(`${baseURL}${paths.pin(card)}`)
    await page.evaluate(() => globalThis.yourPinMock?.reset())
  }
})

test('the screen after a session shows no words from the address', async ({ page, open, screens }) => {
  await open('/signed-out?ended=%3Cb%3Ehacked')
  await expect(screens.frame.heading).toHaveText('You’re logged out')
  await expect(page.getByText('hacked')).toHaveCount(0)
})
