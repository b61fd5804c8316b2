import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { inPage, mockApp } from '../../../../src/test/mock-app.ts'
import { readLink } from '../../../server/link.ts'
import { AppIn } from '../../kit/app-place.ts'
import { Link } from './Link.tsx'
import { linkWords, testWords } from './link-words.ts'

inPage()

const part = (name: string) => within(screen.getByRole('region', { name }))

test('the tool shows the link of the page', () => {
  const { mock } = mockApp('change-pin')
  mock.page.setLook({ theme: 'dark' })
  mock.faults.set('setPin', [{ kind: 'offline', times: 2 }])
  render(<Link mock={mock} />)
  const text = part('Link to this state').getByText(/^http/).textContent
  expect(readLink(new URL(text)).link).toEqual({ ...mock.page.link(), path: undefined })
  part('Link to the scenario only').getByText('http://localhost:3000/?scenario=change-pin')
  part('What the link contains').getByText('setPin.offline.x2')
  part('What the link contains').getByText(/does not contain what was typed, answered or chosen since/)
})

test('for an app in the workbench, a second link contains the width of its frame', () => {
  const { mock } = mockApp('change-pin')
  render(
    <AppIn value={{ window, addressOf: () => '/studio?width=768' }}>
      <Link mock={mock} />
    </AppIn>,
  )
  part('Link to this state in the workbench, with its width').getByText(
    'http://localhost:3000/studio?width=768',
  )
})

test('for a state of the gallery, the tool says that the link plays its steps', () => {
  const { mock } = mockApp('first-pin')
  mock.page.reached({ id: 'identity/code-wrong' })
  render(<Link mock={mock} />)
  part('What the link contains').getByText('identity/code-wrong, with its steps')
  part('What the link contains').getByText(/plays its steps each time/)
})

test('the contents of a link are described in words', () => {
  const whole = linkWords({
    scenario: 'last-attempt',
    path: '/cards',
    signedIn: true,
    brand: 'tidewater',
    lang: 'en-XA',
    theme: 'dark',
    motion: 'reduce',
    colours: 'forced',
    text: 150,
    dir: 'rtl',
    clock: { ms: 300_000, paused: true },
  })
  expect(Object.fromEntries(whole.map(({ name, value }) => [name, value]))).toEqual({
    Scenario: 'Last attempt',
    Screen: '/cards',
    'Log-in': 'already logged in',
    Brand: 'tidewater',
    Language: 'en-XA',
    Direction: 'right to left',
    Theme: 'dark',
    Text: '150 %',
    Motion: 'reduced',
    Colours: 'high contrast',
    Clock: '300 s ahead of the device’s, paused',
  })
})

test('the lines for a Playwright test open the link, and wait until its state is reached', () => {
  expect(testWords({ scenario: 'first-pin', path: '/cards' })).toBe(
    "await page.goto('/cards?scenario=first-pin')",
  )
  expect(testWords({ state: 'done/default' })).toBe(
    `await page.goto('/?state=done/default')\nawait page.locator('[data-state-reached="done/default"]').waitFor()`,
  )
})
