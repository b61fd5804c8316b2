import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { PinField, type PinFieldProps, setPinValue } from './PinField.tsx'

const show = (props: Partial<PinFieldProps> = {}) => {
  const view = render(
    <PinField label="New PIN" length={4} shown={false} completeLabel="all four entered" {...props} />,
  )
  const input = screen.getByLabelText<HTMLInputElement>('New PIN')
  return { ...view, input, user: userEvent.setup() }
}

const filled = (container: HTMLElement) => container.querySelectorAll('[data-filled]').length

describe('the text of a PIN field', () => {
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

  it('does not take a letter, and the caret stays in its place', async () => {
    const { input, user } = show()
    await user.type(input, '739')
    input.setSelectionRange(1, 1)
    await user.keyboard('x')
    expect(input.value).toBe('739')
    expect(input.selectionStart).toBe(1)
  })

  it('takes a new digit in place of the one after the caret when the field is full', async () => {
    const { input, user } = show()
    await user.type(input, '1234')
    input.setSelectionRange(1, 1)
    await user.keyboard('9')
    expect(input.value).toBe('1934')
    expect(input.selectionStart).toBe(2)
  })

  it('is tidied only after the composition of an input method has ended', () => {
    const { input } = show()
    input.value = '٧'
    fireEvent(input, new InputEvent('input', { bubbles: true, isComposing: true }))
    expect(input.value).toBe('٧')
    fireEvent.compositionEnd(input)
    expect(input.value).toBe('7')
  })

  it('keeps the focus in its field when it is complete', async () => {
    const { input, user } = show()
    await user.type(input, '7392')
    expect(document.activeElement).toBe(input)
  })
})

describe('the digits', () => {
  it('are only in the value: two PINs of one length leave the same document', async () => {
    const { input, user, container } = show({ shown: true })
    await user.type(input, '7392')
    const first = document.documentElement.outerHTML
    await user.clear(input)
    await user.type(input, '0518')
    expect(input.value).toBe('0518')
    expect(document.documentElement.outerHTML).toBe(first)
    expect(container.innerHTML).not.toMatch(/0518|value=/)
  })

  it('have no field name that a native submit could send', () => {
    const { input } = show()
    expect(input.hasAttribute('name')).toBe(false)
  })

  it('are not offered to browsers and password managers to save', () => {
    const { input } = show()
    expect(input.type).toBe('text')
    expect(input.inputMode).toBe('numeric')
    expect(input.autocomplete).toBe('off')
    expect(input.getAttributeNames()).toEqual(
      expect.arrayContaining(['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-form-type']),
    )
  })
})

describe('a masked PIN', () => {
  it.each(['copy', 'cut', 'dragStart'] as const)('prevents %s and keeps its digits', async (leave) => {
    const { input, user } = show()
    await user.type(input, '7392')
    input.select()
    // `false`: the browser's own action is prevented.
    expect(fireEvent[leave](input)).toBe(false)
    expect(input.value).toBe('7392')
  })

  it.each(['copy', 'cut', 'dragStart'] as const)('allows %s while it is shown', async (leave) => {
    const { input } = show({ shown: true })
    expect(fireEvent[leave](input)).toBe(true)
  })
})

describe('the drawn selection', () => {
  const selected = (container: HTMLElement) => container.querySelectorAll('[data-selected]').length
  const tellSelection = () => act(() => void document.dispatchEvent(new Event('selectionchange')))

  const selectAll = async () => {
    const view = show()
    await view.user.type(view.input, '7392')
    view.input.select()
    tellSelection()
    expect(selected(view.container)).toBe(4)
    return view
  }

  it('is drawn again after every change of the selection', async () => {
    const { input, container } = await selectAll()
    input.setSelectionRange(4, 4)
    tellSelection()
    expect(selected(container)).toBe(0)
  })

  it('is empty after the field has lost the focus, even if the input keeps its selection', async () => {
    const { input, user, container } = await selectAll()
    await user.tab()
    expect(document.activeElement).not.toBe(input)
    expect(selected(container)).toBe(0)
  })
})

describe('a screen reader', () => {
  it('gets the number of entered digits once, when the last one is there', async () => {
    const { input, user } = show()
    const status = screen.getByRole('status')
    await user.type(input, '739')
    expect(status.textContent).toBe('')
    await user.type(input, '2')
    expect(status.textContent).toBe('all four entered')
    await user.type(input, '{Backspace}')
    expect(status.textContent).toBe('')
  })

  it('gets the refusal with the input', () => {
    const { input } = show({ invalid: true })
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })
})

describe('a refused PIN', () => {
  it('is replaced by the next digit, wherever the caret is', async () => {
    const { input, user } = show({ invalid: true })
    await user.type(input, '1234')
    await user.keyboard('7')
    expect(input.value).toBe('7')
    await user.keyboard('294')
    input.setSelectionRange(1, 1)
    await user.keyboard('8')
    expect(input.value).toBe('8')
    expect(input.selectionStart).toBe(1)
  })

  it.each([
    ['nothing selected', 4],
    ['everything selected', 0],
  ])('is replaced by a pasted one, with %s', async (_, from) => {
    const { input, user } = show({ invalid: true })
    await user.type(input, '1234')
    input.setSelectionRange(from, 4)
    act(() => void document.dispatchEvent(new Event('selectionchange')))
    await user.paste('7294')
    expect(input.value).toBe('7294')
  })

  it('can be corrected with backspace', async () => {
    const { input, user } = show({ invalid: true })
    await user.type(input, '1234{Backspace}')
    expect(input.value).toBe('123')
  })
})

describe('a PIN that is on its way', () => {
  it('keeps its cells full although the field is empty, and takes no input', async () => {
    const { input, user, container } = show({ locked: true, shown: true })
    expect(input.value).toBe('')
    expect(filled(container)).toBe(4)
    expect(container.querySelectorAll('[data-active]')).toHaveLength(0)
    await user.type(input, '1')
    expect(input.value).toBe('')
  })
})

describe('setPinValue', () => {
  it('sets and clears a field together with its cells and its form', () => {
    const onDigits = vi.fn()
    const { input, container } = show({ onDigits })
    act(() => setPinValue(input, '4821'))
    expect(filled(container)).toBe(4)
    act(() => setPinValue(input, ''))
    expect(filled(container)).toBe(0)
    expect(onDigits.mock.calls).toEqual([['4821'], ['']])
  })
})
