import { createHash } from 'node:crypto'
import { createServer } from 'node:http'

export type BlankSite = { origin: string; close: () => void }

const blank = '<!doctype html><html lang="en"><title>Planted</title><body></body></html>'

/**
 * Starts a site on which every address is an empty page. The request header `x-give-cookie` makes the site set a cookie
 * that scripts cannot read. The site accepts WebSockets (RFC 6455) and ignores their messages.
 */
export const startBlankSite = (): Promise<BlankSite> => {
  const server = createServer((request, response) => {
    const cookie = request.headers['x-give-cookie']
    if (cookie) response.setHeader('set-cookie', `hidden=${cookie}; HttpOnly`)
    response.setHeader('content-type', 'text/html').end(blank)
  })
  server.on('upgrade', (request, socket) => {
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const lines = [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${createHash('sha1').update(key).digest('base64')}`,
    ]
    socket.on('error', () => undefined).write(`${lines.join('\r\n')}\r\n\r\n`)
  })
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : address
      resolve({ origin: `http://localhost:${port}`, close: () => server.close().closeAllConnections() })
    })
  })
}
