import { type Plugin, runnerImport } from 'vite'

/** Where the list lies, beside the app's own page. */
const fileName = 'states.html'

/** Read anew each time: whoever adds a state finds it in the list without starting the server again. */
const page = async (): Promise<string> => {
  const { module } = await runnerImport<typeof import('../mocks/studio/gallery/states-page.ts')>(
    './mocks/studio/gallery/states-page.ts',
    { configFile: false },
  )
  return module.statesPage()
}

/** The mock issuer's states as a page of plain links, in the server and in a build to look at. */
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
