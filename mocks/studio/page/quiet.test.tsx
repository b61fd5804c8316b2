import { expect, test } from 'vitest'
import { keepQuiet } from './quiet.ts'

test('in an inert frame nothing takes the focus, until the frame is used', () => {
  const frame = document.createElement('iframe')
  frame.toggleAttribute('inert', true)
  document.body.append(frame)
  const inside = frame.contentWindow as Window & typeof globalThis
  const field = inside.document.body.appendChild(inside.document.createElement('input'))
  keepQuiet(inside)

  field.focus()
  expect(inside.document.activeElement).toBe(inside.document.body)
  frame.removeAttribute('inert')
  field.focus()
  expect(inside.document.activeElement).toBe(field)
  frame.remove()
})
