import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { Dialog } from './Dialog.tsx'

const page = (dialog: boolean, field = true) => (
  <>
    {field && <input aria-label="Search" />}
    {dialog && (
      <Dialog heading="Still there?" describedBy="why" onCancel={() => undefined}>
        <p id="why">You will be logged out.</p>
        <button type="button">Yes</button>
      </Dialog>
    )}
  </>
)

it('returns the focus to the element that had it', () => {
  const { rerender } = render(page(false))
  const field = screen.getByLabelText('Search')
  field.focus()
  rerender(page(true))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Yes' }))
  rerender(page(false))
  expect(document.activeElement).toBe(field)
})

it('is read out with its heading and its description', () => {
  render(page(true))
  screen.getByRole('dialog', { name: 'Still there?', description: 'You will be logged out.' })
})

it('is closed before it is removed: otherwise the browser does not give the focus back', () => {
  const wasThere = vi.fn()
  vi.spyOn(HTMLDialogElement.prototype, 'close').mockImplementation(function close(this: HTMLDialogElement) {
    wasThere(this.isConnected)
  })
  const { rerender } = render(page(true))
  rerender(page(false))
  expect(wasThere.mock.calls).toEqual([[true]])
})

it('does not move the focus when the element that had it is gone', () => {
  const { rerender } = render(page(false))
  screen.getByLabelText('Search').focus()
  rerender(page(true))
  rerender(page(false, false))
  expect(document.activeElement).toBe(document.body)
})
