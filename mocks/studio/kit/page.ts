import { i18n } from '@lingui/core'
import { brand } from '../../../src/brand/brand.ts'
import { languagesOf, speak } from '../../../src/i18n/language.ts'
import type { Say } from '../../../src/i18n/words.ts'
import { choiceKey, tabChoice } from '../../../src/tab-choice.ts'
import type { Kept } from '../../server/clock.ts'
import { jsonIn } from '../../server/json.ts'
import { linkTo, type StudioLink, withoutState } from '../../server/link.ts'
import type { State } from '../../states/state.ts'
import { appPath } from './addresses.ts'
import type { MockHost } from './host.ts'
import { createLook, type Look, lookOf } from './look.ts'

/** What the studio needs from the app's router. */
export type Router = {
  state: { location: { pathname: string; search: string } }
  subscribe(listener: () => void): () => void
  navigate(path: string): void | Promise<void>
}

/** The app in a window, as the studio's tools read and control it. */
export type MockPage = ReturnType<typeof createMockPage>['page']

/** The mock issuer and the app of one window. */
export type MockWindow = MockHost & { readonly page: MockPage }

const ourBrand = import.meta.env.VITE_BRAND ?? 'larkspur'
const touches = ['pointerdown', 'keydown'] as const

/** Forgets the tab's language and brand, so that the address or the default decides. */
export const forgetChoices = (): void => {
  for (const name of ['lang', 'brand'] as const) sessionStorage.removeItem(choiceKey(name))
}

const keptLook = (kept: Kept): Look => lookOf(Object(jsonIn(kept.get('look') ?? '')))

/**
 * The app in this window.
 *
 * @param kept stores the look
 * @param asked the look in the address; null uses the stored look
 * @returns the app, and `begun`: call `begun` with the router when the app starts
 */
export const createMockPage = (host: MockHost, kept: Kept, asked: Look | null) => {
  const changed = host.changes.tell
  let look = asked ?? keptLook(kept)
  let state: Pick<State, 'id' | 'dir'> | null = null
  /** The faults and the clock at the moment when the state was reached. */
  let reachedIn = ''
  let router: Router | null = null
  const apply = createLook(document)
  /** Sets the look of the page, and stores it in the tab. */
  const setLook = (next: Look) => {
    look = lookOf(next)
    kept.set('look', JSON.stringify(look))
    apply(look)
    changed()
  }
  setLook(look)

  /** The app is no longer in its state once a person uses the app. Using the tools does not count. */
  const onTouch = (event: Event) => {
    const inTools = event.target instanceof Element && event.target.closest('[data-mock-panel]')
    if (state === null || !event.isTrusted || inTools) return
    state = null
    changed()
  }
  for (const touch of touches) window.addEventListener(touch, onTouch, true)

  /** The app's address, without the base of the build and without the parameters of the studio's link. */
  const path = () => {
    const { pathname = '/', search = '' } = router?.state.location ?? {}
    const home = appPath('')
    return `${pathname.startsWith(`${home}/`) ? pathname.slice(home.length) : pathname}${withoutState(search)}`
  }

  /** Stores a choice, and removes the old value from the address, because the address would win at the next load. */
  const choose = (name: 'lang' | 'brand', value: string) => {
    sessionStorage.setItem(choiceKey(name), value)
    window.history.replaceState(window.history.state, '', appPath(path()))
  }

  const worldNow = () => JSON.stringify([host.faults.list(), host.now(), host.paused])

  const page = {
    /** Whether the app is drawn. Until then the app has no brand and no language, and cannot navigate. */
    get isDrawn() {
      return router !== null
    },
    path,
    go: async (to: string) => {
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
    /** The brands of this build, as the names of their folders. */
    brands: import.meta.env.VITE_BRANDS ?? [],
    /** Switches to another brand. The page reloads and continues where it was. */
    setBrand: (name: string): void => {
      const again = page.link()
      // A state is played again, because a reload alone would lose the effects of its steps.
      if (again.state) window.location.assign(appPath(linkTo({ ...again, brand: name })))
      else {
        choose('brand', name)
        window.location.reload()
      }
    },
    /** The language now, as a BCP 47 tag. */
    get lang() {
      return i18n.locale
    },
    get langs() {
      return languagesOf(brand().languages)
    },
    /** Switches to another language at once, without a reload. */
    setLang: async (tag: string) => {
      choose('lang', tag)
      await speak(tag)
      i18n.setVariables({ brand: brand().name })
      changed()
    },
    /** The text of a message id. Until the screen with that message has loaded, the id itself. */
    say: ((id, values) => (id in i18n.messages ? i18n._(id, values) : id)) satisfies Say,
    /** The open state of the gallery; null once the person has used the page. */
    get state() {
      return state?.id ?? null
    },
    /** Records that the page is now in this state of the gallery. */
    reached: (its: Pick<State, 'id' | 'dir'>) => {
      state = its
      reachedIn = worldNow()
      changed()
    },
    /** The contents of a link to this page as it is now. */
    link: (): StudioLink => {
      // The link contains them even if they are the defaults: the person who opens the link may have other defaults.
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
  }
  /** Takes the router when the app starts. */
  const begun = (its: Router) => {
    router = its
    router.subscribe(changed)
    changed()
  }
  return { page, begun }
}
