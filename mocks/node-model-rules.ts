import type { ClosedReason, NextUse, Purpose } from '../src/contract/card.ts'
import type { CardId, CardModel, Model } from './node-model.ts'
import { cardIds } from './node-model.ts'

/*
 * What the contract promises a cardholder, written down a second time and on purpose in other words than the issuer's:
 * a rule that the issuer breaks must not be broken here with it.
 */

const minute = 60_000
type Door = 'web' | 'phone' | 'cash-machine'

/** What the next purchase asks for. */
export const nextUseOf = (card: CardModel): NextUse | null => {
  if (card.pin === null || card.blocked) return null
  if (card.chipTries === 0) return 'cash-machine'
  if (card.chipPin === null) return 'signature'
  return card.waiting ? 'previous-pin' : 'new-pin'
}

/** A terminal reached the issuer and wrote the chip. */
export const write = (card: CardModel): void => {
  Object.assign(card, { chipPin: card.pin, waiting: false, chipTries: 3 })
}

export const block = (card: CardModel, where: 'shop' | 'cash-machine'): void => {
  if (!card.blocked) card.told.push(`blocked ${where}`)
  card.blocked = true
}

export const unblock = (card: CardModel, door: Door): void => {
  Object.assign(card, { blocked: false, machineTries: 3 })
  card.told.push(`unblocked ${door}`)
  if (door === 'cash-machine') write(card)
}

/** A new PIN. From afar it reaches a chip only where the chip leaves the checking to the issuer, and is not blocked. */
export const setPin = (card: CardModel, pin: string, door: Door): void => {
  card.told.push(`${card.pin === null ? 'chosen' : 'changed'} ${door}`)
  Object.assign(card, { pin, pendingPin: null, blocked: false, machineTries: 3 })
  const reached = card.pinCheck === 'online' && card.chipPin !== null && card.chipTries > 0
  if (door === 'cash-machine' || reached) write(card)
  else card.waiting = card.chipPin !== null
}

/** Somebody was wrong once more. Out: when the lock ends, if that began it. */
export const wrongAnswer = (model: Model, where: 'wrongOnline' | 'wrongByPhone'): string | null => {
  model[where] += 1
  if (model[where] < 5) return null
  model.lock = model.now + 30 * minute
  return new Date(model.lock).toISOString()
}

export const wrongDetails = (model: Model, card: CardModel): string | null => {
  card.wrongDetails += 1
  if (card.wrongDetails < 5) return null
  card.activationLock = model.now + 30 * minute
  return new Date(card.activationLock).toISOString()
}

/** Time goes by: locks end with what they counted, and sets become known. */
export const pass = (model: Model, minutes: number): void => {
  model.now += minutes * minute
  if (model.lock !== null && model.lock <= model.now) {
    Object.assign(model, { lock: null, wrongOnline: 0, wrongByPhone: 0 })
  }
  for (const id of cardIds) {
    const card = model.cards[id]
    if (card.activationLock !== null && card.activationLock <= model.now) {
      Object.assign(card, { activationLock: null, wrongDetails: 0 })
    }
    if (card.pendingPin !== null) setPin(card, card.pendingPin, 'web')
  }
}

/** Why a PIN is refused: only ever because this card or another of the same person has it. */
export const reasonsAgainst = ({ cards }: Model, cardId: CardId, pin: string): string[] => {
  const others = cardIds.filter((id) => id !== cardId)
  return [
    ...(cards[cardId].pin === pin ? ['current-pin'] : []),
    ...(others.some((id) => cards[id].pin === pin || cards[id].pendingPin === pin) ? ['other-card'] : []),
  ]
}

export type Closed = { reason: ClosedReason; until?: string }
const until = (reason: ClosedReason, end: number): Closed => ({ reason, until: new Date(end).toISOString() })

const statusReasons = {
  frozen: 'card-frozen',
  reported: 'card-reported',
  'not-active': 'not-active',
} as const

/** Why an action is closed, or null where it is open. A cash machine asks no questions, so their lock is not its. */
export const closedFor = (
  model: Model,
  cardId: CardId,
  action: Purpose | 'report',
  door: Door = 'web',
): Closed | null => {
  const card = model.cards[cardId]
  const locked = model.lock !== null && door !== 'cash-machine' ? until('identity-locked', model.lock) : null
  if (action === 'report') {
    if (card.status === 'reported') return { reason: 'card-reported' }
    return card.told.length === 0 ? { reason: 'no-pin' } : null
  }
  if (action === 'activate') {
    if (card.status === 'active') return { reason: 'already-active' }
    if (card.status !== 'not-active') return { reason: statusReasons[card.status] }
    return card.activationLock !== null ? until('activation-locked', card.activationLock) : locked
  }
  if (card.status !== 'active') return { reason: statusReasons[card.status] }
  if (card.pendingPin !== null) return { reason: 'change-pending' }
  if (action === 'view' && card.pin === null) return { reason: 'no-pin' }
  if (action === 'view' && card.blocked) return { reason: 'pin-blocked' }
  if (action === 'unblock' && !card.blocked) return { reason: 'not-blocked' }
  return locked
}
