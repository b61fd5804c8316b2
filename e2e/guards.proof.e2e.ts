import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'

const card = 'everyday'
const asked = { identity: paths.identity(card), choosePin: paths.choosePin(card), done: paths.done(card) }

const reasons = {
  identityFirst: 'Before you go on, please confirm it’s you.',
  identityDone: 'You’ve already confirmed it’s you, so this is the next step.',
  nothingSet: 'You haven’t set a PIN here since you logged in, so there is nothing to confirm.',
  alreadySet: 'Your PIN is already set. You can choose another one whenever you like.',
  stillOpen: 'We’re still confirming the PIN you chose last.',
  closed: 'That can’t be done for this card here just now. The reason is below.',
}

/** What was typed, where it leads, and the reason that is given there. */
type Row = [typed: string, lands: string, reason?: string]

const states: Record<string, Row[]> = {
  'before the questions': [
    [asked.choosePin, paths.identity(card, { why: 'identity-first' }), reasons.identityFirst],
    [asked.done, paths.pin(card, { why: 'nothing-set' }), reasons.nothingSet],
    [asked.identity, asked.identity],
    [paths.viewPin(card), paths.pin(card, { why: 'closed', for: 'view' }), reasons.closed],
    [paths.unblockPin(card), paths.pin(card, { why: 'closed', for: 'unblock' }), reasons.closed],
    [
      paths.identity(card, { for: 'unblock' }),
      paths.pin(card, { why: 'closed', for: 'unblock' }),
      reasons.closed,
    ],
    [
      paths.activate(card),
      paths.pin(card, { why: 'closed', for: 'activate' }),
      'This card is active already.',
    ],
    [paths.report(card), paths.report(card), 'Nothing has happened to this card yet'],
    [`${asked.identity}?for=nonsense`, `${asked.identity}?for=nonsense`],
    ['/pin', paths.pin(card)],
    ['/', paths.cards()],
    ['/sign-in', paths.cards()],
  ],
  'after the questions': [
    [asked.identity, paths.choosePin(card, { why: 'identity-done' }), reasons.identityDone],
    [asked.done, paths.pin(card, { why: 'nothing-set' }), reasons.nothingSet],
    [asked.choosePin, asked.choosePin],
  ],
  'after success': [
    [asked.choosePin, paths.pin(card, { why: 'already-set' }), reasons.alreadySet],
    [asked.done, asked.done],
    [asked.identity, asked.identity],
    // The proof for choosing opens nothing else.
    [
      paths.viewPin(card),
      paths.identity(card, { for: 'view', why: 'identity-first' }),
      reasons.identityFirst,
    ],
  ],
}

test('every address typed by hand lands where the issuer’s state allows, with the reason', async ({
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
  await page.goto(asked.identity)
  await identity.pass(scene)
  await choosePin.heading.waitFor()
  await typeEach(states['after the questions'])
  await choosePin.setPin(scene.goodPin)
  await done.heading.waitFor()
  await typeEach(states['after success'])
})

test.describe('a card whose PIN cannot be chosen', () => {
  test.use({ scenario: 'no-pin-allowed' })
  test('leads to its page with the reason', async ({ page, enter, screens }) => {
    await enter(asked.choosePin)
    for (const typed of [asked.choosePin, asked.identity]) {
      await page.goto(typed)
      await expect(page).toHaveURL(paths.pin(card, { why: 'closed' }))
      await expect(screens.frame.notice(reasons.closed)).toBeVisible()
      await expect(screens.frame.notice('This is a chip-and-signature card.')).toBeVisible()
    }
  })
})

test.describe('locked questions', () => {
  test.use({ scenario: 'identity-locked' })
  test('are where the form would be', async ({ page, enter, screens }) => {
    await enter(asked.choosePin)
    await expect(page).toHaveURL(asked.identity)
    await expect(screens.frame.notice('Locked for now')).toBeVisible()
  })
})

test.describe('a result that is still open', () => {
  test.use({ scenario: 'result-pending' })
  test('is what every step leads to', async ({ page, reachChoosePin, screens, scene }) => {
    await reachChoosePin()
    await screens.choosePin.setPin(scene.goodPin)
    await screens.done.pending.waitFor()
    for (const typed of [asked.choosePin, asked.identity]) {
      await page.goto(typed)
      await expect(page).toHaveURL(paths.done(card, { why: 'still-open' }))
      await expect(screens.done.pending).toBeVisible()
      await expect(screens.frame.notice(reasons.stillOpen)).toBeVisible()
    }
  })
})

test('a card that is not one’s own, and an address that is none', async ({ page, enter, screens, said }) => {
  const { frame, cards } = screens
  await enter('/')
  said.expectStatus(404)
  for (const typed of [paths.pin('nobody'), paths.identity('nobody'), paths.done('a/b')]) {
    await page.goto(typed)
    await expect(frame.heading).toHaveText('We can’t find that card')
    await expect(frame.nav, 'the way around the app stays').toBeVisible()
  }
  await page.getByRole('link', { name: 'Go to your cards' }).click()
  await expect(cards.heading).toBeFocused()
  for (const typed of ['/nowhere', '/cards/everyday', '/cards/everyday/pin/more']) {
    await page.goto(typed)
    await expect(frame.heading).toHaveText('This page doesn’t exist')
  }
  await page.getByRole('link', { name: 'Go to your cards' }).click()
  await expect(cards.heading).toBeFocused()
})

test('whoever is not logged in logs in first, and lands where they wanted to go', async ({
  page,
  open,
  screens,
  scene,
}) => {
  for (const typed of [paths.pin(card), asked.identity, asked.choosePin, asked.done, '/pin']) {
    await open(typed)
    await expect(page).toHaveURL(paths.signIn({ from: typed, why: 'sign-in-first' }))
    await expect(screens.frame.notice('Please log in first. We’ll take you on from there.')).toBeVisible()
    await expect(screens.frame.nav).toBeHidden()
  }
  await page.goto(asked.identity)
  await screens.signIn.signIn(scene.signIn)
  await expect(screens.identity.heading).toBeFocused()
  await expect(page).toHaveURL(asked.identity)
})

test('a return address that is not ours is not followed', async ({ baseURL, page, open, screens, scene }) => {
  const hostile = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/cards/..//evil.example',
    'javascript:alert(1)',
    '/sign-in?from=/cards',
    '/cards\n//evil.example',
  ]
  await open('/sign-in')
  for (const from of hostile) {
    await page.goto(`/sign-in?from=${encodeURIComponent(from)}`)
    await screens.signIn.signIn(scene.signIn)
    await expect(page, from).toHaveURL(`${baseURL}/cards`)
    await expect(screens.frame.heading).toBeFocused()
    await screens.frame.logOut.click()
    await expect(screens.frame.heading).toHaveText('You’re logged out')
  }
})
