import { afterEach, expect, test, vi } from 'vitest'
import { keepQuiet } from './quiet.ts'

const framed = () => {
  const frame = document.createElement('iframe')
  frame.toggleAttribute('inert', true)
  document.body.append(frame)
  const inside = frame.contentWindow as Window & typeof globalThis
  return { frame, inside, page: inside.document }
}
afterEach(() => document.body.replaceChildren())

test('in an inert frame nothing takes the focus; it is where it was wanted as soon as the frame is used', async () => {
  const { frame, inside, page } = framed()
  const [first, second] = ['input', 'input'].map((tag) => page.body.appendChild(page.createElement(tag)))
  keepQuiet(inside)

  first?.focus()
  second?.focus()
  expect(page.activeElement).toBe(page.body)
  frame.removeAttribute('inert')
  await vi.waitFor(() => expect(page.activeElement).toBe(second))
  first?.focus()
  expect(page.activeElement).toBe(first)
})

test('what a dialog takes by opening goes back to where it was', () => {
  const { frame, inside, page } = framed()
  const search = document.body.appendChild(document.createElement('input'))
  const dialog = page.body.appendChild(page.createElement('dialog'))
  // As browsers do; the test's page has no focus of dialogs.
  inside.HTMLDialogElement.prototype.showModal = function () {
    this.open = true
    frame.focus()
  }
  keepQuiet(inside)

  search.focus()
  dialog.showModal()
  expect(dialog.open).toBe(true)
  expect(document.activeElement).toBe(search)
  frame.removeAttribute('inert')
  dialog.showModal()
  expect(document.activeElement).toBe(frame)
})
