import { expect } from 'vitest'
import type { Purpose } from '../../src/contract/permission.ts'
import { newNonce, refusal } from '../test/cardholder.ts'
import { type CardId, cardIds, type Model, type Real } from './model.ts'
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
} from './rules.ts'

/** The effect of one command on the issuer and on the model. */
export type Move = (model: Model, real: Real) => Promise<void>

/**
 * The refusal of a closed action.
 *
 * @param own the lock for which this endpoint has its own code
 */
const refusedFor = ({ reason, until }: Closed, own?: 'identity-locked' | 'activation-locked') =>
  reason === own ? { code: own, until } : { code: 'action-not-allowed', reason }

/**
 * Tries a closed action, or an open one without a valid grant. Both must be refused. If the action is open, gives the
 * right answers to all questions.
 *
 * @returns the grant's id, or null if the action is closed
 */
const proven = async (
  model: Model,
  { holder }: Real,
  cardId: CardId,
  purpose: Purpose,
  unproven: () => Promise<unknown>,
): Promise<string | null> => {
  const closed = closedFor(model, cardId, purpose)
  expect(await refusal(unproven())).toEqual(closed ? refusedFor(closed) : { code: 'grant-required' })
  if (closed) {
    const asked = await refusal(holder.open(cardId, purpose))
    expect(asked).toEqual(refusedFor(closed, 'identity-locked'))
    return null
  }
  const grantId = await holder.prove(cardId, purpose)
  model.wrongOnline = 0
  return grantId
}

export const chooseOnline =
  (cardId: CardId, pin: string): Move =>
  async (model, real) => {
    const { holder } = real
    const unproven = () => holder.set(cardId, { grantId: model.spentGrant, encryptedPin: 'none' }, newNonce())
    const grantId = await proven(model, real, cardId, 'choose', unproven)
    if (grantId === null) return
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
    const grantId = await proven(model, real, cardId, 'view', unproven)
    if (grantId === null) return
    expect((await holder.view(cardId, grantId)).pin).toBe(model.cards[cardId].pin)
    model.spentGrant = grantId
    model.cards[cardId].told.push('viewed web')
  }

export const unblockOnline =
  (cardId: CardId): Move =>
  async (model, real) => {
    const { holder } = real
    const unproven = () => holder.unblock(cardId, model.spentGrant)
    const grantId = await proven(model, real, cardId, 'unblock', unproven)
    if (grantId === null) return
    await holder.unblock(cardId, grantId)
    model.spentGrant = grantId
    unblock(model.cards[cardId], 'web')
  }

/** Reports a card. A card that was reported before keeps its reference. */
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
    const unproven = () => holder.finish(cardId, model.spentGrant)
    if (closed) {
      const input = { encryptedDetails: 'none' }
      const checked = issuer.checkActivation({ caller: holder.caller, params: { cardId }, input })
      expect(await refusal(checked)).toEqual(refusedFor(closed, 'activation-locked'))
      await proven(model, real, cardId, 'activate', unproven)
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
    const grantId = await proven(model, real, cardId, 'activate', unproven)
    if (grantId === null) throw new Error('activation is open, but its grant is not given')
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

/** Moves the time and logs in again. Then every card must match the model. */
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

/** Reloads the issuer. Only the sessions may change, because the person logs in again. */
export const reload: Move = async (_model, real) => {
  const kept = () => ({ ...real.issuer.save(), sessions: null })
  const before = kept()
  real.reload()
  expect(kept()).toEqual(before)
}
