import { type ScenarioName, scenarioNames, scenarios } from '../../mocks/scenarios.ts'
import { expect, test } from '../fixtures/fixtures.ts'

/** The heading that each scenario must show at its address, and texts that describe its situation. */
const points: Record<ScenarioName, { heading: string; words: (string | RegExp)[] }> = {
  'first-pin': { heading: 'Your PIN', words: ['This card has no PIN yet.'] },
  'several-cards': {
    heading: 'Your cards',
    words: ['Each of your 3 cards has its own PIN.', 'Not active yet', 'PIN set'],
  },
  'not-activated': { heading: 'Your PIN', words: ['This card isn’t active yet'] },
  'change-pin': {
    heading: 'Your PIN',
    words: ['Chosen online on', 'Think about choosing a new one.'],
  },
  'pin-blocked': { heading: 'Your PIN', words: ['Your PIN is blocked after too many wrong tries.'] },
  'identity-locked': {
    heading: 'Confirm it’s you',
    words: ['Locked for now', /until \d\d:\d\d/, 'This changes nothing about your card or its PIN.'],
  },
  'last-attempt': {
    heading: 'Confirm it’s you',
    words: ['This is your last try', 'Call us instead: that doesn’t use up a try.'],
  },
  'chip-pending': {
    heading: 'Your PIN',
    words: [
      'It goes onto your card’s chip at your next purchase.',
      'Sign instead of using your PIN, just this once',
    ],
  },
  'result-pending': { heading: 'Your PIN', words: ['This card has no PIN yet.'] },
  'session-expiring': { heading: 'Your PIN', words: ['This card has no PIN yet.'] },
  'signed-out': { heading: 'Your PIN', words: ['This card has no PIN yet.'] },
  'no-cards': { heading: 'Your cards', words: ['You have no cards here yet.', '01632 960 120'] },
  'no-pin-allowed': { heading: 'Your PIN', words: ['This is a chip-and-signature card.'] },
  'many-cards': {
    heading: 'Your cards',
    words: ['Each of your 200 cards has its own PIN.', 'Card frozen', 'Card reported', 'Card expired'],
  },
  'changed-elsewhere': {
    heading: 'Your PIN',
    words: [/^Changed by phone on /, 'I didn’t make this change', 'Use your old PIN, just this once'],
  },
  'changed-chip-check': {
    heading: 'Your PIN',
    words: ['Use your old PIN, just this once', /^Changed online on /],
  },
  'changed-online-check': { heading: 'Your PIN', words: ['Your PIN is set and on your card’s chip.'] },
  'changed-at-machine': { heading: 'Your PIN', words: [/^Changed at a cash machine on /] },
  'blocked-then-changed': { heading: 'Your PIN', words: ['Use your card at a cash machine first'] },
  'blocked-then-unblocked': {
    heading: 'Your PIN',
    words: ['Use your card at a cash machine first', /^Unblocked online on /],
  },
  'activate-with-identity': {
    heading: 'Activate this card',
    words: ['Have your card in front of you.'],
  },
  'activation-last-try': { heading: 'Activate this card', words: ['Have your card in front of you.'] },
  'card-frozen': { heading: 'Your PIN', words: ['This card is frozen'] },
  'card-reported': { heading: 'Your PIN', words: ['This card was reported', 'See what happens now'] },
  'not-online': { heading: 'Your PIN', words: ['can’t choose this card’s PIN online'] },
  'more-questions': { heading: 'Confirm it’s you', words: ['Your memorable word'] },
  'long-words': {
    heading: 'Your PIN',
    words: ['Everyday Cashback with Worldwide Travel Cover', 'Changed at a cash machine'],
  },
}

test('every scenario shows its situation', async ({ page, open, enter, screens, site }) => {
  test.skip(site.orders === null, 'The test opens every scenario, which needs a mock issuer.')
  test.setTimeout(scenarioNames.length * 10_000)
  const { frame, signIn, signedOut } = screens
  for (const name of scenarioNames) {
    const { path, signIn: credentials } = scenarios[name]
    const { heading, words } = points[name]
    await test.step(name, async () => {
      // Each scenario starts without the session of the scenario before.
      await page.context().clearCookies()
      if (name === 'signed-out') {
        await open(path, name)
        await expect.soft(frame.heading, name).toHaveText('We’ve logged you out')
        await signedOut.again.click()
        await signIn.signIn(credentials)
      } else await enter(path, name)
      await expect.soft(frame.heading, name).toHaveText(heading)
      for (const each of words) {
        await expect.soft(frame.notice(each).first(), `${name}: ${each}`).toBeVisible()
      }
      expect.soft(new URL(page.url()).pathname, name).toBe(path)
    })
  }
})

test('an unknown scenario name opens the first scenario, and the page says so', async ({
  page,
  screens,
  site,
}) => {
  test.skip(site.orders !== 'page', 'Only a page with the mock issuer reads the scenario from its address.')
  await page.goto('/?scenario=nonsense')
  await expect(screens.signIn.heading).toBeVisible()
  await expect(page.getByText('There is no scenario “nonsense”. This is “first-pin”.')).toBeVisible()
})
