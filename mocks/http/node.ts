import type { IncomingMessage, ServerResponse } from 'node:http'

/** Far more than any message of the contract needs. */
const mostBytes = 64 * 1024

/** The body of a request; `null` if it is larger than any message of the contract. */
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

/**
 * Converts Node's request to the request that the handlers need.
 *
 * @param origin the server's own origin
 */
export const requestOf = (incoming: IncomingMessage, body: Buffer<ArrayBuffer>, origin: string): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  const method = incoming.method ?? 'GET'
  const carries = method !== 'GET' && method !== 'HEAD' && body.length > 0
  return new Request(new URL(incoming.url ?? '/', origin), { method, headers, ...(carries ? { body } : {}) })
}

/** Sends an answer. If a fault made it a network error (`Response.error()`), the connection is cut instead. */
export const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  if (response.type === 'error') {
    outgoing.destroy()
    return
  }
  const body = Buffer.from(await response.arrayBuffer())
  outgoing.statusCode = response.status
  outgoing.setHeaders(response.headers).end(body)
}
