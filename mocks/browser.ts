/// <reference types="msw/vite/client" />
import { network } from 'virtual:msw'
import { createTabHost, type MockHost } from './browser-tab.ts'
import { worldOf } from './browser-tab-world.ts'
import { createHandlers } from './handlers.ts'
import { faceAt } from './studio/addresses.ts'
import { type ShowPanel, showPanel } from './studio/show-panel.tsx'

declare global {
  /** For end-to-end tests and the page's own tools. */
  var yourPinMock: MockHost | undefined
}

type Shows = {
  showPanel: ShowPanel
  /** Draws what stands at an address below `/studio`, which is none of the app's. Out: whether this is such an address. */
  showStudio: () => Promise<boolean>
}

/**
 * Puts the mock issuer behind this page: from now on a service worker answers what is asked below the API's address,
 * and lets everything else through. The worker's script lies beside the page, wherever the build is put.
 */
export const startMockIssuer = async (): Promise<MockHost & Shows> => {
  const address = new URL(location.href)
  const host = createTabHost(sessionStorage, address, Date.now, worldOf(address, window))
  network.configure({
    handlers: createHandlers(host),
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  })
  await network.enable()
  globalThis.yourPinMock = host
  const showStudio = async () => {
    const face = faceAt(location.pathname)
    // Loaded only there: the app begins without it.
    if (face) (await import('./studio/show-studio.tsx')).showStudio(host, face)
    return face !== null
  }
  return Object.assign(host, { showPanel: showPanel(host), showStudio })
}
