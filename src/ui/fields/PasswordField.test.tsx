import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { PasswordField } from './PasswordField.tsx'

it('is shown on request and masked again when its form is sent', async () => {
  render(
    <form onSubmit={(event) => event.preventDefault()} aria-label="Sign-in">
      <PasswordField label="Password" showLabel="Show password" hideLabel="Hide password" />
    </form>,
  )
  const input = screen.getByLabelText<HTMLInputElement>('Password')
  await userEvent.type(input, 'correct horse')
  expect(input.type).toBe('password')
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }))
  expect(input.type).toBe('text')
  expect(input.value).toBe('correct horse')
  act(() => void fireEvent.submit(screen.getByRole('form')))
  expect(input.type).toBe('password')
  expect(screen.getByRole('button', { name: 'Show password' })).toBeTruthy()
})
