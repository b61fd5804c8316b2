import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { inPage, mockApp } from '../../../src/test/mock-app.ts'
import { AppIn, type AppPlace } from '../drawer/app-place.ts'
import { useChanges } from '../kit/use-changes.ts'
import type { MockWindow } from '../page/page.ts'
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
  ['Forced', { colours: 'forced' }],
  ['150', { text: 150 }],
])('%s', async (choice, look) => {
  const { mock, user } = show()
  await user.click(screen.getByRole('radio', { name: choice }))
  expect(mock.page.look).toEqual(look)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: choice }).checked).toBe(true)
})

test('what was chosen goes back to how the device has it', async () => {
  const { mock, user } = show()
  for (const choice of ['Dark', '200', 'Right to left']) {
    await user.click(screen.getByRole('radio', { name: choice }))
  }
  expect(mock.page.look).toEqual({ theme: 'dark', text: 200, dir: 'rtl' })
  await user.click(screen.getByRole('radio', { name: '100' }))
  await user.click(screen.getByRole('radio', { name: 'The language’s' }))
  expect(mock.page.look).toEqual({ theme: 'dark' })
})

test('every language is offered by its name, the pseudo-language both ways', async () => {
  const { mock, user } = show()
  const languages = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' })
  expect([...languages.options].map(({ text }) => text)).toEqual([
    'British English',
    'Pseudo',
    'Pseudo, mirrored',
  ])
  await user.selectOptions(languages, 'Pseudo, mirrored')
  await expect.poll(() => [mock.page.lang, mock.page.look.dir]).toEqual(['en-XA', 'rtl'])
  await expect.poll(() => languages.value).toBe('en-XA rtl')
  await user.selectOptions(languages, 'Pseudo')
  await expect.poll(() => [mock.page.lang, mock.page.look.dir]).toEqual(['en-XA', undefined])
})

test('a width is shown in the frame there is, else in the workbench', async () => {
  const resize = vi.fn()
  const { user } = show({ resize })
  await user.click(screen.getByRole('button', { name: '320' }))
  expect(resize).toHaveBeenCalledWith(320)
})

test('the workbench goes on with the world as it is', async () => {
  const { mock, user, assign } = show()
  mock.signInAs()
  await user.click(screen.getByRole('button', { name: '768' }))
  expect(assign.mock.lastCall?.[0]).toMatch(/^\/studio\?width=768&app=/)
  expect(sessionStorage.getItem('your-pin.mock.link')).toContain('signed-in=yes')
})
