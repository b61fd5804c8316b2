import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { pin, viewPin } from '../../test/view-pin.ts'

const show = async ({ ticked }: { ticked: boolean }) => {
  const app = await viewPin()
  const press = async (name: string) => app.user.click(await screen.findByRole('button', { name }))
  const tick = await screen.findByRole('checkbox', { name: 'Let my screen reader read it' })
  if (ticked) await app.user.click(tick)
  await press('Show PIN')
  await screen.findByRole('button', { name: 'Hide PIN' })
  const digits = document.querySelector<HTMLElement>('[data-revealed]')
  expect(digits?.textContent).toBe(pin)
  return { digits, press }
}

it('shows the risk next to the choice', async () => {
  await show({ ticked: false })
  expect(screen.getByText(/Others may hear them, and some screen readers keep what they said/)).toBeTruthy()
})

it('hides the digits from assistive technology unless the person asked for them before', async () => {
  const { digits } = await show({ ticked: false })
  expect(digits?.closest('[aria-hidden=true]')).not.toBeNull()
})

it('moves the focus to the digits when the person asked for them, and never uses a live region', async () => {
  const { digits, press } = await show({ ticked: true })
  expect(digits?.closest('[aria-hidden=true]')).toBeNull()
  expect(document.activeElement).toBe(digits)
  expect(digits?.closest('[aria-live], [role=status], [role=alert]')).toBeNull()
  await press('Hide PIN')
  expect(document.body.textContent).not.toContain(pin)
})
