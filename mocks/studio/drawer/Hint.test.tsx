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
})

test.each([
  ['in the app', '/cards', true],
  ['in help', '/help', false],
])('%s it is not said', (_where, path, signedIn) => {
  const { password } = arrive(path, signedIn)
  expect(screen.queryByText(password)).toBeNull()
})
