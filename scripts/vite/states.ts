import { type Plugin, runnerImport } from 'vite'

/** The file of the list, next to the app's own page. */
const fileName = 'states.html'

/** Reads the states each time, so that a new state is in the list without a restart of the server. */
const page = async (): Promise<string> => {
  const { module } = await runnerImport<typeof import('../../mocks/studio/gallery/states-page.ts')>(
    './mocks/studio/gallery/states-page.ts',
    { configFile: false },
  )
  return module.statesPage()
}

/** The mock issuer's states as a page of plain links, in the dev server and in the demo build. */
export const statesList = (): Plugin => ({
  name: 'your-pin-states',
  configureServer: ({ middlewares, config: { base } }) => {
    middlewares.use((request, response, next) => {
      if (request.url?.split('?')[0] !== `${base}${fileName}`) return next()
      page().then((html) => response.setHeader('Content-Type', 'text/html').end(html), next)
    })
  },
  generateBundle: {
    async handler() {
      this.emitFile({ type: 'asset', fileName, source: await page() })
    },
  },
})
