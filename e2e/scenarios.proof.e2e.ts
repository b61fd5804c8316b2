import { type ScenarioName, scenarioNames, scenarios } from '../mocks/scenarios.ts'
import { expect, test } from './fixtures.ts'

/** What each scenario is there to show: the heading, and words nothing else would bring up. */
const points: Record<ScenarioName, { heading: string; words: (string | RegExp)[] }> = {
  'first-pin': { heading: 'Your PIN', words: ['This card has no PIN yet.'] },
  'several-cards': {
    heading: 'Your cards',
    words: ['Each of your 3 cards has its own.', 'Not active yet', 'PIN set'],
  },
  'not-activated': { heading: 'Your PIN', words: ['This card isn’t active yet'] },
  'change-pin': {
    heading: 'Your PIN',
    words: ['Chosen online on', 'It’s wise to choose a new one now and then.'],
  },
  'pin-blocked': { heading: 'Your PIN', words: ['Your PIN is blocked after three wrong tries.'] },
  'identity-locked': { heading: 'Confirm it’s you', words: ['Locked for now', /until \d\d:\d\d/] },
  'last-attempt': { heading: 'Confirm it’s you', words: ['This is your last try'] },
  'chip-pending': {
    heading: 'Your PIN',
    words: ['It goes onto your card’s chip at your next purchase.', 'insert your card at a staffed till'],
  },
  'result-pending': { heading: 'Your PIN', words: ['This card has no PIN yet.'] },
  'session-expiring': { heading: 'Your PIN', words: ['This card has no PIN yet.'] },
  'signed-out': { heading: 'Your PIN', words: ['This card has no PIN yet.'] },
  'no-cards': { heading: 'Your cards', words: ['There are no cards in your name yet.', '01632 960 120'] },
  'no-pin-allowed': { heading: 'Your PIN', words: ['This is a chip-and-signature card.'] },
  'many-cards': {
    heading: 'Your cards',
    words: ['Each of your 200 cards has its own.', 'Card frozen', 'Card reported', 'Card expired'],
  },
  'changed-elsewhere': {
    heading: 'Your PIN',
    words: [/^Changed by phone on /, 'I didn’t make this change', 'use your old PIN once more'],
  },
  'changed-chip-check': { heading: 'Your PIN', words: ['use your old PIN once more', /^Changed online on /] },
  'changed-online-check': { heading: 'Your PIN', words: ['Your PIN works right away'] },
  'changed-at-machine': { heading: 'Your PIN', words: [/^Changed at a cash machine on /] },
  'blocked-then-changed': { heading: 'Your PIN', words: ['Use your card at a cash machine first'] },
  'blocked-then-unblocked': {
    heading: 'Your PIN',
    words: ['Use your card at a cash machine first', /^Unblocked online on /],
  },
  'activate-with-identity': {
    heading: 'Activate this card',
    words: ['Please have your card in front of you.'],
  },
  'activation-last-try': { heading: 'Activate this card', words: ['Please have your card in front of you.'] },
  'card-frozen': { heading: 'Your PIN', words: ['This card is frozen'] },
  'card-reported': { heading: 'Your PIN', words: ['This card was reported', 'See what happens now'] },
  'not-online': { heading: 'Your PIN', words: ['can’t be chosen online'] },
  'long-words': {
    heading: 'Your PIN',
    words: ['Everyday Cashback with Worldwide Travel Cover', 'Changed at a cash machine'],
  },
}

for (const name of scenarioNames) {
  test.describe(name, () => {
    test.use({ scenario: name })
    test(`shows its point: ${scenarios[name].title}`, async ({ page, open, screens, scene }) => {
      const { frame, signIn } = screens
      await open(scene.path)
      if (name === 'signed-out') {
        await expect(frame.heading).toHaveText('We’ve logged you out')
        await page.getByRole('link', { name: 'Log in again' }).click()
      }
      await signIn.signIn(scene.signIn)
      await expect(page).toHaveURL(scene.path)
      await expect(frame.heading).toHaveText(points[name].heading)
      for (const words of points[name].words) {
        await expect(frame.notice(words).first(), String(words)).toBeVisible()
      }
    })
  })
}

test('a scenario nobody knows opens the first one and says so', async ({ page, screens, site }) => {
  test.skip(site.orders !== 'page', 'Only a page that has the mock issuer chooses a scenario.')
  await page.goto('/?scenario=nonsense')
  await expect(screens.signIn.heading).toBeVisible()
  await expect(page.getByText('There is no scenario “nonsense”. This is “first-pin”.')).toBeVisible()
})
