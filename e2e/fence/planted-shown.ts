import type { Page } from '@playwright/test'
import { type Plant, type Planted, script } from './planted.ts'

/** Puts HTML into the page, with the PIN in place of the word `PIN`. */
const html =
  (text: string): Plant =>
  (page, pin) =>
    page.evaluate((markup) => document.body.setHTMLUnsafe(markup), text.replaceAll('PIN', pin))

const send = (page: Page) => page.evaluate(() => fetch('/anything', { method: 'POST', body: 'sealed' }))

const sentFrom =
  (tag: string): Plant =>
  async (page, pin) => {
    await page.evaluate((name) => document.body.setHTMLUnsafe(`<${name}></${name}>`), tag)
    await page.locator(tag).fill(pin)
    await send(page)
  }

export const shown: Planted = {
  text: {
    words: html('<p>Your PIN is PIN</p>'),
    'a digit in each of four elements': script((pin) => {
      document.body.replaceChildren()
      for (const digit of pin) document.body.appendChild(document.createElement('i')).append(digit)
    }),
    'a live region that is emptied again': script((pin) => {
      document.body.setHTMLUnsafe('<p role="status"></p>')
      const region = document.querySelector('p')
      region?.append(pin)
      region?.replaceChildren()
    }),
    'a PIN that was shown and stays': html('<p data-revealed>PIN</p>'),
    'an open shadow tree': html('<div><template shadowrootmode="open">PIN</template></div>'),
    'a closed shadow tree': script((pin) => {
      document.body.setHTMLUnsafe('<div></div>')
      document.querySelector('div')?.attachShadow({ mode: 'closed' }).append(pin)
    }),
    'a template': html('<template><p>PIN</p></template>'),
    'a frame': html('<iframe srcdoc="<p>PIN</p>"></iframe>'),
    'another page, closed again': async (page, pin) => {
      const other = await page.context().newPage()
      await other.goto(page.url())
      await other.evaluate((secret) => document.body.append(secret), pin)
      await other.close()
    },
  },
  comment: { 'a comment': html('<!-- PIN -->') },
  attribute: {
    'where a PIN is shown': html('<p data-revealed title="PIN"></p>'),
    'the value of a field': html('<input value="PIN">'),
    'a name for screen readers': html('<button aria-label="PIN">Show</button>'),
    data: html('<span data-pin="PIN"></span>'),
    'in a template within a shadow tree': html(
      '<div><template shadowrootmode="open"><b title="PIN"></b></template></div>',
    ),
    'one that is removed again': script((pin) => {
      document.body.title = pin
      document.body.removeAttribute('title')
    }),
  },
  field: {
    'a field after it was sent': sentFrom('input'),
    'a text area after it was sent': sentFrom('textarea'),
    'a choice that is still ticked after it was sent': async (page, pin) => {
      await page.evaluate((secret) => {
        document.body.setHTMLUnsafe('<input type="radio">')
        document.querySelector('input')?.setAttribute('value', secret)
      }, pin)
      await page.getByRole('radio').check()
      await send(page)
    },
    'a field that a script filled in': script((pin) => {
      document.body.setHTMLUnsafe('<input>')
      Object.assign(document.querySelector('input') ?? {}, { value: pin })
    }),
  },
}

const encode: Record<string, (pin: string) => string> = {
  'with dashes': (pin) => [...pin].join('-'),
  'as a JSON list': (pin) => JSON.stringify([...pin]),
  'as a list of numbers': (pin) => [...pin].join(', '),
  'as character codes': (pin) => JSON.stringify([...pin].map((digit) => digit.charCodeAt(0))),
  'in hexadecimal': (pin) => Buffer.from(pin).toString('hex'),
  'in base64': (pin) => btoa(pin),
  'in base64 of JSON': (pin) => btoa(JSON.stringify({ card: 'everyday', pin })),
  'in base64url of JSON, as the payload of a token': (pin) =>
    `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify({ pin, of: '«everyday»' })).toString('base64url')}.`,
  'in base64 of base64': (pin) => btoa(btoa(`PIN ${pin}`)),
  'percent-encoded': (pin) => pin.replace(/./g, (digit) => `%3${digit}`),
  'with escapes': (pin) => pin.replace(/./g, (digit) => `\\u003${digit}`),
  backwards: (pin) => [...pin].reverse().join(''),
  'among words': (pin) => `pin-draft-for-your-card-${pin}`,
}

export const disguised: Planted = {
  localStorage: Object.fromEntries(
    Object.entries(encode).map(([what, disguise]): [string, Plant] => [
      what,
      (page, pin) => page.evaluate((text) => localStorage.setItem('draft', text), disguise(pin)),
    ]),
  ),
}
