import type { Page } from '@playwright/test'

/** A leak to plant: the place as the fence calls it, what it is, and how it is done. */
export type Planted = [place: string, what: string, plant: (page: Page, pin: string) => Promise<unknown>]

const visit = (page: Page, address: string) => page.goto(new URL(address, page.url()).href)

/** Planted by a script of the page, which is given the PIN. */
export const script =
  (plant: (pin: string) => unknown): Planted[2] =>
  (page, pin) =>
    page.evaluate(plant, pin)

const put = (key: 'value' | 'key') =>
  script(
    key === 'key'
      ? (pin) => Reflect.set(localStorage, `draft ${pin}`, 'x')
      : (pin) => Reflect.set(localStorage, 'draft', pin),
  )

const database =
  (write: 'a value' | 'a key'): Planted[2] =>
  async (page, pin) => {
    const given = write === 'a key' ? { key: pin, value: 'x' } : { key: 'first', value: pin }
    await page.evaluate(async ({ key, value }) => {
      const opening = indexedDB.open(`drafts ${performance.now()}`, 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('pins')
      await new Promise<void>((resolve) => {
        opening.onsuccess = () => {
          const writing = opening.result.transaction('pins', 'readwrite')
          writing.objectStore('pins').put(new Map([['pin', [{ deep: { deeper: value } }]]]), key)
          writing.oncomplete = () => resolve()
        }
      })
    }, given)
  }

export const stored: Planted[] = [
  ['localStorage', 'a value', put('value')],
  ['localStorage', 'a key', put('key')],
  ['sessionStorage', 'a value', script((pin) => Reflect.set(sessionStorage, 'draft', pin))],
  [
    'storage',
    'a value that is wiped again',
    script((pin) => {
      sessionStorage.setItem('draft', pin)
      sessionStorage.removeItem('draft')
    }),
  ],
  ['IndexedDB', 'deep in a value', database('a value')],
  ['IndexedDB', 'a key', database('a key')],
  [
    'cache',
    'the body of an answer',
    script(async (pin) => (await caches.open('pages')).put('/anything', new Response(`<b>${pin}</b>`))),
  ],
  [
    'cache',
    'the address of an answer',
    script(async (pin) => (await caches.open('pages')).put(`/anything?${pin}`, new Response('ok'))),
  ],
  ['cookie', 'one that a script sets', script((pin) => Reflect.set(document, 'cookie', `draft=${pin}`))],
  [
    'cookie',
    'one that a script wipes again',
    script((pin) => {
      Reflect.set(document, 'cookie', `draft=${pin}`)
      Reflect.set(document, 'cookie', 'draft=; max-age=0')
    }),
  ],
  [
    'cookie',
    'one that no script sees',
    async (page, pin) => {
      await page.evaluate((secret) => fetch(`/anything`, { headers: { 'x-give-cookie': secret } }), pin)
    },
  ],
  ['window.name', 'the name', script((pin) => Reflect.set(window, 'name', pin))],
  [
    'window.name',
    'the name, before the page is left',
    async (page, pin) => {
      await page.evaluate((secret) => Reflect.set(window, 'name', secret), pin)
      await page.goto('about:blank')
    },
  ],
]

export const visited: Planted[] = [
  ['address', 'the query', (page, pin) => visit(page, `/planted?pin=${pin}`)],
  ['address', 'the fragment', (page, pin) => visit(page, `/planted#${pin}`)],
  ['address', 'the path', (page, pin) => visit(page, `/planted/${pin}`)],
  [
    'address',
    'an earlier entry',
    async (page, pin) => {
      await visit(page, `/planted?pin=${pin}`)
      await visit(page, '/planted')
    },
  ],
  [
    'address',
    'an entry that is replaced at once',
    script((pin) => {
      history.pushState(null, '', `?pin=${pin}`)
      history.replaceState(null, '', '?')
    }),
  ],
  [
    'address',
    'a form that submits itself',
    (page, pin) =>
      page.evaluate((secret) => {
        document.body.innerHTML = '<form><input name="pin"><button>Go</button></form>'
        const form = document.forms[0]
        form?.querySelector('input')?.setRangeText(secret)
        form?.requestSubmit()
      }, pin),
  ],
  ['history state', 'the state', script((pin) => history.pushState({ usr: { pin } }, ''))],
  [
    'history state',
    'a state that is replaced at once',
    script((pin) => {
      history.replaceState(new Map([['pin', pin]]), '')
      history.replaceState(null, '')
    }),
  ],
  [
    'history state',
    'the state of the navigation API',
    script((pin) => navigation.updateCurrentEntry({ state: { pin } })),
  ],
  ['title', 'the title', script((pin) => Reflect.set(document, 'title', `PIN ${pin}`))],
  [
    'title',
    'a title for a moment',
    async (page, pin) => {
      await page.evaluate((secret) => Reflect.set(document, 'title', secret), pin)
      await page.evaluate(() => Reflect.set(document, 'title', 'Done'))
    },
  ],
]

export const said: Planted[] = [
  ['console', 'a line', script((pin) => console.log(`sending ${pin}`))],
  ['console', 'deep in an object', script((pin) => console.debug({ a: { b: { c: [{ pin }] } } }))],
  ['console', 'a failed assertion', script((pin) => console.assert(false, pin))],
  ['error', 'an error', script((pin) => setTimeout(() => Promise.reject(new Error(`bad PIN ${pin}`))))],
  [
    'error',
    'an error that is thrown',
    script((pin) =>
      setTimeout(() => {
        throw new TypeError(pin)
      }),
    ),
  ],
]
