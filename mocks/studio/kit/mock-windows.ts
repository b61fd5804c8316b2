const name = 'your-pin.mock-windows'

/** Tells all pages of this origin that the mock issuer or the app started in this window, or that this page is left. */
export const announceMock = (): void => {
  const channel = new BroadcastChannel(name)
  channel.postMessage(null)
  channel.close()
}

/**
 * Calls `listener` when a window announces its mock issuer.
 *
 * @returns a function that ends the watch
 */
export const watchMockWindows = (listener: () => void): (() => void) => {
  const channel = new BroadcastChannel(name)
  channel.onmessage = listener
  return () => channel.close()
}
