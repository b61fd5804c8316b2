/** One report of the page: a place and a text that was there. */
export type Seen = [place: string, text: string]

/** The global names that the page and the test share. */
export const names = { report: '__fenceReport', watch: '__fenceWatch' } as const

/** The functions that `watchPage` puts into the page for `watchDocument` and `collect`. */
export type Watch = {
  tell: (place: string, text: string) => void
  plain: (value: unknown) => Promise<string>
  /** Whether a field must be empty: nobody typed into it, or the page sent something after the last input. */
  isStale: (field: Element) => boolean
  flush: () => void
  /** Added by `watchDocument`. */
  readDocument?: () => void
}

/**
 * Runs in every document before any script of the page. Reports at once what the page stores, logs and sends, also what
 * the page removes again before the end. It runs in the browser, so it cannot use anything from outside this function.
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

  /** Everything in a value as text, including what JSON leaves out. */
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
  /** Copies the value at once, because the page may empty it a moment later. */
  const tellValue = (place: string, value: unknown) => {
    if (typeof value === 'string') return tell(place, value)
    let copy = value
    try {
      copy = structuredClone(value)
    } catch {
      // Some values cannot be copied, so they are read without a copy.
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
  // Not `pagehide`: a report that the page sends then no longer reaches the test.
  addEventListener('beforeunload', () => {
    tell('window.name', window.name)
    flush()
  })
  const left: Watch = { tell, plain, isStale: (field) => (typed.get(field) ?? 0) <= lastSent, flush }
  Object.defineProperty(globalThis, watch, { value: left })
}
