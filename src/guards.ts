import { type LoaderFunctionArgs, redirect } from 'react-router'
import { call, leavesResultUnknown } from './api/client.ts'
import { keptCard } from './api/fresh-card.ts'
import { findSession, isSessionEnd } from './api/session.ts'
import type { Purpose } from './contract/card.ts'
import type { Identity } from './contract/identity.ts'
import type { Session } from './contract/session.ts'
import { type Facts, placeInJourney, type Stage } from './journey.ts'
import { actionPath, paths, placeOf, purposeOf, withoutBase } from './paths.ts'

/** A loader that runs only for somebody who is logged in. */
export type MemberLoader = (args: LoaderFunctionArgs, member: { session: Session }) => Promise<unknown>

/** A loader that runs only at a stage the issuer's state allows. */
export type StageLoader = (args: LoaderFunctionArgs, given: Facts & { purpose: Purpose }) => Promise<unknown>

/** Where to come back to after logging in; null for the front door. */
const addressOf = (request: Request) => {
  const { pathname, search, origin } = new URL(request.url)
  const place = placeOf(new URL(withoutBase(pathname) + search, origin))
  return place === paths.cards() ? null : place
}

/**
 * Lets a loader run for somebody who is logged in, and leads everybody else to the log-in, with the way back.
 * A session that ends while the loader runs is told as what it is.
 */
export const asMember =
  (loader: MemberLoader) =>
  async (args: LoaderFunctionArgs): Promise<unknown> => {
    const from = addressOf(args.request)
    const { session, ended } = await findSession()
    if (!session) {
      throw redirect(
        // Coming to the front door needs no explanation; being led away from where one wanted to go does.
        ended
          ? paths.signedOut({ from, ended })
          : paths.signIn({ from, why: from === null ? null : 'sign-in-first' }),
      )
    }
    try {
      return await loader(args, { session })
    } catch (error) {
      if (!isSessionEnd(error)) throw error
      throw redirect(paths.signedOut({ from, ended: 'expired' }))
    }
  }

const unproven: Identity = { state: 'unproven', expired: false }

/** The card a path names. */
export const cardIdOf = ({ params }: Pick<LoaderFunctionArgs, 'params'>): string => params.cardId ?? ''

/** A stage, and what it is for where the route says so. */
export type Wanted = { stage: Stage; purpose?: Purpose }

/**
 * Lets a loader run at a stage that the issuer's state allows now, and leads every other address to the one it does
 * allow (`journey.ts`).
 *
 * @param wanted the stage, and what it is for; without that, the address says so (`?for=view`), or it is choosing a PIN
 */
export const atStage = (wanted: Wanted, loader: StageLoader) =>
  asMember(async (args, { session }) => {
    const { stage } = wanted
    const purpose = wanted.purpose ?? purposeOf(new URL(args.request.url)) ?? 'choose'
    const cardId = cardIdOf(args)
    const { signal } = args.request
    const [card, identity] = await Promise.all([
      call('readCard', { params: { cardId }, signal }).catch((error: unknown) => {
        // What a success said a moment ago is still true when the next question gets no answer.
        const kept = stage === 'done' && leavesResultUnknown(error) ? keptCard(cardId) : null
        if (kept) return kept
        throw error
      }),
      // The end of the journey asks for no proof.
      stage === 'done' ? unproven : call('readIdentity', { params: { cardId, purpose }, signal }),
    ])
    const facts: Facts = { card, identity, session }
    const place = placeInJourney({ stage, purpose }, facts)
    if (place.show) return loader(args, { ...facts, purpose })

    const { go, why } = place
    if (go === 'pin') throw redirect(paths.pin(cardId, why === 'closed' ? { why, for: purpose } : { why }))
    if (go === 'identity') throw redirect(paths.identity(cardId, { why, for: purpose }))
    throw redirect(go === 'done' ? paths.done(cardId, { why }) : actionPath[purpose](cardId, { why }))
  })
