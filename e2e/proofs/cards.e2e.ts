import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { violationsOf } from './axe.ts'
import { expectLargeTextToFit, expectNarrowToFit, expectToFit } from './overflow.ts'

test.describe('among 200 cards', () => {
  test.use({ scenario: 'many-cards' })

  test('a search by keyboard finds a card, and Back restores the search', async ({
    page,
    enter,
    screens,
    calls,
  }) => {
    const { cards, pin, frame } = screens
    await enter(paths.cards())
    await expect(cards.rows).toHaveCount(200)
    const address = page.url()
    await cards.find.focus()
    await page.keyboard.type('042 TRAVEL')
    await expect(cards.rows).toHaveCount(1)
    await expect(cards.status).toHaveText('1 of 200 cards')
    await expect(cards.find, 'nothing takes the focus away').toBeFocused()
    expect(calls('GET /cards')).toBe(1)
    await expect(page, 'a PIN typed by mistake must not stay in an address').toHaveURL(address)

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
    await expect(frame.notice('None of your 200 cards match.').first()).toBeVisible()
    await cards.showAll.click()
    await expect(cards.find).toBeFocused()
    await expect(cards.rows).toHaveCount(200)
  })

  test('the last card opens, and Back restores the position in the list', async ({
    page,
    enter,
    screens,
  }) => {
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

  test('the list passes axe, and fits 320 pixels and large text', async ({ page, enter, screens }) => {
    // This takes long, because axe also checks the hidden rows.
    test.slow()
    const { cards } = screens
    await enter(paths.cards())
    await cards.find.fill('02')
    await cards.attention.check()
    await expect(cards.rows).not.toHaveCount(200)
    expect.soft(await violationsOf(page)).toEqual([])
    await expectNarrowToFit(page, 'the list')
    await cards.find.fill('nowhere')
    await expect(cards.showAll).toBeVisible()
    await expectToFit(page, 'nothing found')
    await cards.find.fill('')
    await expectLargeTextToFit(page, 'the list')
  })
})

test.describe('Help', () => {
  test('has a list of contents whose links lead to the topics', async ({ page, open, screens }) => {
    const { help } = screens
    await open(paths.help())
    await expect(help.heading).toBeVisible()
    expect.soft(await violationsOf(page)).toEqual([])
    await help.contents.getByRole('link', { name: 'A message you didn’t expect' }).click()
    const topic = page.getByRole('heading', { level: 2, name: 'A message you didn’t expect' })
    await expect(topic).toBeFocused()
    await expect(topic).toBeInViewport()
    await expect(page).toHaveURL(/#unexpected-message$/)
    await expectNarrowToFit(page, 'the help')
    await expectLargeTextToFit(page, 'the help')
  })

  test('is printed in black on white and without controls', async ({ page, open, screens }) => {
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

test('in print, every numbered list has room for its numbers', async ({ page, open, screens }) => {
  await open(paths.help())
  await screens.help.heading.waitFor()
  await page.emulateMedia({ media: 'print' })
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('ol')].flatMap((list) => {
      // The numbers are left of the text, and paper cuts off what does not fit there. The list needs room for two
      // digits, and for the widest gap of any engine between a number and its text: 7 px in WebKit.
      const number = document.createElement('span')
      number.textContent = '00.'
      list.firstElementChild?.append(number)
      const needed = number.getBoundingClientRect().width + 7
      number.remove()
      const room = Number.parseFloat(getComputedStyle(list).paddingInlineStart)
      return room < needed ? [`${room} < ${needed}`] : []
    }),
  )
  await expect(page.locator('ol')).not.toHaveCount(0)
  expect(cut).toEqual([])
})

test('a typed PIN is not printed', async ({ page, reachChoosePin, screens, scene }) => {
  const { choosePin } = screens
  await reachChoosePin()
  await choosePin.enter(scene.goodPin)
  await choosePin.show.click()
  await page.emulateMedia({ media: 'print' })
  await expect(choosePin.heading).toBeVisible()
  await expect(page.locator('form')).toBeHidden()
})
