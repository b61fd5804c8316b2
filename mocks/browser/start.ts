/// <reference types="msw/vite/client" />
import { network } from 'virtual:msw'
import { createHandlers } from '../server/handlers.ts'
import { linkTo, readLink } from '../server/link.ts'
import { stateOf } from '../states/pin-length.ts'
import type { State } from '../states/state.ts'
import { appPath, pageAt } from '../studio/kit/addresses.ts'
import { blockFocusWhileInert } from '../studio/kit/inert-frame.ts'
import { lookOf } from '../studio/kit/look.ts'
import { announceMock } from '../studio/kit/mock-windows.ts'
import { createMockPage, forgetChoices, type MockWindow, type Router } from '../studio/kit/page.ts'
import { pinLengthOf } from '../studio/kit/pin-length.ts'
import { keptIn, worldOf } from '../studio/kit/tab-world.ts'
import { type Held, holdTime } from '../studio/play/page-time.ts'
import { createTabHost } from './tab.ts'

declare global {
  /** End-to-end tests and the studio use this. */
  var yourPinMock: MockWindow | undefined
}

type Shows = {
  /**
   * To be called before the app starts. Draws a page of the studio if the address is below `/studio`. The app has no such
   * addresses.
   *
   * @returns whether the address is below `/studio`
   */
  showStudio: () => Promise<boolean>
  /** To be called when the app is drawn. Shows the drawer, and plays the steps of the state in the address. */
  started: (router: Router) => void
}

/**
 * The state of the gallery that the address asks for, and the address that starts it. Other parameters of the address
 * override those of the state.
 */
const stateAt = async (
  address: URL,
): Promise<{ address: URL; state: State | null; problem: string | null }> => {
  const { state: id, path: _path, ...said } = readLink(address, import.meta.env.BASE_URL).link
  if (!id) return { address, state: null, problem: null }
  const { states } = await import('../states.ts')
  const state = states.find((each) => each.id === id)
  if (!state) return { address, state: null, problem: `There is no state “${id}” in the gallery.` }
  const { scenario, path, faults, lang, dir, clock: ms } = state
  const signedIn = state.signedIn || undefined
  const clock = ms === undefined ? undefined : { ms }
  const whole = linkTo({ scenario, path, signedIn, faults, clock, lang, dir, ...said })
  return { address: new URL(appPath(whole), address), state, problem: null }
}

/**
 * Starts the mock issuer of this page. From then on a service worker answers the requests below the API's address and
 * lets all others through. The worker's script is in the same folder as the page, so the build can be served from any
 * folder.
 */
export const startMockIssuer = async (): Promise<Shows> => {
  blockFocusWhileInert(window)
  const place = pageAt(location.pathname)
  // Loaded only for these addresses, so that the app starts without the studio. It loads while the issuer starts.
  const studio = place && import('../studio/show-studio.tsx').then(({ loadStudio }) => loadStudio(place))
  const world = worldOf(new URL(location.href), window)
  const { state, address, problem } = await stateAt(new URL(location.href))
  if (state) {
    history.replaceState(null, '', address)
    // A state starts with the language and brand in its address, or with the usual ones, not with those of the tab.
    forgetChoices()
  }
  const pinLength = await pinLengthOf()
  const host = createTabHost(sessionStorage, address, { world, pinLength, anew: state !== null, problem })
  const look = lookOf(readLink(address).link)
  // A state also starts with the look in its address, not with that of the tab.
  const asked = state || Object.keys(look).length > 0 ? look : null
  const { page, begun } = createMockPage(host, keptIn(sessionStorage, world), asked)
  network.configure({
    handlers: createHandlers(host),
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  })
  // The brand and the language load meanwhile.
  const enabled = network.enable()
  const player = state && import('../studio/play/reach-state.ts')
  let held: Held | null = null
  const mock = Object.assign(host, { page })
  globalThis.yourPinMock = mock
  announceMock()
  window.addEventListener('pagehide', announceMock)
  return {
    showStudio: async () => {
      if (studio) {
        ;(await studio)(mock)
        return true
      }
      await Promise.all([enabled, player])
      // Only now, because the worker and the player need timers that never stop.
      held = state && holdTime(host, window)
      return false
    },
    started: (router) => {
      begun(router)
      announceMock()
      // The app in a frame shows no drawer, because the page around the frame has the tools.
      if (window.parent === window) {
        void import('../studio/drawer/Drawer.tsx').then(({ showDrawer }) => showDrawer(mock))
      }
      const time = held
      if (!state || !time) return
      const steps = stateOf(state, pinLength)
      void player?.then(({ reach }) => reach(steps, mock, document, time))
    },
  }
}
