import { expect } from 'vitest'
import type { Purpose } from '../src/contract/card.ts'
import { refusal } from './node-cardholder.ts'
import type { CardId, Model, Real } from './node-model.ts'
import { cardIds } from './node-model.ts'

/** What one command does: to the issuer, and to what is believed of it. */
export type Move = (model: Model, real: Real) => Promise<void>

/** A PIN is refused exactly where this card or another of the same person has it. */
export const isTaken = (model: Model, pin: string): boolean => cardIds.some((id) => model[id].pin === pin)

const isOpen = async ({ holder }: Real, cardId: CardId, action: Purpose) =>
  (await holder.card(cardId)).eligibility[action].allowed

export const chooseOnline =
  (cardId: CardId, pin: string): Move =>
  async (model, real) => {
    const card = model[cardId]
    const set = async () => real.holder.choose(cardId, await real.holder.prove(cardId), pin)
    if (!(await isOpen(real, cardId, 'choose'))) {
      expect(await refusal(set())).toBeTruthy()
      return
    }
    if (isTaken(model, pin)) {
      expect(await refusal(set())).toMatchObject({ code: 'pin-refused' })
      return
    }
    expect(card.usable).toBe(true)
    const { state, card: after } = await set()
    if (state === 'pending') {
      card.pendingPin = pin
      return
    }
    Object.assign(card, { pin, blocked: false, machineTries: 3, events: card.events + 1 })
    if (after.chip === 'written') Object.assign(card, { chipPin: pin, chipTries: 3 })
  }

export const view =
  (cardId: CardId): Move =>
  async (model, real) => {
    const card = model[cardId]
    if (!(await isOpen(real, cardId, 'view'))) return
    const { pin } = await real.holder.view(cardId, await real.holder.prove(cardId, 'view'))
    expect(pin).toBe(card.pin)
    card.events += 1
  }

export const unblockOnline =
  (cardId: CardId): Move =>
  async (model, real) => {
    const card = model[cardId]
    if (!(await isOpen(real, cardId, 'unblock'))) return
    expect(card.blocked).toBe(true)
    await real.holder.unblock(cardId, await real.holder.prove(cardId, 'unblock'))
    Object.assign(card, { blocked: false, machineTries: 3, events: card.events + 1 })
  }

export const report =
  (cardId: CardId): Move =>
  async (model, { holder }) => {
    const card = model[cardId]
    const { status, eligibility } = await holder.card(cardId)
    if (status !== 'reported' && !eligibility.report.allowed) return
    const { reference } = await holder.report(cardId)
    expect((await holder.report(cardId)).reference).toBe(reference)
    if (status !== 'reported') card.events += 1
    card.usable = false
  }

export const activate =
  (right: boolean): Move =>
  async (model, real) => {
    const card = model.household
    if (!(await isOpen(real, 'household', 'activate'))) return
    const printed = real.issuer.channels.wallet().find(({ id }) => id === 'household')
    const details = {
      securityCode: right ? (printed?.securityCode ?? '') : '0000',
      expires: printed?.expires ?? '',
    }
    const given = real.holder.details('household', details)
    if (!right) {
      expect((await refusal(given)).code).toMatch(/^(details-refused|activation-locked)$/)
      return
    }
    await given
    await real.holder.finish('household', await real.holder.prove('household', 'activate'))
    card.usable = true
    card.events += 1
  }

/** Wrong answers, online. */
export const mistake =
  (cardId: CardId): Move =>
  async (_model, real) => {
    if (!(await isOpen(real, cardId, 'choose'))) return
    const answered = real.holder.answer(await real.holder.open(cardId), { 'birth-date': '1960-01-01' })
    await answered.catch(() => null)
  }

/** Time goes by: locks pass, sets become known, the session ends and is begun again. */
export const wait =
  (minutes: number): Move =>
  async (model, real) => {
    real.clock.advance(minutes * 60_000)
    real.holder.caller.sessionId = real.issuer.signInAs('maya.lindqvist')
    for (const id of cardIds) {
      const card = model[id]
      const { chip } = await real.holder.card(id)
      if (card.pendingPin === null) continue
      Object.assign(card, { pin: card.pendingPin, pendingPin: null, blocked: false, machineTries: 3 })
      card.events += 1
      if (chip === 'written') Object.assign(card, { chipPin: card.pin, chipTries: 3 })
    }
  }

export const reload: Move = async (_model, real) => real.reload()
