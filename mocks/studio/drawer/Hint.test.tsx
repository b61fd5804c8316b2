import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { inPage, mockApp } from '../../../src/test/mock-app.ts'
import { Drawer } from './Drawer.tsx'

inPage()

const arrive = (path: string, signedIn: boolean) => {
  const { mock } = mockApp('first-pin')
  if (!signedIn) mock.jar.write(null)
  render(<Drawer mock={Object.assign(mock, { page: { ...mock.page, path: () => path } })} />)
  return mock.scenario.signIn
}

test('whoever sees the log-in page for the first time finds what to type', async () => {
  const { userId, password } = arrive('/sign-in', false)
  screen.getByText(userId)
  screen.getByText(password)
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Not now' }))
  expect(screen.queryByText(password)).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mock issuer: First PIN' }))
})

test('once the log-in is filled in, what offered it is gone, and the focus is in the form', async () => {
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
])('%s it is not said', (_where, path, signedIn) => {
  const { password } = arrive(path, signedIn)
  expect(screen.queryByText(password)).toBeNull()
})
