import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Button } from './Button.tsx'

describe('Button', () => {
  it('does not submit by default', () => {
    render(<Button>Suggest</Button>)
    expect(screen.getByRole<HTMLButtonElement>('button').type).toBe('button')
  })

  it('keeps the focus while it is busy, and does nothing on a click or Enter', async () => {
    const press = vi.fn()
    const submit = vi.fn((event: Event) => event.preventDefault())
    const Form = ({ busy }: { busy: boolean }) => (
      <form ref={(form) => form?.addEventListener('submit', submit, { once: true })}>
        <input aria-label="Field" />
        <Button type="submit" busy={busy} busyLabel="Setting…" onClick={press}>
          Set PIN
        </Button>
      </form>
    )
    const { rerender } = render(<Form busy={false} />)
    const button = screen.getByRole('button', { name: 'Set PIN' })
    button.focus()
    rerender(<Form busy={true} />)
    expect(screen.getByRole('button', { name: 'Setting…' })).toBe(button)
    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(button)
    await userEvent.type(screen.getByLabelText('Field'), '{Enter}')
    expect(press).not.toHaveBeenCalled()
    expect(submit).not.toHaveBeenCalled()
    rerender(<Form busy={false} />)
    await userEvent.click(button)
    expect(press).toHaveBeenCalledOnce()
    expect(submit).toHaveBeenCalled()
  })
})
