import { createCardholder } from '../../mocks/node-cardholder.ts'
import type { renderApp } from './render-app.tsx'

/**
 * The person of a scenario at the issuer itself, in the very session of the page: proves who they are without a form,
 * and does elsewhere what the page should then tell of.
 */
export const personOf = (app: Awaited<ReturnType<typeof renderApp>>) => {
  const person = createCardholder(app.issuer, app)
  person.caller.sessionId = Object.keys(app.issuer.save().sessions).at(-1) ?? null
  return person
}
