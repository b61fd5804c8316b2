import type { names, Watch } from './watch-page.ts'

/**
 * Runs in a document at the end of a test, and tells what is in every place that keeps something: storage, databases,
 * caches, cookies, the history, the document and the fields. Runs in the browser, like the watches.
 */
export const collect = async ({ watch }: typeof names): Promise<void> => {
  const { tell, plain, isStale, flush, readDocument }: Watch = Reflect.get(globalThis, watch)

  const readStorage = () => {
    for (const [place, storage] of Object.entries({ localStorage, sessionStorage })) {
      for (const [key, value] of Object.entries(storage)) tell(place, `${key}=${value}`)
    }
  }
  const answerOf = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const readDatabases = async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name))
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName)
        const [keys, values] = await Promise.all([answerOf(store.getAllKeys()), answerOf(store.getAll())])
        tell('IndexedDB', `${name}.${storeName}: ${await plain([keys, values])}`)
      }
      database.close()
    }
  }
  const readCaches = async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const response = await cache.match(request)
        tell('cache', `${name}: ${request.url} ${await response?.text()}`)
      }
    }
  }
  const readHistory = async () => {
    tell('address', location.href)
    tell('history state', await plain(history.state))
    const { navigation } = globalThis
    for (const entry of navigation?.entries() ?? []) {
      tell('address', entry.url ?? '')
      tell('history state', await plain(entry.getState()))
    }
  }
  const fields = 'input, textarea, select, [contenteditable]'
  const readFields = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) readFields(element.shadowRoot)
    for (const field of root.querySelectorAll(fields)) {
      if (!isStale(field)) continue
      const tickable = field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)
      if (tickable ? field.checked : 'value' in field) tell('field', String(Reflect.get(field, 'value')))
    }
  }

  readDocument?.()
  readFields(document)
  tell('window.name', window.name)
  await readHistory()
  // An opaque origin (an empty page) may keep nothing.
  if (origin !== 'null') {
    tell('cookie', document.cookie)
    readStorage()
    await readDatabases()
    await readCaches()
  }
  flush()
}
