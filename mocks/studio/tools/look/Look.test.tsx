import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { inPage, mockApp } from '../../../../src/test/mock-app.ts'
import { AppIn, type AppPlace } from '../../kit/app-place.ts'
import type { MockWindow } from '../../kit/page.ts'
import { useChanges } from '../../kit/use-changes.ts'
import { Look } from './Look.tsx'

inPage()

const Drawn = ({ mock }: { mock: MockWindow }) => {
  useChanges(mock)
  return <Look mock={mock} />
}

const show = (place: Partial<AppPlace> = {}) => {
  const { mock } = mockApp('first-pin')
  const assign = vi.fn()
  const app = { location: { assign } } as unknown as Window
  render(
    <AppIn value={{ window: app, ...place }}>
      <Drawn mock={mock} />
    </AppIn>,
  )
  return { mock, assign, user: userEvent.setup({ delay: null }) }
}

test.each([
  ['Dark', { theme: 'dark' }],
  ['Light', { theme: 'light' }],
  ['Right to left', { dir: 'rtl' }],
  ['Reduced', { motion: 'reduce' }],
  ['High contrast', { colours: 'forced' }],
  ['150', { text: 150 }],
])('“%s” sets the look of the page', async (choice, look) => {
  const { mock, user } = show()
  await user.click(screen.getByRole('radio', { name: choice }))
  expect(mock.page.look).toEqual(look)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: choice }).checked).toBe(true)
})

test('a choice can be reset to the value of the device or the language', async () => {
  const { mock, user } = show()
  for (const choice of ['Dark', '200', 'Right to left']) {
    await user.click(screen.getByRole('radio', { name: choice }))
  }
  expect(mock.page.look).toEqual({ theme: 'dark', text: 200, dir: 'rtl' })
  await user.click(screen.getByRole('radio', { name: '100' }))
  await user.click(screen.getByRole('radio', { name: 'As in the language' }))
  expect(mock.page.look).toEqual({ theme: 'dark' })
})

test('every language is offered by its name, the pseudo-language in both directions', async () => {
  const { mock, user } = show()
  const languages = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' })
  expect([...languages.options].map(({ text }) => text)).toEqual([
    'British English',
    'Longer test words',
    'Longer test words, right to left',
  ])
  await user.selectOptions(languages, 'Longer test words, right to left')
  await expect.poll(() => [mock.page.lang, mock.page.look.dir]).toEqual(['en-XA', 'rtl'])
  await expect.poll(() => languages.value).toBe('en-XA rtl')
  await user.selectOptions(languages, 'Longer test words')
  await expect.poll(() => [mock.page.lang, mock.page.look.dir]).toEqual(['en-XA', undefined])
})

test('for an app in a frame, the width is not offered here: it is set above the frame', () => {
  show({ addressOf: () => '/studio' })
  expect(screen.queryByRole('heading', { name: 'Width' })).toBeNull()
})

test('without a frame, choosing a width opens the workbench, which continues with the same world', async () => {
  const { mock, user, assign } = show()
  mock.signInAs()
  await user.click(screen.getByRole('button', { name: '768' }))
  expect(assign.mock.lastCall?.[0]).toMatch(/^\/studio\?width=768&app=/)
  expect(sessionStorage.getItem('your-pin.mock.link')).toContain('signed-in=yes')
})
