import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'
import { apiBase } from '../../src/contract/endpoints.ts'

/** The file of msw's service worker. The plugin of msw serves it, and adds it to builds with the mock issuer. */
const fileName = 'mockServiceWorker.js'

/**
 * msw's worker asks the page about every request, and sends it a copy of every answer, also those of scripts and style
 * sheets. The gallery opens many pages in one thread, and these messages would take longer than the pages themselves.
 * This listener runs first: only calls of the API get to msw.
 */
const onlyApi = `addEventListener('fetch', (event) => {
  if (!new URL(event.request.url).pathname.includes('${apiBase}/')) event.stopImmediatePropagation()
})
`

const read = () => onlyApi + readFileSync(createRequire(import.meta.url).resolve(`msw/${fileName}`), 'utf8')

/** Makes msw's worker leave alone all requests but the calls of the API. Must come before the plugin of msw. */
export const apiWorker = (): Plugin => ({
  name: 'your-pin-worker',
  configureServer: ({ middlewares, config: { base } }) => {
    middlewares.use((request, response, next) => {
      if (request.url?.split('?')[0] !== `${base}${fileName}`) return next()
      response.setHeader('Content-Type', 'text/javascript').setHeader('Cache-Control', 'no-cache').end(read())
    })
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle[fileName]
      if (worker?.type === 'asset') worker.source = read()
    },
  },
})
