import type { Issuer } from '../../mocks/issuer/issuer.ts'
import { createCardholder } from '../../mocks/test/cardholder.ts'

/**
 * The person of a scenario, who calls the issuer directly in the session of the page: to prove their identity without
 * a form, or to make a change elsewhere that the page should then show.
 */
export const personOf = (app: { issuer: Issuer } & Parameters<typeof createCardholder>[1]) => {
  const person = createCardholder(app.issuer, app)
  person.caller.sessionId = Object.keys(app.issuer.save().sessions).at(-1) ?? null
  return person
}
