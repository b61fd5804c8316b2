import { expect } from 'vitest'
import type { Purpose } from '../src/contract/card.ts'
import { newNonce, refusal } from './node-cardholder.ts'
import { type CardId, cardIds, type Model, type Real } from './node-model.ts'
import {
  type Closed,
  closedFor,
  nextUseOf,
  pass,
  reasonsAgainst,
  setPin,
  unblock,
  wrongAnswer,
  wrongDetails,
} from './node-model-rules.ts'

/** What one command does: to the issuer, and to what is believed of it. */
export type Move = (model: Model, real: Real) => Promise<void>

/** How a closed action is refused. `own`: the lock that has a code of its own there. */
const refusedFor = ({ reason, until }: Closed, own?: 'identity-locked' | 'activation-locked') =>
  reason === own ? { code: own, until } : { code: 'action-not-allowed', reason }

/**
 * Tries an action that is closed, or without a proof that would do: neither gets through. Out: whether it is open, so
 * that it is worth a proof.
 */
const isOpen = async (
  model: Model,
  { holder }: Real,
  cardId: CardId,
  purpose: Purpose,
  unproven: () => Promise<unknown>,
): Promise<boolean> => {
  const closed = closedFor(model, cardId, purpose)
  expect(await refusal(unproven())).toEqual(closed ? refusedFor(closed) : { code: 'grant-required' })
  if (closed) {
    const asked = await refusal(holder.open(cardId, purpose))
    expect(asked).toEqual(refusedFor(closed, 'identity-locked'))
  }
  return closed === null
}

/** Answers all questions rightly. Out: the grant. */
const prove = async (model: Model, { holder }: Real, cardId: CardId, purpose: Purpose): Promise<string> => {
  const grantId = await holder.prove(cardId, purpose)
  model.wrongOnline = 0
  return grantId
}

export const chooseOnline =
  (cardId: CardId, pin: string): Move =>
  async (model, real) => {
    const { holder } = real
    const unproven = () => holder.set(cardId, { grantId: model.spentGrant, encryptedPin: 'none' }, newNonce())
    if (!(await isOpen(model, real, cardId, 'choose', unproven))) return
    const grantId = await prove(model, real, cardId, 'choose')
    const reasons = reasonsAgainst(model, cardId, pin)
    if (reasons.length > 0) {
      const refused = await refusal(holder.choose(cardId, grantId, pin))
      expect(refused).toEqual({ code: 'pin-refused', reasons })
      return
    }
    const { state } = await holder.choose(cardId, grantId, pin)
    model.spentGrant = grantId
    expect(state).toBe(model.slow ? 'pending' : 'completed')
    if (model.slow) model.cards[cardId].pendingPin = pin
    else setPin(model.cards[cardId], pin, 'web')
  }

export const view =
  (cardId: CardId): Move =>
  async (model, real) => {
    const { holder, issuer } = real
    const publicKey = { kty: 'RSA', n: 'AQAB', e: 'AQAB' } as const
    const unproven = () =>
      issuer.viewPin({
        caller: holder.caller,
        params: { cardId },
        input: { grantId: model.spentGrant, publicKey },
      })
    if (!(await isOpen(model, real, cardId, 'view', unproven))) return
    const grantId = await prove(model, real, cardId, 'view')
    expect((await holder.view(cardId, grantId)).pin).toBe(model.cards[cardId].pin)
    model.spentGrant = grantId
    model.cards[cardId].told.push('viewed web')
  }

export const unblockOnline =
  (cardId: CardId): Move =>
  async (model, real) => {
    const { holder } = real
    const unproven = () => holder.unblock(cardId, model.spentGrant)
    if (!(await isOpen(model, real, cardId, 'unblock', unproven))) return
    const grantId = await prove(model, real, cardId, 'unblock')
    await holder.unblock(cardId, grantId)
    model.spentGrant = grantId
    unblock(model.cards[cardId], 'web')
  }

/** A card that was reported is answered with the reference it has. */
export const report =
  (cardId: CardId): Move =>
  async (model, { holder }) => {
    const card = model.cards[cardId]
    const closed = closedFor(model, cardId, 'report')
    if (closed && card.reference === null) {
      expect(await refusal(holder.report(cardId))).toEqual(refusedFor(closed))
      return
    }
    const { reference } = await holder.report(cardId)
    if (card.reference !== null) expect(reference).toBe(card.reference)
    else card.told.push('reported web')
    Object.assign(card, { reference, status: 'reported' })
  }

export const activate =
  (cardId: CardId, right: boolean): Move =>
  async (model, real) => {
    const card = model.cards[cardId]
    const { holder, issuer } = real
    const closed = closedFor(model, cardId, 'activate')
    if (closed) {
      const input = { encryptedDetails: 'none' }
      const checked = issuer.checkActivation({ caller: holder.caller, params: { cardId }, input })
      expect(await refusal(checked)).toEqual(refusedFor(closed, 'activation-locked'))
      await isOpen(model, real, cardId, 'activate', () => holder.finish(cardId, model.spentGrant))
      return
    }
    const printed = issuer.channels.wallet().find(({ id }) => id === cardId)
    const securityCode = right ? (printed?.securityCode ?? '') : '0000'
    const given = holder.details(cardId, { securityCode, expires: printed?.expires ?? '' })
    if (!right) {
      const until = wrongDetails(model, card)
      expect(await refusal(given)).toEqual(
        until
          ? { code: 'activation-locked', until }
          : { code: 'details-refused', attemptsLeft: 5 - card.wrongDetails },
      )
      return
    }
    expect((await given).state).toBe('identity-required')
    card.wrongDetails = 0
    await isOpen(model, real, cardId, 'activate', () => holder.finish(cardId, model.spentGrant))
    const grantId = await prove(model, real, cardId, 'activate')
    await holder.finish(cardId, grantId)
    model.spentGrant = grantId
    card.status = 'active'
    card.told.push('activated web')
  }

/** Wrong answers, online. */
export const mistake =
  (cardId: CardId): Move =>
  async (model, { holder }) => {
    const closed = closedFor(model, cardId, 'choose')
    if (closed) {
      expect(await refusal(holder.open(cardId))).toEqual(refusedFor(closed, 'identity-locked'))
      return
    }
    const answered = holder.answer(await holder.open(cardId), { 'birth-date': '1960-01-01' })
    const until = wrongAnswer(model, 'wrongOnline')
    if (until) {
      expect(await refusal(answered)).toEqual({ code: 'identity-locked', until })
      return
    }
    const left = { outcome: 'wrong', challenge: { attemptsLeft: 5 - model.wrongOnline } }
    expect(await answered).toMatchObject(left)
  }

const permission = (closed: Closed | null) => (closed ? { allowed: false, ...closed } : { allowed: true })

/** Time goes by, and the session that ended is begun again. Then every card says what the model says. */
export const wait =
  (minutes: number): Move =>
  async (model, { clock, holder, issuer }) => {
    clock.advance(minutes * 60_000)
    pass(model, minutes)
    holder.caller.sessionId = issuer.signInAs('maya.lindqvist')
    for (const id of cardIds) {
      const { status, nextUse, eligibility } = await holder.card(id)
      expect({ status, nextUse }).toEqual({
        status: model.cards[id].status,
        nextUse: nextUseOf(model.cards[id]),
      })
      for (const action of ['choose', 'view', 'unblock', 'activate', 'report'] as const) {
        expect(eligibility[action]).toEqual(permission(closedFor(model, id, action)))
      }
    }
  }

/** All is as it was, but that somebody logs in again. */
export const reload: Move = async (_model, real) => {
  const kept = () => ({ ...real.issuer.save(), sessions: null })
  const before = kept()
  real.reload()
  expect(kept()).toEqual(before)
}
