import { i18n } from '@lingui/core'
import { brand } from '../../../src/brand/brand.ts'
import { languagesOf, speak } from '../../../src/i18n/language.ts'
import { choiceKey, tabChoice } from '../../../src/tab-choice.ts'
import type { MockHost } from '../../browser-tab.ts'
import type { Kept } from '../../browser-tab-clock.ts'
import { linkTo, type StudioLink, withoutState } from '../../link.ts'
import type { State } from '../../states-type.ts'
import { appPath } from '../addresses.ts'
import type { Stage } from '../play-steps.ts'
import { createLook, type Look, lookOf } from './look.ts'

/** What the studio needs of the app's router. */
export type Router = {
  state: { location: { pathname: string; search: string } }
  subscribe(listener: () => void): () => void
  navigate(path: string): void | Promise<void>
}

/** The app that is open in a window, as the studio's tools see and steer it. */
export type MockPage = {
  /** The app is drawn: until then there is no brand, no language and no way to anywhere. */
  readonly isDrawn: boolean
  /** Where the app is, below the folder it lies in; its own query with it. */
  path(): string
  go(path: string): Promise<void>
  readonly look: Look
  /** From now on the page looks like this. Remembered as long as the tab. */
  setLook(look: Look): void
  readonly brand: string
  /** Every brand this build can wear, by the name of its folder. */
  readonly brands: readonly string[]
  /** Wears another brand. The page is loaded anew, and goes on where it was. */
  setBrand(name: string): void
  /** BCP 47. */
  readonly lang: string
  readonly langs: readonly string[]
  /** Speaks another language at once: what is on the screen stays. */
  setLang(tag: string): Promise<void>
  /** Says a message as the page says it. */
  say: Stage['say']
  /** The state of the gallery that is open, as long as nobody has touched the page since. */
  readonly state: string | null
  /** The page is now in this state of the gallery. */
  reached(state: Pick<State, 'id' | 'dir'>): void
  /** All of it, for a link. */
  link(): StudioLink
  /** Tells of every change of path, look, language and state. Out: the end of it. */
  watch(listener: () => void): () => void
}

/** The mock issuer and the app of one window. */
export type MockWindow = MockHost & { readonly page: MockPage }

const ourBrand = import.meta.env.VITE_BRAND ?? 'larkspur'
const touches = ['pointerdown', 'keydown'] as const

/** The tab speaks and wears what its address says, or else the usual. */
export const forgetChoices = (): void => {
  for (const name of ['lang', 'brand'] as const) sessionStorage.removeItem(choiceKey(name))
}

const keptLook = (kept: Kept): Look => {
  try {
    return lookOf(JSON.parse(kept.get('look') ?? '{}'))
  } catch {
    return {}
  }
}

/**
 * The app in this window. In: its issuer; where the look is kept; the look the address asks for, null for the one there was.
 *
 * Out: the app; and what tells it of its router, once there is one.
 */
export const createMockPage = (host: MockHost, kept: Kept, asked: Look | null) => {
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  let look = asked ?? keptLook(kept)
  let state: Pick<State, 'id' | 'dir'> | null = null
  /** What was to go wrong, and when it was, as the state was reached. */
  let reachedIn = ''
  let router: Router | null = null
  const apply = createLook(document)
  const setLook = (next: Look) => {
    look = lookOf(next)
    kept.set('look', JSON.stringify(look))
    apply(look)
    changed()
  }
  setLook(look)

  /** Who does something to the app leaves the state it was in; what the tools do does not count. */
  const onTouch = (event: Event) => {
    const inTools = event.target instanceof Element && event.target.closest('[data-mock-panel]')
    if (state === null || !event.isTrusted || inTools) return
    state = null
    changed()
  }
  for (const touch of touches) window.addEventListener(touch, onTouch, true)

  const path = () => {
    const { pathname = '/', search = '' } = router?.state.location ?? {}
    const home = appPath('')
    return `${pathname.startsWith(`${home}/`) ? pathname.slice(home.length) : pathname}${withoutState(search)}`
  }

  /** What the address said of it before would win at the next load. */
  const choose = (name: 'lang' | 'brand', value: string) => {
    sessionStorage.setItem(choiceKey(name), value)
    window.history.replaceState(window.history.state, '', appPath(path()))
  }

  const worldNow = () => JSON.stringify([host.faults.list(), host.now(), host.paused])

  const page: MockPage = {
    get isDrawn() {
      return router !== null
    },
    path,
    go: async (to) => {
      state = null
      await router?.navigate(to)
    },
    get look() {
      return look
    },
    setLook,
    get brand() {
      return tabChoice('brand') ?? ourBrand
    },
    brands: import.meta.env.VITE_BRANDS ?? [],
    setBrand: (name) => {
      const again = page.link()
      // A state is played again: a reload alone would lose what its steps brought.
      if (again.state) return window.location.assign(appPath(linkTo({ ...again, brand: name })))
      choose('brand', name)
      window.location.reload()
    },
    get lang() {
      return i18n.locale
    },
    get langs() {
      return languagesOf(brand().languages)
    },
    setLang: async (tag) => {
      choose('lang', tag)
      await speak(tag)
      i18n.setVariables({ brand: brand().name })
      changed()
    },
    say: (id, values) => i18n._(id, values),
    get state() {
      return state?.id ?? null
    },
    reached: (its) => {
      state = its
      reachedIn = worldNow()
      changed()
    },
    link: () => {
      // Said even where they are the usual ones: whoever opens it may have others.
      const { brand, lang } = page
      if (state && reachedIn === worldNow()) {
        const turnedBack = state.dir === 'rtl' && !look.dir ? ({ dir: 'ltr' } as const) : {}
        return { state: state.id, brand, lang, ...look, ...turnedBack }
      }
      const faults = host.faults.list()
      const { clockAhead, paused } = host
      return {
        scenario: host.scenarioName,
        path: path(),
        brand,
        lang,
        ...look,
        ...(Object.keys(faults).length > 0 && { faults }),
        ...((clockAhead !== 0 || paused) && { clock: { ms: clockAhead, ...(paused && { paused }) } }),
        ...(host.signedIn && { signedIn: true }),
      }
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
  /** The app has begun. */
  const begun = (its: Router) => {
    router = its
    router.subscribe(changed)
    changed()
  }
  return { page, begun }
}
