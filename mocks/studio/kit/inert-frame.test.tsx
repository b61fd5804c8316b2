import { afterEach, expect, test, vi } from 'vitest'
import { blockFocusWhileInert } from './inert-frame.ts'

const framed = () => {
  const frame = document.createElement('iframe')
  frame.toggleAttribute('inert', true)
  document.body.append(frame)
  const inside = frame.contentWindow as Window & typeof globalThis
  return { frame, inside, page: inside.document }
}
afterEach(() => document.body.replaceChildren())

test('an element in an inert frame gets the focus only when the frame is no longer inert', async () => {
  const { frame, inside, page } = framed()
  const [first, second] = ['input', 'input'].map((tag) => page.body.appendChild(page.createElement(tag)))
  blockFocusWhileInert(inside)

  first?.focus()
  second?.focus()
  expect(page.activeElement).toBe(page.body)
  frame.removeAttribute('inert')
  await vi.waitFor(() => expect(page.activeElement).toBe(second))
  first?.focus()
  expect(page.activeElement).toBe(first)
})

test('when a dialog opens in an inert frame, the focus returns to the page around the frame', () => {
  const { frame, inside, page } = framed()
  const search = document.body.appendChild(document.createElement('input'))
  const dialog = page.body.appendChild(page.createElement('dialog'))
  // A browser moves the focus into a dialog that opens. The test environment does not, so this does it.
  inside.HTMLDialogElement.prototype.showModal = function () {
    this.open = true
    frame.focus()
  }
  blockFocusWhileInert(inside)

  search.focus()
  dialog.showModal()
  expect(dialog.open).toBe(true)
  expect(document.activeElement).toBe(search)
  frame.removeAttribute('inert')
  dialog.showModal()
  expect(document.activeElement).toBe(frame)
})
