import { cleanup, configure, prettyDOM } from '@testing-library/react'
import { afterEach } from 'vitest'

/** An error whose message contains the whole page. The message is made only when something reads it. */
const lazyError = (message: string | null, container: Element): Error => {
  const error = new Error()
  error.name = 'TestingLibraryElementError'
  Error.captureStackTrace(error, lazyError)
  let whole: string | undefined
  return Object.defineProperty(error, 'message', {
    get: () => (whole ??= `${message}\n\n${prettyDOM(container)}`),
    configurable: true,
  })
}

configure({
  // ms, long enough for a busy machine. An element that is already there is found at once.
  asyncUtilTimeout: 8000,
  // A query that waits fails many times, so its error must be quick to make.
  getElementError: lazyError,
})

// What jsdom lacks: it cannot scroll, and has no modal dialogs. A browser moves the focus into a dialog that opens.
window.scrollTo = () => undefined
Element.prototype.scrollIntoView = () => undefined
HTMLDialogElement.prototype.showModal = function show() {
  this.open = true
  this.querySelector('button')?.focus()
}
HTMLDialogElement.prototype.close = function close() {
  this.open = false
}

afterEach(cleanup)
