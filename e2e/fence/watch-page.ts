/** Something that was seen: where, and what it said. */
export type Seen = [place: string, text: string]

/** The names under which the page and the test know each other. */
export const names = { report: '__fenceReport', watch: '__fenceWatch' } as const

/** What the watches leave in the page for each other and for `collect`. */
export type Watch = {
  tell: (place: string, text: string) => void
  plain: (value: unknown) => Promise<string>
  /** Whether nobody typed into a field, or something was sent since they did: then it must be empty. */
  isStale: (field: Element) => boolean
  flush: () => void
  /** By `watchDocument`. */
  readDocument?: () => void
}

/**
 * Runs in every document before any script of the page, and reports what is stored, logged and sent as it happens: what
 * is gone at the end has been there. Runs in the browser, so it can use nothing from outside itself.
 */
export const watchPage = ({ report, watch }: typeof names): void => {
  const told = new Set<string>()
  let waiting: [string, string][] = []
  const flush = () => {
    const now = waiting
    waiting = []
    if (now.length > 0) Reflect.get(globalThis, report)?.(now)
  }
  const tell = (place: string, text: string) => {
    const line = `${place}\n${text}`
    if (text === '' || told.has(line)) return
    told.add(line)
    if (waiting.push([place, text]) === 1) void Promise.resolve().then(flush)
  }

  /** Everything a value holds, as text: also what JSON leaves out. */
  const plain = async (value: unknown, within = new Set<unknown>()): Promise<string> => {
    if (typeof value !== 'object' || value === null) return String(value)
    if (within.has(value) || within.size > 5000) return ''
    within.add(value)
    if (value instanceof Node) return value.textContent ?? ''
    if (value instanceof Blob) return value.text()
    if (value instanceof Request || value instanceof Response) return value.clone().text()
    if (value instanceof Error) return `${value.message} ${value.stack} ${await plain(value.cause, within)}`
    if (value instanceof ArrayBuffer) return plain(new Uint8Array(value), within)
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      return `${bytes.join(',')} ${new TextDecoder().decode(bytes)}`
    }
    const listed = Array.isArray(value) || value instanceof Map || value instanceof Set
    const form = value instanceof FormData || value instanceof URLSearchParams
    const inside: unknown[] = listed || form ? [...value] : Object.entries(value)
    const parts: string[] = []
    for (const part of inside) parts.push(await plain(part, within))
    return parts.join(',')
  }
  /** A copy is taken at once, because what is wiped a moment later has been there. */
  const tellValue = (place: string, value: unknown) => {
    if (typeof value === 'string') return tell(place, value)
    let copy = value
    try {
      copy = structuredClone(value)
    } catch {
      // Not everything can be copied; then it is read as it is.
    }
    plain(copy).then(
      (text) => tell(place, text),
      () => undefined,
    )
  }
  const spy = (owner: object, name: string, before: (args: unknown[]) => void) => {
    const original: unknown = Reflect.get(owner, name)
    if (typeof original !== 'function') return
    const wrapped = function (this: unknown, ...args: unknown[]) {
      before(args)
      return Reflect.apply(original, this, args)
    }
    Object.defineProperty(owner, name, { value: wrapped, configurable: true, writable: true })
  }

  let step = 0
  let lastSent = 0
  const typed = new WeakMap<EventTarget, number>()
  addEventListener(
    'input',
    (event) => {
      const [field] = event.composedPath()
      step += 1
      if (field) typed.set(field, step)
    },
    true,
  )
  const sent = (place: string, body: unknown) => {
    if (body === null || body === undefined) return
    step += 1
    lastSent = step
    tellValue(place, body)
  }
  const bodyOf = (input: unknown, init: unknown) => {
    if (typeof init === 'object' && init && 'body' in init) return init.body
    return input instanceof Request && input.body ? input : null
  }
  spy(globalThis, 'fetch', ([input, init]) => sent('request body', bodyOf(input, init)))
  spy(XMLHttpRequest.prototype, 'send', ([body]) => sent('request body', body))
  spy(Navigator.prototype, 'sendBeacon', ([, body]) => sent('request body', body))
  spy(WebSocket.prototype, 'send', ([message]) => sent('WebSocket message', message))

  spy(Storage.prototype, 'setItem', (args) => tell('storage', args.join('=')))
  for (const write of ['put', 'add'])
    spy(IDBObjectStore.prototype, write, (args) => tellValue('IndexedDB', args))
  for (const write of ['pushState', 'replaceState']) {
    spy(History.prototype, write, ([state, , url]) => {
      tellValue('history state', state)
      tell('address', String(url ?? ''))
    })
  }
  for (const say of Object.keys(console)) spy(console, say, (args) => tellValue('console', args))

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(text: string) {
      tell('cookie', String(text))
      cookie?.set?.call(this, text)
    },
  })
  addEventListener('hashchange', () => tell('address', location.href))
  // When a page is hidden for good it is too late: nothing reaches the test any more.
  addEventListener('beforeunload', () => {
    tell('window.name', window.name)
    flush()
  })
  const left: Watch = { tell, plain, isStale: (field) => (typed.get(field) ?? 0) <= lastSent, flush }
  Object.defineProperty(globalThis, watch, { value: left })
}
