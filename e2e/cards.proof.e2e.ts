import { paths } from '../src/paths.ts'
import { violationsOf } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { expectLargeTextToFit, expectToFit } from './overflow.ts'

test.describe('among 200 cards', () => {
  test.use({ scenario: 'many-cards' })

  test('one is found, opened and left by the keyboard, and Back finds the search again', async ({
    page,
    enter,
    screens,
    calls,
  }) => {
    const { cards, pin, frame } = screens
    await enter(paths.cards())
    await expect(cards.rows).toHaveCount(200)
    await cards.find.focus()
    await page.keyboard.type('042 TRAVEL')
    await expect(cards.rows).toHaveCount(1)
    await expect(cards.status).toHaveText('1 of 200 cards')
    await expect(cards.find, 'nothing takes the focus away').toBeFocused()
    expect(calls('GET /cards')).toBe(1)
    await expect(page, 'a PIN typed by mistake must not stay in an address').toHaveURL(paths.cards())

    for (const place of [cards.clear, cards.attention, cards.card('Traveller 042')]) {
      await page.keyboard.press('Tab')
      await expect(place).toBeFocused()
    }
    await page.keyboard.press('Enter')
    await expect(pin.heading).toBeFocused()
    await page.goBack()
    await expect(cards.heading).toBeFocused()
    await expect(cards.find).toHaveValue('042 TRAVEL')
    await expect(cards.rows).toHaveCount(1)

    await cards.find.focus()
    await page.keyboard.press('Escape')
    await expect(cards.find).toHaveValue('')
    await expect(cards.rows).toHaveCount(200)

    await cards.find.fill('nowhere')
    await expect(frame.notice('None of your 200 cards fits.').first()).toBeVisible()
    await cards.showAll.click()
    await expect(cards.find).toBeFocused()
    await expect(cards.rows).toHaveCount(200)
  })

  test('the last of them opens, and Back finds the place in the list', async ({ page, enter, screens }) => {
    const { cards, pin } = screens
    await enter(paths.cards())
    const far = cards.card('Reserve 200')
    await far.scrollIntoViewIfNeeded()
    await far.click()
    await expect(pin.heading).toBeFocused()
    await page.goBack()
    await expect(cards.heading).toBeFocused()
    await expect(far).toBeInViewport()
  })

  test('those that need attention, and a card to activate', async ({ page, enter, screens }) => {
    const { cards } = screens
    await enter(paths.cards())
    await cards.attention.check()
    await expect(cards.rows).toHaveCount(172)
    await cards.find.fill('fleet 004')
    await page.getByRole('link', { name: /^Activate this card Fleet 004 ending \d{4}$/ }).click()
    await expect(screens.frame.heading).toHaveText('Activate this card')
    await expect(screens.frame.content).toContainText('Fleet 004 ending')
  })

  test('nothing is wrong to axe, at 320 pixels and in large type', async ({ page, enter, screens }) => {
    // axe walks through every row, the hidden ones too.
    test.slow()
    const { cards } = screens
    await enter(paths.cards())
    await cards.find.fill('02')
    await cards.attention.check()
    await expect(cards.rows).not.toHaveCount(200)
    expect.soft(await violationsOf(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    await expectToFit(page, 'the list')
    await cards.find.fill('nowhere')
    await expect(cards.showAll).toBeVisible()
    await expectToFit(page, 'nothing found')
    await page.setViewportSize({ width: 640, height: 800 })
    await cards.find.fill('')
    await expectLargeTextToFit(page, 'the list')
  })
})

test.describe('Help', () => {
  test('is read by its contents, and nothing is wrong to axe', async ({ page, open, screens }) => {
    const { help } = screens
    await open(paths.help())
    await expect(help.heading).toBeVisible()
    expect.soft(await violationsOf(page)).toEqual([])
    await help.contents.getByRole('link', { name: 'A message you didn’t expect' }).click()
    const topic = page.getByRole('heading', { level: 2, name: 'A message you didn’t expect' })
    await expect(topic).toBeFocused()
    await expect(topic).toBeInViewport()
    await expect(page).toHaveURL(/#unexpected-message$/)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectToFit(page, 'the help')
    await page.setViewportSize({ width: 640, height: 800 })
    await expectLargeTextToFit(page, 'the help')
  })

  test('prints black on white, with numbers and hours and nothing to press', async ({
    page,
    open,
    screens,
  }) => {
    const { help, frame } = screens
    await open(paths.help())
    await help.heading.waitFor()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const gone of [help.contents, help.print, page.getByRole('contentinfo')]) {
      await expect(gone).toBeHidden()
    }
    await expect(page.getByRole('banner').getByRole('link')).toHaveCount(0)
    await expect(page.getByRole('banner')).toContainText('Larkspur')
    for (const kept of ['01632 960 120', '01632 960 129', 'Monday to Friday, 08:00 to 20:00']) {
      await expect(frame.notice(kept).first()).toBeVisible()
    }
    const colours = () =>
      page.evaluate(() => {
        const ofText = [...document.querySelectorAll('main :is(h1, h2, p, li, a)')].map(
          (element) => getComputedStyle(element).color,
        )
        return { text: [...new Set(ofText)], ground: getComputedStyle(document.body).backgroundColor }
      })
    expect(await colours()).toEqual({ text: ['rgb(0, 0, 0)'], ground: 'rgb(255, 255, 255)' })
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('section') ?? document.body).breakInside,
      ),
    ).toBe('avoid')
  })
})

test('a PIN under way does not come out of a printer', async ({ page, reachChoosePin, screens, scene }) => {
  const { choosePin } = screens
  await reachChoosePin()
  await choosePin.enter(scene.goodPin)
  await choosePin.show.click()
  await page.emulateMedia({ media: 'print' })
  await expect(choosePin.heading).toBeVisible()
  await expect(page.locator('form')).toBeHidden()
})
