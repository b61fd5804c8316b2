import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'

test.use({ scenario: 'changed-elsewhere' })

/** What the scenario's cardholder is shown. */
const thePin = '9364'

test.beforeEach(async ({ enter, screens, scene, secrets }) => {
  secrets.add({ value: thePin, what: 'the PIN that is shown' })
  await enter(paths.pin('everyday'))
  await screens.pin.view.click()
  await screens.identity.pass(scene)
  await expect(screens.viewPin.heading).toBeFocused()
})

test('a PIN is shown for fifteen seconds, counted down, and told by e-mail and text', async ({
  page,
  screens,
  clock,
  issuer,
}) => {
  const { viewPin, frame } = screens
  expect(await page.content()).not.toContain(thePin)
  await page.clock.install()
  await viewPin.show.click()
  await expect(viewPin.digits).toHaveText(thePin)
  await expect(frame.notice('Hidden again in 15 seconds')).toBeVisible()
  await expect(viewPin.hide).toBeFocused()
  await clock.run({ seconds: 14 })
  await expect(frame.notice('Hidden again in 1 second')).toBeVisible()
  await clock.run({ seconds: 1 })
  await expect(viewPin.digits).toHaveCount(0)
  await expect(frame.notice('The time is up')).toBeVisible()
  expect(await page.content()).not.toContain(thePin)
  const told = (await issuer.outbox()).filter(({ kind }) => kind === 'pin-viewed')
  expect(told.map(({ by }) => by).toSorted()).toEqual(['email', 'text'])
})

test('everything that turns away from it hides it, and each look needs its own proof', async ({
  page,
  screens,
  scene,
  faults,
}) => {
  test.slow()
  const { viewPin, frame, identity } = screens
  const ways: Record<string, () => Promise<unknown>> = {
    'another window': () => page.evaluate(() => window.dispatchEvent(new Event('blur'))),
    'out of sight': () => frame.hide(),
    Escape: () => page.keyboard.press('Escape'),
    'the button': () => viewPin.hide.click(),
  }
  for (const [way, turnAway] of Object.entries(ways)) {
    await viewPin.show.click()
    await expect(viewPin.digits, way).toHaveText(thePin)
    await turnAway()
    await expect(viewPin.digits, way).toHaveCount(0)
    await frame.comeBack()
    await viewPin.again.click()
    await identity.pass(scene)
    await expect(viewPin.heading).toBeVisible()
  }
  await viewPin.show.click()
  await expect(viewPin.digits).toHaveText(thePin)
  // What Back leads to takes its time; the PIN does not.
  await faults.set('readCard', { kind: 'delay', ms: 3000, times: 1 })
  await page.goBack()
  await expect(viewPin.digits).toHaveCount(0, { timeout: 1000 })
  await expect(screens.pin.heading).toBeVisible()
  await page.goForward()
  await expect(identity.heading, 'Forward shows no PIN').toBeVisible()
  await expect(frame.notice('Before you go on, please confirm it’s you.')).toBeVisible()
})

test('selecting everything takes no digit along', async ({ page, screens }) => {
  await screens.viewPin.show.click()
  await expect(screens.viewPin.digits).toHaveText(thePin)
  await page.keyboard.press('ControlOrMeta+a')
  expect(await page.evaluate(() => getSelection()?.toString())).not.toContain(thePin)
  await screens.viewPin.hide.click()
})

test('it is read aloud when somebody asks, and only then', async ({ page, screens }) => {
  const spoken = () => page.evaluate(() => Reflect.get(globalThis, 'spoken'))
  await page.evaluate(() => {
    const list: string[] = []
    Reflect.set(globalThis, 'spoken', list)
    // No browser without a window has a voice.
    class Words {
      lang = ''
      voice: unknown = null
      rate = 1
      text: string
      constructor(text: string) {
        this.text = text
      }
    }
    Reflect.set(globalThis, 'SpeechSynthesisUtterance', Words)
    const voice = { lang: 'en-GB', localService: true } as SpeechSynthesisVoice
    speechSynthesis.getVoices = () => [voice]
    speechSynthesis.speak = ({ text }) => list.push(text)
    speechSynthesis.dispatchEvent(new Event('voiceschanged'))
  })
  await screens.viewPin.show.click()
  await expect(screens.viewPin.digits).toHaveText(thePin)
  expect(await spoken()).toEqual([])
  await page.getByRole('button', { name: 'Read it aloud' }).click()
  expect(await spoken()).toEqual(['9, 3, 6, 4'])
  for (const region of await page.locator('[role=status], [role=alert], [aria-live]').allTextContents()) {
    expect(region).not.toContain(thePin)
  }
  await page.evaluate(() => Reflect.set(globalThis, 'spoken', []))
  await screens.viewPin.hide.click()
})
