import { type Planted, script } from './planted.ts'

export const sent: Planted[] = [
  ['address', 'the address of a request', script((pin) => fetch(`/anything?pin=${pin}`))],
  [
    'address',
    'the address of a picture',
    script((pin) => Object.assign(new Image(), { src: `/anything/${pin}.png` })),
  ],
  ['request header', 'a header', script((pin) => fetch('/anything', { headers: { 'x-draft': pin } }))],
  [
    'request body',
    'JSON',
    script((pin) => fetch('/anything', { method: 'POST', body: JSON.stringify({ encryptedPin: pin }) })),
  ],
  [
    'request body',
    'a form',
    script((pin) => fetch('/anything', { method: 'POST', body: new URLSearchParams({ pin }) })),
  ],
  [
    'request body',
    'a form with a file',
    script((pin) => {
      const body = new FormData()
      body.set('draft', new Blob([pin]))
      return fetch('/anything', { method: 'POST', body })
    }),
  ],
  [
    'request body',
    'a request made beforehand',
    script((pin) => fetch(new Request('/anything', { method: 'POST', body: new Blob([pin]) }))),
  ],
  [
    'request body',
    'bytes by XMLHttpRequest',
    script((pin) => {
      const request = new XMLHttpRequest()
      request.open('POST', '/anything')
      request.send(new TextEncoder().encode(pin))
    }),
  ],
  ['request body', 'a beacon', script((pin) => navigator.sendBeacon('/anything', pin))],
  [
    'request body',
    'a beacon with a file',
    script((pin) => navigator.sendBeacon('/anything', new Blob([pin]))),
  ],
  [
    'address',
    'the address of a WebSocket',
    script((pin) => new WebSocket(`ws://${location.host}/socket?${pin}`)),
  ],
  [
    'WebSocket message',
    'a message',
    script(
      (pin) =>
        new Promise((resolve) => {
          const socket = new WebSocket(`ws://${location.host}/socket`)
          socket.onopen = () => resolve(socket.send(new TextEncoder().encode(pin)))
        }),
    ),
  ],
]
