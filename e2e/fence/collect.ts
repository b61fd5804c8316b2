import type { names, Watch } from './watch-page.ts'

/**
 * Runs in a document at the end of a test. Reports the content of every place that keeps data: storage, databases,
 * caches, cookies, the history, the document and the fields. It runs in the browser, so it cannot use anything from
 * outside this function.
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
  // A page with an opaque origin (an empty page) has no access to storage.
  if (origin !== 'null') {
    tell('cookie', document.cookie)
    readStorage()
    await readDatabases()
    await readCaches()
  }
  flush()
}
