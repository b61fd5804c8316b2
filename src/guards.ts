import { type LoaderFunctionArgs, redirect } from 'react-router'
import { call, leavesResultUnknown } from './api/client.ts'
import { keptCard } from './api/fresh-card.ts'
import { findSession, isSessionEnd } from './api/session.ts'
import type { Identity } from './contract/identity.ts'
import type { Session } from './contract/session.ts'
import { type Facts, placeInJourney, type Step } from './journey.ts'
import { paths } from './paths.ts'

/** A loader that runs only for somebody who is logged in. */
export type MemberLoader = (args: LoaderFunctionArgs, member: { session: Session }) => Promise<unknown>

/** A loader that runs only at a step the issuer's state allows. */
export type StepLoader = (args: LoaderFunctionArgs, facts: Facts) => Promise<unknown>

const addressOf = (request: Request) => {
  const { pathname } = new URL(request.url)
  return pathname === paths.cards() ? null : pathname
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

/**
 * Lets a loader run at a step of the journey that the issuer's state allows now, and leads every other address to the
 * step it does allow (`journey.ts`).
 */
export const atStep = (step: Step, loader: StepLoader) =>
  asMember(async (args, { session }) => {
    const cardId = cardIdOf(args)
    const { signal } = args.request
    const [card, identity] = await Promise.all([
      call('readCard', { params: { cardId }, signal }).catch((error: unknown) => {
        // What a success said a moment ago is still true when the next question gets no answer.
        const kept = step === 'done' && leavesResultUnknown(error) ? keptCard(cardId) : null
        if (kept) return kept
        throw error
      }),
      // The end of the journey asks for no proof.
      step === 'done' ? unproven : call('readIdentity', { params: { cardId, purpose: 'choose' }, signal }),
    ])
    const facts: Facts = { card, identity, session }
    const place = placeInJourney(step, facts)
    if (place.show) return loader(args, facts)

    const { go, why } = place
    if (go === 'pin') throw redirect(paths.pin(cardId, { why }))
    if (go === 'identity') throw redirect(paths.identity(cardId, { why }))
    throw redirect(go === 'choose-pin' ? paths.choosePin(cardId, { why }) : paths.done(cardId, { why }))
  })
