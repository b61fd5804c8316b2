import { expect } from 'vitest'
import { ids } from './node-channels.ts'
import type { CardId, CardModel } from './node-model.ts'
import {
  block,
  closedFor,
  nextUseOf,
  reasonsAgainst,
  setPin,
  unblock,
  write,
  wrongAnswer,
} from './node-model-rules.ts'
import type { Move } from './node-model-web.ts'

/** Which PIN somebody types: the one set last, the one the chip was told, or another. */
export type Typed = 'last' | 'chip' | 'wrong'
const typedPin = (card: CardModel, which: Typed): string =>
  (which === 'last' ? card.pin : which === 'chip' ? card.chipPin : null) ?? '0000'

const reasonIn = ({ say }: { say: readonly { values?: Record<string, unknown> }[] }) => say[0]?.values?.reason

/** A purchase: the heart of the matter. It never goes through with a PIN the cardholder did not set. */
export const buy =
  (cardId: CardId, which: Typed): Move =>
  async ({ cards }, { doors, issuer }) => {
    const card = cards[cardId]
    const pin = typedPin(card, which)
    const nextUse = nextUseOf(card)
    const asked = await issuer.channels.shop.send({ kind: 'insert', cardId, amount: '12.40' })
    if (card.status !== 'active' || card.blocked) {
      expect(ids(asked)).toBe(`declined.${card.status === 'active' ? 'pin-blocked' : card.status}`)
      return
    }
    if (nextUse === 'cash-machine') {
      expect(ids(asked)).toBe('declined.cash-machine')
      write(card)
      return
    }
    // A card without a PIN is signed for too, and has nothing to write.
    expect(asked.step === 'signature').toBe(nextUse === 'signature' || card.pin === null)
    if (asked.step === 'signature') {
      const signed = ids(await issuer.channels.shop.send({ kind: 'sign' }))
      expect(signed).toBe(card.pin === null ? 'approved' : 'approved chip-written')
      if (card.pin !== null) write(card)
      return
    }
    expect(ids(asked)).toBe('enter-pin')
    const said = ids(await doors.shopKeys(pin))
    // Once, and only where the chip waits, the PIN before this one is right; else nothing but the one set last.
    if (pin === (nextUse === 'previous-pin' ? card.chipPin : card.pin)) {
      expect(said).toBe(card.waiting ? 'approved chip-written' : 'approved')
      write(card)
      return
    }
    card.chipTries -= 1
    expect(said).toBe(card.chipTries === 0 ? 'now-blocked' : 'wrong-pin')
    if (card.chipTries === 0) block(card, 'shop')
    await doors.leave()
  }

/** Three purchases with a wrong PIN in a row. */
export const spoil =
  (cardId: CardId): Move =>
  async (model, real) => {
    for (let times = 0; times < 3; times++) await buy(cardId, 'wrong')(model, real)
  }

type Option = 'take' | 'unblock' | 'change' | 'choose'

/** A visit to a cash machine: only the PIN set last is right there. What is not offered is tried all the same. */
export const visit =
  (cardId: CardId, which: Typed, option: Option, newPin: string): Move =>
  async (model, { doors }) => {
    const card = model.cards[cardId]
    const closed = closedFor(model, cardId, 'choose', 'cash-machine')
    const shown = await doors.insert(cardId)
    if ((closed && closed.reason !== 'change-pending') || card.machineTries === 0) {
      expect(ids(shown)).toBe('closed take-card')
      const reason = closed && closed.reason !== 'change-pending' ? closed.reason : 'pin-blocked'
      expect(reasonIn(shown)).toBe(reason)
      return
    }
    let menu = shown
    if (card.pin !== null) {
      expect(shown.step).toBe('pin')
      const pin = typedPin(card, which)
      menu = await doors.machineKeys(pin)
      if (pin !== card.pin) {
        card.machineTries -= 1
        expect(ids(menu)).toBe(card.machineTries === 0 ? 'now-blocked take-card' : 'wrong-pin enter-pin')
        if (card.machineTries === 0) block(card, 'cash-machine')
        expect((await doors.option(option)).say).toEqual([])
        await doors.cancel()
        return
      }
      card.machineTries = 3
      if (!card.blocked) write(card)
    }
    const open = (action: 'choose' | 'unblock') => closedFor(model, cardId, action, 'cash-machine') === null
    const offered: Option[] = [
      ...(open('unblock') ? (['unblock'] as const) : []),
      ...(open('choose') ? [card.pin === null ? ('choose' as const) : ('change' as const)] : []),
      'take',
    ]
    expect(menu).toMatchObject({ step: 'menu', options: offered })
    const chosen = await doors.option(option)
    if (!offered.includes(option)) expect(chosen).toMatchObject({ step: 'menu', say: [] })
    else if (option === 'take') expect(ids(chosen)).toBe('take-card')
    else if (option === 'unblock') {
      expect(ids(chosen)).toBe('done.unblocked menu')
      unblock(card, 'cash-machine')
    } else {
      await doors.machineKeys(newPin)
      const set = await doors.machineKeys(newPin)
      const [reason] = reasonsAgainst(model, cardId, newPin)
      expect(ids(set)).toBe(reason ? 'pin-refused new-pin' : 'done.set menu')
      if (reason) expect(reasonIn(set)).toBe(reason)
      else setPin(card, newPin, 'cash-machine')
    }
    await doors.cancel()
  }

/** Three visits with a wrong PIN in a row. */
export const spoilAtMachine =
  (cardId: CardId): Move =>
  async (model, real) => {
    for (let times = 0; times < 3; times++) await visit(cardId, 'wrong', 'take', '')(model, real)
  }

/** A call: with right or wrong answers, then a new PIN or an unblock, whether or not it is open. */
export const ring =
  (cardId: CardId, right: boolean, service: 'choose' | 'unblock', newPin: string): Move =>
  async (model, { doors }) => {
    const card = model.cards[cardId]
    const found = await doors.call(cardId)
    expect(ids(found)).toBe(model.lock === null ? 'ask.birth-date' : 'locked ended')
    if (model.lock !== null) return
    const shown = await doors.dialKeys(`17041988${right ? '5093' : '5094'}`)
    if (!right) {
      const locked = wrongAnswer(model, 'wrongByPhone') !== null
      expect(ids(shown)).toBe(locked ? 'locked ended' : 'answers-wrong ask.birth-date')
      if (!locked) expect(shown.say[0]?.values).toEqual({ left: 5 - model.wrongByPhone })
      return
    }
    expect(ids(shown)).toBe('menu')
    model.wrongByPhone = 0
    const closed = closedFor(model, cardId, service, 'phone')
    const answered = await doors.dialKeys(service === 'unblock' ? '2' : '11')
    if (closed) {
      expect(ids(answered)).toBe('closed menu')
      expect(reasonIn(answered)).toBe(closed.reason)
      return
    }
    if (service === 'unblock') {
      unblock(card, 'phone')
      expect(ids(answered)).toBe(`pin-unblocked next.${nextUseOf(card)} menu`)
      return
    }
    expect(answered.step).toBe('new-pin')
    const set = await doors.dialKeys(newPin + newPin)
    const [reason] = reasonsAgainst(model, cardId, newPin)
    if (reason) {
      expect(ids(set)).toBe('pin-refused enter-pin')
      expect(reasonIn(set)).toBe(reason)
      return
    }
    setPin(card, newPin, 'phone')
    expect(ids(set)).toBe(`pin-set next.${nextUseOf(card)} menu`)
  }
