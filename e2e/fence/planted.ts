import type { Page } from '@playwright/test'

/** Plants a leak in a page. */
export type Plant = (page: Page, pin: string) => Promise<unknown>

/** Leaks to plant. The outer key is the fence's name for the place, the inner key describes the leak. */
export type Planted = Record<string, Record<string, Plant>>

const visit = (page: Page, address: string) => page.goto(new URL(address, page.url()).href)

/** @returns a plant that runs a script in the page, with the PIN as its argument */
export const script =
  (plant: (pin: string) => unknown): Plant =>
  (page, pin) =>
    page.evaluate(plant, pin)

const database =
  (write: 'a value' | 'a key'): Plant =>
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

export const stored: Planted = {
  localStorage: {
    'a value': script((pin) => Reflect.set(localStorage, 'draft', pin)),
    'a key': script((pin) => Reflect.set(localStorage, `draft ${pin}`, 'x')),
  },
  sessionStorage: { 'a value': script((pin) => Reflect.set(sessionStorage, 'draft', pin)) },
  storage: {
    'a value that is wiped again': script((pin) => {
      sessionStorage.setItem('draft', pin)
      sessionStorage.removeItem('draft')
    }),
  },
  IndexedDB: { 'deep in a value': database('a value'), 'a key': database('a key') },
  cache: {
    'the body of an answer': script(async (pin) =>
      (await caches.open('pages')).put('/anything', new Response(`<b>${pin}</b>`)),
    ),
    'the address of an answer': script(async (pin) =>
      (await caches.open('pages')).put(`/anything?${pin}`, new Response('ok')),
    ),
  },
  cookie: {
    'one that a script sets': script((pin) => Reflect.set(document, 'cookie', `draft=${pin}`)),
    'one that a script wipes again': script((pin) => {
      Reflect.set(document, 'cookie', `draft=${pin}`)
      Reflect.set(document, 'cookie', 'draft=; max-age=0')
    }),
    'one that scripts cannot read': script(async (pin) => {
      await fetch('/anything', { headers: { 'x-give-cookie': pin } })
    }),
  },
  'window.name': {
    'the name': script((pin) => Reflect.set(window, 'name', pin)),
    // This leak is the last one of the table, because it leaves the site.
    'the name, before the page is left': async (page, pin) => {
      await page.evaluate((secret) => Reflect.set(window, 'name', secret), pin)
      await page.goto('about:blank')
    },
  },
}

export const visited: Planted = {
  address: {
    'the query': (page, pin) => visit(page, `/planted?pin=${pin}`),
    'the fragment': (page, pin) => visit(page, `/planted#${pin}`),
    'the path': (page, pin) => visit(page, `/planted/${pin}`),
    'an earlier entry': async (page, pin) => {
      await visit(page, `/planted?pin=${pin}`)
      await visit(page, '/planted')
    },
    'an entry that is replaced at once': script((pin) => {
      history.pushState(null, '', `?pin=${pin}`)
      history.replaceState(null, '', '?')
    }),
    'a form that submits itself': script((pin) => {
      document.body.innerHTML = '<form><input name="pin"><button>Go</button></form>'
      const form = document.forms[0]
      form?.querySelector('input')?.setRangeText(pin)
      form?.requestSubmit()
    }),
  },
  'history state': {
    'the state': script((pin) => history.pushState({ usr: { pin } }, '')),
    'a state that is replaced at once': script((pin) => {
      history.replaceState(new Map([['pin', pin]]), '')
      history.replaceState(null, '')
    }),
    'the state of the navigation API': script((pin) => navigation.updateCurrentEntry({ state: { pin } })),
  },
  title: {
    'the title': script((pin) => Reflect.set(document, 'title', `PIN ${pin}`)),
    'a title for a moment': async (page, pin) => {
      await page.evaluate((secret) => Reflect.set(document, 'title', secret), pin)
      await page.evaluate(() => Reflect.set(document, 'title', 'Done'))
    },
  },
}

export const said: Planted = {
  console: {
    'a line': script((pin) => console.log(`sending ${pin}`)),
    'deep in an object': script((pin) => console.debug({ a: { b: { c: [{ pin }] } } })),
    'a failed assertion': script((pin) => console.assert(false, pin)),
  },
  error: {
    'an error': script((pin) => setTimeout(() => Promise.reject(new Error(`bad PIN ${pin}`)))),
    'an error that is thrown': script((pin) =>
      setTimeout(() => {
        throw new TypeError(pin)
      }),
    ),
  },
}

export const sent: Planted = {
  address: {
    'the address of a request': script((pin) => fetch(`/anything?pin=${pin}`)),
    'the address of a picture': script((pin) => Object.assign(new Image(), { src: `/anything/${pin}.png` })),
    'the address of a WebSocket': script((pin) => new WebSocket(`ws://${location.host}/socket?${pin}`)),
  },
  'request header': { 'a header': script((pin) => fetch('/anything', { headers: { 'x-draft': pin } })) },
  'request body': {
    JSON: script((pin) =>
      fetch('/anything', { method: 'POST', body: JSON.stringify({ encryptedPin: pin }) }),
    ),
    'a form': script((pin) => fetch('/anything', { method: 'POST', body: new URLSearchParams({ pin }) })),
    'a form with a file': script((pin) => {
      const body = new FormData()
      body.set('draft', new Blob([pin]))
      return fetch('/anything', { method: 'POST', body })
    }),
    'a request made beforehand': script((pin) =>
      fetch(new Request('/anything', { method: 'POST', body: new Blob([pin]) })),
    ),
    'bytes by XMLHttpRequest': script((pin) => {
      const request = new XMLHttpRequest()
      request.open('POST', '/anything')
      request.send(new TextEncoder().encode(pin))
    }),
    'a beacon': script((pin) => navigator.sendBeacon('/anything', pin)),
    'a beacon with a file': script((pin) => navigator.sendBeacon('/anything', new Blob([pin]))),
  },
  'WebSocket message': {
    'a message': script(
      (pin) =>
        new Promise((resolve) => {
          const socket = new WebSocket(`ws://${location.host}/socket`)
          socket.onopen = () => resolve(socket.send(new TextEncoder().encode(pin)))
        }),
    ),
  },
}
