/// <reference types="msw/vite/client" />
import { network } from 'virtual:msw'
import { createTabHost } from './browser-tab.ts'
import { keptIn, worldOf } from './browser-tab-world.ts'
import { createHandlers } from './handlers.ts'
import { linkTo, readLink } from './link.ts'
import type { State } from './states-type.ts'
import { appPath, pageAt } from './studio/addresses.ts'
import { lookOf } from './studio/page/look.ts'
import { createMockPage, forgetChoices, type MockWindow, type Router } from './studio/page/page.ts'
import { keepQuiet } from './studio/page/quiet.ts'

declare global {
  /** For end-to-end tests and the studio. */
  var yourPinMock: MockWindow | undefined
}

type Shows = {
  /** Draws what stands at an address below `/studio`, which is none of the app's. Out: whether this is such an address. */
  showStudio: () => Promise<boolean>
  /** The app is drawn: the handle to the tools, and the steps of the state that was asked for. */
  started: (router: Router) => void
}

/** The state of the gallery that the address asks for, and the address that begins it. What else it says, it says louder. */
const stateAt = async (
  address: URL,
): Promise<{ state: State | null; address: URL; problem: string | null }> => {
  const { link } = readLink(address, import.meta.env.BASE_URL)
  if (!link.state) return { state: null, address, problem: null }
  const { states } = await import('./states.ts')
  const state = states.find(({ id }) => id === link.state)
  if (!state) return { state: null, address, problem: `There is no state “${link.state}” in the gallery.` }
  const { scenario, path, signedIn, faults, clock, lang, dir } = state
  const { state: _state, path: _path, ...said } = link
  const whole = linkTo({
    scenario,
    path,
    ...(signedIn && { signedIn }),
    ...(faults && { faults }),
    ...(clock !== undefined && { clock: { ms: clock } }),
    ...(lang && { lang }),
    ...(dir && { dir }),
    ...said,
  })
  return { state, address: new URL(appPath(whole), address), problem: null }
}

/**
 * Puts the mock issuer behind this page: from now on a service worker answers what is asked below the API's address,
 * and lets everything else through. The worker's script lies beside the page, wherever the build is put.
 */
export const startMockIssuer = async (): Promise<Shows> => {
  keepQuiet(window)
  const world = worldOf(new URL(location.href), window)
  const { state, address, problem } = await stateAt(new URL(location.href))
  if (state) {
    history.replaceState(null, '', address)
    // It begins anew in every way: in the language and brand that its address says, or else the usual ones.
    forgetChoices()
  }
  const host = createTabHost(sessionStorage, address, { world, anew: state !== null, problem })
  const look = lookOf(readLink(address).link)
  // A state begins anew in its looks as well.
  const asked = state || Object.keys(look).length > 0 ? look : null
  const { page, begun } = createMockPage(host, keptIn(sessionStorage, world), asked)
  network.configure({
    handlers: createHandlers(host),
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  })
  await network.enable()
  const mock = Object.assign(host, { page })
  globalThis.yourPinMock = mock
  return {
    showStudio: async () => {
      const place = pageAt(location.pathname)
      // Loaded only there: the app begins without it.
      if (place) await (await import('./studio/show-studio.tsx')).showStudio(mock, place)
      return place !== null
    },
    started: (router) => {
      begun(router)
      // A frame is looked at from outside, by a page that has the tools.
      if (window.parent === window) {
        void import('./studio/drawer/show-drawer.tsx').then(({ showDrawer }) => showDrawer(mock))
      }
      if (state) void import('./studio/reach.ts').then(({ reach }) => reach(state, mock, document))
    },
  }
}
