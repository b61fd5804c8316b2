import { expect } from 'vitest'
import { ids } from './node-channels.ts'
import type { CardId, CardModel, Real } from './node-model.ts'
import { isTaken, type Move } from './node-model-web.ts'

/** Which PIN somebody types: the one set last, the one the chip was told, or another. */
export type Typed = 'last' | 'chip' | 'wrong'
const typedPin = (card: CardModel, which: Typed): string =>
  (which === 'last' ? card.pin : which === 'chip' ? card.chipPin : null) ?? '0000'

const nextUseOf = ({ issuer }: Real, cardId: CardId) => issuer.save().cards[cardId]?.nextUse ?? null

const written = (card: CardModel) => Object.assign(card, { chipPin: card.pin, chipTries: 3 })
const block = (card: CardModel) => Object.assign(card, { blocked: true, events: card.events + 1 })

/** A purchase: the heart of the matter. It never goes through with a PIN the cardholder did not set. */
export const buy =
  (cardId: CardId, which: Typed): Move =>
  async (model, real) => {
    const card = model[cardId]
    const pin = typedPin(card, which)
    const nextUse = nextUseOf(real, cardId)
    const { doors, issuer } = real
    const asked = await issuer.channels.shop.send({ kind: 'insert', cardId, amount: '12.40' })
    if (!card.usable || card.blocked) {
      expect(ids(asked)).toMatch(/^declined\./)
      return
    }
    if (nextUse === 'cash-machine') {
      expect(ids(asked)).toBe('declined.cash-machine')
      written(card)
      return
    }
    if (card.pin === null || nextUse === 'signature') {
      expect(asked.step).toBe('signature')
      expect(ids(await issuer.channels.shop.send({ kind: 'sign' }))).toMatch(/^approved/)
      if (card.pin !== null) written(card)
      return
    }
    expect(asked.step).toBe('pin')
    const said = ids(await doors.shopKeys(pin))
    // Once, and only where the issuer said so, the PIN before this one is right.
    const right = nextUse === 'previous-pin' ? card.chipPin : card.pin
    expect(card.chipPin).toBe(right)
    if (pin === right) {
      expect(said).toMatch(/^approved/)
      written(card)
      return
    }
    card.chipTries -= 1
    expect(said).toBe(card.chipTries === 0 ? 'now-blocked' : 'wrong-pin')
    if (card.chipTries === 0) block(card)
    await doors.leave()
  }

/** Three purchases with a wrong PIN in a row. */
export const spoil =
  (cardId: CardId): Move =>
  async (model, real) => {
    for (let times = 0; times < 3; times++) await buy(cardId, 'wrong')(model, real)
  }

/** A visit to a cash machine: only the PIN set last is right there. */
export const visit =
  (cardId: CardId, which: Typed, option: 'take' | 'unblock' | 'change', newPin: string): Move =>
  async (model, { doors }) => {
    const card = model[cardId]
    const shown = await doors.insert(cardId)
    if (shown.step === 'ready') {
      expect(card.usable && card.machineTries > 0).toBe(false)
      return
    }
    expect(card.usable).toBe(true)
    let options = shown.options
    if (card.pin !== null) {
      const pin = typedPin(card, which)
      const checked = await doors.machineKeys(pin)
      if (pin !== card.pin) {
        card.machineTries -= 1
        expect(ids(checked)).toMatch(card.machineTries === 0 ? /^now-blocked/ : /^wrong-pin/)
        if (card.machineTries === 0 && !card.blocked) block(card)
        await doors.option('take')
        await doors.cancel()
        return
      }
      expect(checked.step).toBe('menu')
      card.machineTries = 3
      if (!card.blocked) written(card)
      options = checked.options
    }
    const offered = option === 'change' && card.pin === null ? 'choose' : option
    if (offered === 'take' || !options.includes(offered)) {
      await doors.option('take')
      return
    }
    const chosen = await doors.option(offered)
    if (offered === 'unblock') {
      expect(ids(chosen)).toBe('done.unblocked menu')
      Object.assign(written(card), { blocked: false, machineTries: 3, events: card.events + 1 })
    } else {
      await doors.machineKeys(newPin)
      const said = ids(await doors.machineKeys(newPin))
      expect(said).toBe(isTaken(model, newPin) ? 'pin-refused new-pin' : 'done.set menu')
      if (said === 'done.set menu') {
        Object.assign(card, { pin: newPin, blocked: false, machineTries: 3, events: card.events + 1 })
        written(card)
      }
    }
    await doors.cancel()
  }

/** A call: with right or wrong answers, then a new PIN or an unblock. */
export const ring =
  (cardId: CardId, right: boolean, service: 'choose' | 'unblock', newPin: string): Move =>
  async (model, { doors, issuer }) => {
    const card = model[cardId]
    const shown = await doors.call(cardId, '17041988', right ? '5093' : '5094')
    if (shown.step !== 'menu') return
    expect(right).toBe(true)
    if (service === 'unblock') {
      const said = ids(await doors.dialKeys('2'))
      const done = card.usable && card.blocked && card.pendingPin === null
      expect(said).toMatch(done ? /^pin-unblocked/ : /^closed/)
      if (done) Object.assign(card, { blocked: false, machineTries: 3, events: card.events + 1 })
      return
    }
    const open = await doors.dialKeys('11')
    expect(open.step === 'new-pin').toBe(card.usable && card.pendingPin === null)
    if (open.step !== 'new-pin') return
    const said = ids(await doors.dialKeys(newPin + newPin))
    expect(said).toMatch(isTaken(model, newPin) ? /^pin-refused/ : /^pin-set/)
    if (!said.startsWith('pin-set')) return
    Object.assign(card, { pin: newPin, blocked: false, machineTries: 3, events: card.events + 1 })
    if (issuer.save().cards[cardId]?.chip.holds === 'current') written(card)
  }
