import type { IncomingMessage, ServerResponse } from 'node:http'

/** No message of the contract comes near this. */
const mostBytes = 64 * 1024

/** The body of a request, or null where it is larger than any message of the contract. */
export const bodyOf = async (incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of incoming) {
    size += part.length
    if (size > mostBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** A request as the handlers know it. In: Node's, its body, and the server's own origin. */
export const requestOf = (incoming: IncomingMessage, body: Buffer<ArrayBuffer>, origin: string): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  const method = incoming.method ?? 'GET'
  const carries = method !== 'GET' && method !== 'HEAD' && body.length > 0
  return new Request(new URL(incoming.url ?? '/', origin), { method, headers, ...(carries ? { body } : {}) })
}

/** Sends an answer. A network error, which is how a fault says "connection lost", cuts the connection. */
export const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  if (response.type === 'error') {
    outgoing.destroy()
    return
  }
  const body = Buffer.from(await response.arrayBuffer())
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  outgoing.end(body)
}
