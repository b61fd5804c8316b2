import type { NextUse } from '../../src/contract/card.ts'
import type { ClosedReason, Purpose } from '../../src/contract/permission.ts'
import type { CardId, CardModel, Model } from './model.ts'
import { cardIds } from './model.ts'

/*
 * The contract's promises to a cardholder, written a second time. The code differs from the issuer's on purpose, so
 * that an error in an issuer's rule is not repeated here.
 */

const minute = 60_000
type Channel = 'web' | 'phone' | 'cash-machine'

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

export const unblock = (card: CardModel, channel: Channel): void => {
  Object.assign(card, { blocked: false, machineTries: 3 })
  card.told.push(`unblocked ${channel}`)
  if (channel === 'cash-machine') write(card)
}

/**
 * Sets a new PIN. Online or by phone, it reaches the chip only if the issuer checks the PIN and the chip is not
 * blocked.
 */
export const setPin = (card: CardModel, pin: string, channel: Channel): void => {
  card.told.push(`${card.pin === null ? 'chosen' : 'changed'} ${channel}`)
  Object.assign(card, { pin, pendingPin: null, blocked: false, machineTries: 3 })
  const reached = card.pinCheck === 'online' && card.chipPin !== null && card.chipTries > 0
  if (channel === 'cash-machine' || reached) write(card)
  else card.waiting = card.chipPin !== null
}

/**
 * Counts one more wrong answer.
 *
 * @returns the end of the lock if this answer caused it, else null
 */
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

/** Moves the time. When a lock ends, its counts are reset. The results of pending changes become known. */
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

/** Why a PIN is refused. The only reasons here are that this card, or another card of the person, has the same PIN. */
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

/**
 * Why an action is closed, or null if it is open. A cash machine asks no identity questions, so the lock on the
 * questions has no effect there.
 */
export const closedFor = (
  model: Model,
  cardId: CardId,
  action: Purpose | 'report',
  channel: Channel = 'web',
): Closed | null => {
  const card = model.cards[cardId]
  const locked =
    model.lock !== null && channel !== 'cash-machine' ? until('identity-locked', model.lock) : null
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
