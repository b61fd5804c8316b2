import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { PinField, type PinFieldProps, setPinValue } from './PinField.tsx'

const words = ['none entered', 'one entered', 'two entered', 'three entered', 'all four entered']
const countLabel = (entered: number) => words[entered] ?? 'too many'

const show = (props: Partial<PinFieldProps> = {}) => {
  const view = render(
    <PinField label="New PIN" length={4} shown={false} countLabel={countLabel} {...props} />,
  )
  const input = screen.getByLabelText<HTMLInputElement>('New PIN')
  return { ...view, input, user: userEvent.setup() }
}

const filled = (container: HTMLElement) => container.querySelectorAll('[data-filled]').length

describe('what a PIN field takes', () => {
  it('is typed, corrected with backspace, and cut to its length', async () => {
    const onDigits = vi.fn()
    const { input, user, container } = show({ onDigits })
    await user.type(input, '739')
    expect(filled(container)).toBe(3)
    await user.type(input, '{Backspace}')
    expect(input.value).toBe('73')
    expect(filled(container)).toBe(2)
    await user.type(input, '4188')
    expect(input.value).toBe('7341')
    expect(onDigits.mock.lastCall).toEqual(['7341'])
  })

  it.each([
    ['12 34', '1234'],
    ['1-2-3-4', '1234'],
    ['PIN: 7392.', '7392'],
    ['٧٣٩٢', '7392'],
    ['۷۳۹۲', '7392'],
    ['７３９２', '7392'],
    ['७३९२', '7392'],
    ['987654', '9876'],
    ['abcd', ''],
  ])('pasted %s becomes %s', async (pasted, digits) => {
    const { input, user } = show()
    await user.click(input)
    await user.paste(pasted)
    expect(input.value).toBe(digits)
  })

  it('drops what is not a digit where it was typed, and keeps the caret there', async () => {
    const { input, user } = show()
    await user.type(input, '739')
    input.setSelectionRange(1, 1)
    await user.keyboard('x')
    expect(input.value).toBe('739')
    expect(input.selectionStart).toBe(1)
  })

  it('full, replaces the digit after the caret', async () => {
    const { input, user } = show()
    await user.type(input, '1234')
    input.setSelectionRange(1, 1)
    await user.keyboard('9')
    expect(input.value).toBe('1934')
    expect(input.selectionStart).toBe(2)
  })

  it('leaves an open composition alone and tidies when it ends', () => {
    const { input } = show()
    input.value = '٧'
    fireEvent(input, new InputEvent('input', { bubbles: true, isComposing: true }))
    expect(input.value).toBe('٧')
    fireEvent.compositionEnd(input)
    expect(input.value).toBe('7')
  })

  it('stays where it is when full', async () => {
    const { input, user } = show()
    await user.type(input, '7392')
    expect(document.activeElement).toBe(input)
  })
})

describe('where the digits are', () => {
  it('is in the value and nowhere else: two PINs of one length leave the same document', async () => {
    const { input, user, container } = show({ shown: true })
    await user.type(input, '7392')
    const first = document.documentElement.outerHTML
    await user.clear(input)
    await user.type(input, '0518')
    expect(input.value).toBe('0518')
    expect(document.documentElement.outerHTML).toBe(first)
    expect(container.innerHTML).not.toMatch(/0518|value=/)
  })

  it('has no name for a native submit to send', () => {
    const { input } = show()
    expect(input.hasAttribute('name')).toBe(false)
  })

  it('asks neither browser nor manager to keep it', () => {
    const { input } = show()
    expect(input.type).toBe('text')
    expect(input.inputMode).toBe('numeric')
    expect(input.autocomplete).toBe('off')
    expect(input.getAttributeNames()).toEqual(
      expect.arrayContaining(['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-form-type']),
    )
  })
})

describe('what is said', () => {
  it('is how many are entered, once something was', async () => {
    const { input, user } = show()
    const status = screen.getByRole('status')
    expect(status.textContent).toBe('')
    await user.type(input, '73')
    expect(status.textContent).toBe('two entered')
    await user.clear(input)
    expect(status.textContent).toBe('none entered')
  })

  it('ties hint and error to the one input', () => {
    const { input } = show({ hint: 'Nobody looking?', error: 'Too easy to guess.' })
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('textbox', { description: 'Nobody looking? Too easy to guess.' })).toBe(input)
  })
})

describe('from outside', () => {
  it('is set and cleared with its cells and its form', () => {
    const onDigits = vi.fn()
    const { input, container } = show({ onDigits })
    act(() => setPinValue(input, '4821'))
    expect(filled(container)).toBe(4)
    act(() => setPinValue(input, ''))
    expect(filled(container)).toBe(0)
    expect(onDigits.mock.calls).toEqual([['4821'], ['']])
  })
})
