import { createContext, type MiddlewareFunction, redirect } from 'react-router'
import { dataOf, isFailure } from './api/outcome.ts'
import type { Identity } from './contract/identity.ts'
import type { Purpose } from './contract/permission.ts'
import type { Session } from './contract/session.ts'
import { placeInJourney, type Stage } from './journey.ts'
import { coreContext, factsContext, policyContext } from './parts/core.ts'
import { actionPath, paths, placeOf, purposeOf, withoutBase } from './paths.ts'

/** The session in which a guarded route runs. */
const sessionContext = createContext<Session>()

/** The address to return to after the log-in; null for the start page. */
const addressOf = (request: Request) => {
  const { pathname, search, origin } = new URL(request.url)
  const place = placeOf(new URL(withoutBase(pathname) + search, origin))
  return place === paths.cards() || place === paths.start() ? null : place
}

/**
 * Lets a route run for a person who is logged in, and redirects everyone else to the log-in with a return address. If
 * the session ends while the loader runs, the person sees how it ended.
 */
export const member: MiddlewareFunction = async ({ request, context }, next) => {
  const { session } = context.get(coreContext)
  const from = addressOf(request)
  const { session: found, ended, whose } = await session.find()
  if (!found) {
    throw redirect(
      // A redirect from the start page needs no explanation. A redirect from any other page does.
      ended
        ? paths.signedOut({ from, ended, whose })
        : paths.signIn({ from, why: from === null ? null : 'sign-in-first' }),
    )
  }
  context.set(sessionContext, found)
  await next()
  const now = session.known()
  if (!now?.session && now?.ended) throw redirect(paths.signedOut({ from, ended: now.ended, whose }))
}

/**
 * Whether the action of the route has just run in this request. Then the guard does nothing: it would redirect away
 * from the screen that shows the outcome, because an action that is done is no longer open.
 */
const hasActedContext = createContext(false)

const unproven: Identity = { state: 'unproven', expired: false }

/** A stage, its purpose if the route defines it, and whether its screen needs the PIN policy. */
export type Wanted = { stage: Stage; purpose?: Purpose; needsPolicy?: true }

/**
 * Lets a route run if the issuer's data allows its stage now. Otherwise it redirects to the stage that is allowed
 * (`journey.ts`). The loader gets the issuer's data. An action needs no guard, because the issuer checks it.
 *
 * @param wanted without a purpose, the address gives it (`?for=view`); the default is choosing a PIN
 */
export const atStage =
  (wanted: Wanted): MiddlewareFunction =>
  async ({ request, params: { cardId = '' }, context }) => {
    if (request.method !== 'GET') return context.set(hasActedContext, true)
    if (context.get(hasActedContext)) return
    const { api, readings } = context.get(coreContext)
    const { stage } = wanted
    const purpose = wanted.purpose ?? purposeOf(new URL(request.url)) ?? 'choose'
    const { signal } = request
    const policy = wanted.needsPolicy && readings.policy(cardId, signal).then(({ data }) => data)
    // A guard that redirects does not wait for the policy.
    if (policy) policy.catch(() => undefined)
    const [card, identity] = await Promise.all([
      api.call('readCard', { params: { cardId }, signal }).then((outcome) => {
        // If this read fails, the guard uses the card that the action returned a moment ago.
        const last = stage === 'done' && isFailure(outcome) ? readings.lastCard(cardId) : null
        if (last) return last
        const card = dataOf(outcome)
        readings.keepCard(card)
        return card
      }),
      // The last stage needs no proof of identity.
      stage === 'done'
        ? unproven
        : api.call('readIdentity', { params: { cardId, purpose }, signal }).then(dataOf),
    ])
    const facts = { card, identity, purpose, session: context.get(sessionContext) }
    const place = placeInJourney({ stage, purpose }, facts)
    if (place.show) {
      context.set(factsContext, facts)
      if (policy) context.set(policyContext, policy)
      return
    }

    const { go, why } = place
    if (go === 'pin') throw redirect(paths.pin(cardId, why === 'closed' ? { why, for: purpose } : { why }))
    if (go === 'identity') throw redirect(paths.identity(cardId, { why, for: purpose }))
    throw redirect(go === 'done' ? paths.done(cardId, { why }) : actionPath[purpose](cardId, { why }))
  }
