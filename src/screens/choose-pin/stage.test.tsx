import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { choosePin, confirm, pin, set } from '../../test/choose-pin.ts'
import { lateAnswer } from '../../test/late-answer.ts'

const stage = () => document.querySelector('[data-side]')?.getAttribute('data-side')
const button = (name: string) => screen.getByRole('button', { name })
const cells = (field: HTMLElement) => field.parentElement?.querySelectorAll('[data-filled]').length

describe('the stage', () => {
  const open = async () => {
    const app = await choosePin()
    vi.useFakeTimers()
    act(() => pin().focus())
    return app
  }
  const rest = (ms: number) => act(() => vi.advanceTimersByTime(ms))
  const type = (field: HTMLInputElement, digits: string) =>
    act(() => void fireEvent.input(field, { target: { value: digits } }))

  beforeEach(() => vi.useRealTimers())
  afterEach(() => vi.useRealTimers())

  it('moves to the second field 1.2 seconds after the last digit of an accepted PIN', async () => {
    await open()
    type(pin(), '7294')
    rest(1_199)
    expect(stage()).toBe('new')
    rest(1)
    expect(stage()).toBe('confirm')
    expect(document.activeElement).toBe(confirm())
  })

  it('waits again after a digit was changed', async () => {
    await open()
    type(pin(), '7294')
    rest(1_000)
    type(pin(), '729')
    rest(5_000)
    expect(stage()).toBe('new')
    type(pin(), '7295')
    rest(1_000)
    type(pin(), '7296')
    rest(1_000)
    expect(stage()).toBe('new')
    rest(200)
    expect(stage()).toBe('confirm')
  })

  it('does not move for a refused PIN', async () => {
    await open()
    type(pin(), '1234')
    rest(5_000)
    expect(stage()).toBe('new')
  })

  it('does not fetch back a person who has gone to another control', async () => {
    await open()
    type(pin(), '7294')
    act(() => button('Show PIN').focus())
    rest(5_000)
    expect(stage()).toBe('new')
    expect(document.activeElement).toBe(button('Show PIN'))
  })

  it('keeps a suggested PIN in view until the person goes on, and then hides it', async () => {
    await open()
    fireEvent.click(button('Suggest a PIN'))
    act(() => pin().focus())
    rest(60_000)
    expect(stage()).toBe('new')
    expect(button('Hide PIN')).toBeTruthy()
    fireEvent.click(button('Set PIN'))
    expect(stage()).toBe('confirm')
    expect(document.activeElement).toBe(confirm())
    expect(button('Show PIN')).toBeTruthy()
    expect(screen.queryByText(/to confirm it/)).toBeNull()
  })

  it('shows the side of the field that has the focus, and keeps both fields in the document', async () => {
    await open()
    act(() => confirm().focus())
    expect(stage()).toBe('confirm')
    act(() => pin().focus())
    expect(stage()).toBe('new')
    expect(pin().compareDocumentPosition(confirm()) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    for (const field of [pin(), confirm()])
      expect(field.closest('[hidden], [inert], [aria-hidden]')).toBeNull()
  })

  it('leads back to the first entry, which the next digits replace', async () => {
    await open()
    type(pin(), '7294')
    type(confirm(), '72')
    expect(stage()).toBe('confirm')
    fireEvent.click(button('Back to New PIN'))
    expect(stage()).toBe('new')
    expect(confirm().value).toBe('')
    expect(document.activeElement).toBe(pin())
    expect([pin().selectionStart, pin().selectionEnd]).toEqual([0, 4])
    expect(screen.queryByRole('button', { name: 'Back to New PIN' })).toBeNull()
  })
})

describe('“Set PIN”', () => {
  it('goes to what is missing, and says so beside the field', async () => {
    const { user } = await choosePin()
    await user.click(button('Set PIN'))
    expect(document.activeElement).toBe(pin())
    expect(screen.getByText('Enter all 4 digits.')).toBeTruthy()
    expect(pin().getAttribute('aria-invalid')).toBe('true')
    await user.keyboard('7')
    expect(screen.queryByText('Enter all 4 digits.')).toBeNull()
    await user.keyboard('294')
    await user.click(button('Set PIN'))
    expect(document.activeElement).toBe(confirm())
    await user.click(button('Set PIN'))
    expect(screen.getByText(/to confirm it/)).toBeTruthy()
    expect(document.activeElement).toBe(confirm())
  })

  it('is the main button only when both entries are complete', async () => {
    const { user } = await choosePin()
    const outlined = button('Suggest a PIN').className
    const early = button('Set PIN').className
    expect(early).not.toBe(outlined)
    await user.type(pin(), '7294')
    expect(button('Set PIN').className).toBe(early)
    await user.type(confirm(), '7294')
    const ready = button('Set PIN').className
    expect(ready).not.toBe(early)
    await user.keyboard('{Backspace}')
    expect(button('Set PIN').className).toBe(early)
  })
})

describe('while the PIN is on its way', () => {
  it('the dots stay in the cells, and nothing said goes back to the beginning', async () => {
    const app = await choosePin()
    const arrive = lateAnswer(app, 'setPin')
    await set(app, '7294')
    await screen.findByText('Setting your PIN…', { selector: 'button *' })
    expect(pin().value + confirm().value).toBe('')
    expect([pin(), confirm()].map(cells)).toEqual([4, 4])
    expect([pin(), confirm()].every(({ readOnly }) => readOnly)).toBe(true)
    expect(stage()).toBe('confirm')
    expect(screen.getByText('Not a common PIN.')).toBeTruthy()
    expect(screen.queryByText(/moves on/)).toBeNull()
    await arrive()
  })
})

describe('the picture of the tries', () => {
  it('is shown only for a complete PIN that is not refused, without the person’s digits', async () => {
    const { user } = await choosePin()
    const picture = () => screen.queryByText('A thief’s 3 tries')?.closest('figure')
    await user.type(pin(), '729')
    expect(picture()).toBeUndefined()
    await user.type(pin(), '4')
    expect(picture()?.textContent).toBe('A thief’s 3 tries1234 misses1111 missesBirthday? we check next')
    await user.clear(pin())
    await user.type(pin(), '7777')
    expect(picture()).toBeUndefined()
    expect(screen.getByText('You can’t use this PIN.')).toBeTruthy()
  })
})
