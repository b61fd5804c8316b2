import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { addAllMessages } from '../../../src/i18n/language.ts'
import { inPage, mockApp } from '../../../src/test/mock-app.ts'
import { Drawer } from './Drawer.tsx'

inPage()

const arrive = (path: string, signedIn: boolean) => {
  const { mock } = mockApp('first-pin')
  if (!signedIn) mock.jar.write(null)
  render(<Drawer mock={Object.assign(mock, { page: { ...mock.page, path: () => path } })} />)
  return mock.scenario.signIn
}

test('the first visit to the log-in page shows what to type', async () => {
  const { userId, password } = arrive('/sign-in', false)
  screen.getByText(userId)
  screen.getByText(password)
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Not now' }))
  expect(screen.queryByText(password)).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mock issuer: First PIN' }))
})

test('once the log-in is filled in, the hint is gone and the focus is in the form', async () => {
  // “Fill in for me” finds the fields by the words of the log-in screen, so its messages must be loaded.
  await addAllMessages()
  const { userId, password } = arrive('/sign-in', false)
  render(
    <form>
      <input aria-label="User ID" />
      <input aria-label="Password" type="password" />
    </form>,
  )
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Fill in for me' }))
  await expect.poll(() => screen.queryByText(password)).toBeNull()
  expect(screen.getByLabelText<HTMLInputElement>('User ID').value).toBe(userId)
  expect(document.activeElement).toBe(screen.getByLabelText('Password'))
})

test.each([
  ['in the app', '/cards', true],
  ['in help', '/help', false],
])('%s the hint is not shown', (_where, path, signedIn) => {
  const { password } = arrive(path, signedIn)
  expect(screen.queryByText(password)).toBeNull()
})
