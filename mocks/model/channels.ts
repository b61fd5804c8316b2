import { expect } from 'vitest'
import { ids } from '../test/at-channels.ts'
import type { CardId, CardModel } from './model.ts'
import { block, closedFor, nextUseOf, reasonsAgainst, setPin, unblock, write, wrongAnswer } from './rules.ts'
import type { Move } from './web.ts'

/** Which PIN the person types: the one set last, the one on the chip, or a wrong one. */
export type Typed = 'last' | 'chip' | 'wrong'
const typedPin = (card: CardModel, which: Typed): string =>
  (which === 'last' ? card.pin : which === 'chip' ? card.chipPin : null) ?? '0000'

const reasonIn = ({ say }: { say: readonly { values?: Record<string, unknown> }[] }) => say[0]?.values?.reason

/** A purchase. The most important rule: a purchase never succeeds with a PIN that the cardholder did not set. */
export const buy =
  (cardId: CardId, which: Typed): Move =>
  async ({ cards }, { devices, issuer }) => {
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
    // A card without a PIN asks for a signature too, and there is no PIN to write to its chip.
    expect(asked.step === 'signature').toBe(nextUse === 'signature' || card.pin === null)
    if (asked.step === 'signature') {
      const signed = ids(await issuer.channels.shop.send({ kind: 'sign' }))
      expect(signed).toBe(card.pin === null ? 'approved' : 'approved chip-written')
      if (card.pin !== null) write(card)
      return
    }
    expect(ids(asked)).toBe('enter-pin')
    const said = ids(await devices.shopKeys(pin))
    // While the chip waits for a new PIN, the previous PIN is right, once. Otherwise only the PIN set last is right.
    if (pin === (nextUse === 'previous-pin' ? card.chipPin : card.pin)) {
      expect(said).toBe(card.waiting ? 'approved chip-written' : 'approved')
      write(card)
      return
    }
    card.chipTries -= 1
    expect(said).toBe(card.chipTries === 0 ? 'now-blocked' : 'wrong-pin')
    if (card.chipTries === 0) block(card, 'shop')
    await devices.leave()
  }

/** Three purchases with a wrong PIN in a row. */
export const spoil =
  (cardId: CardId): Move =>
  async (model, real) => {
    for (let times = 0; times < 3; times++) await buy(cardId, 'wrong')(model, real)
  }

type Option = 'take' | 'unblock' | 'change' | 'choose'

/**
 * A visit to a cash machine, where only the PIN set last is right. Options that the menu does not offer are tried too,
 * and must change nothing.
 */
export const visit =
  (cardId: CardId, which: Typed, option: Option, newPin: string): Move =>
  async (model, { devices }) => {
    const card = model.cards[cardId]
    const closed = closedFor(model, cardId, 'choose', 'cash-machine')
    const shown = await devices.insert(cardId)
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
      menu = await devices.machineKeys(pin)
      if (pin !== card.pin) {
        card.machineTries -= 1
        expect(ids(menu)).toBe(card.machineTries === 0 ? 'now-blocked take-card' : 'wrong-pin enter-pin')
        if (card.machineTries === 0) block(card, 'cash-machine')
        expect((await devices.option(option)).say).toEqual([])
        await devices.cancel()
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
    const chosen = await devices.option(option)
    if (!offered.includes(option)) expect(chosen).toMatchObject({ step: 'menu', say: [] })
    else if (option === 'take') expect(ids(chosen)).toBe('take-card')
    else if (option === 'unblock') {
      expect(ids(chosen)).toBe('done.unblocked menu')
      unblock(card, 'cash-machine')
    } else {
      await devices.machineKeys(newPin)
      const set = await devices.machineKeys(newPin)
      const [reason] = reasonsAgainst(model, cardId, newPin)
      expect(ids(set)).toBe(reason ? 'pin-refused new-pin' : 'done.set menu')
      if (reason) expect(reasonIn(set)).toBe(reason)
      else setPin(card, newPin, 'cash-machine')
    }
    await devices.cancel()
  }

/** Three visits with a wrong PIN in a row. */
export const spoilAtMachine =
  (cardId: CardId): Move =>
  async (model, real) => {
    for (let times = 0; times < 3; times++) await visit(cardId, 'wrong', 'take', '')(model, real)
  }

/**
 * A call with right or wrong answers. After right answers the person asks for a new PIN or an unblock, even if this
 * action is closed.
 */
export const ring =
  (cardId: CardId, right: boolean, service: 'choose' | 'unblock', newPin: string): Move =>
  async (model, { devices }) => {
    const card = model.cards[cardId]
    const found = await devices.call(cardId)
    expect(ids(found)).toBe(model.lock === null ? 'ask.birth-date' : 'locked ended')
    if (model.lock !== null) return
    const shown = await devices.dialKeys(`17041988${right ? '5093' : '5094'}`)
    if (!right) {
      const locked = wrongAnswer(model, 'wrongByPhone') !== null
      expect(ids(shown)).toBe(locked ? 'locked ended' : 'answers-wrong ask.birth-date')
      if (!locked) expect(shown.say[0]?.values).toEqual({ left: 5 - model.wrongByPhone })
      return
    }
    expect(ids(shown)).toBe('menu')
    model.wrongByPhone = 0
    const closed = closedFor(model, cardId, service, 'phone')
    const answered = await devices.dialKeys(service === 'unblock' ? '2' : '11')
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
    const set = await devices.dialKeys(newPin + newPin)
    const [reason] = reasonsAgainst(model, cardId, newPin)
    if (reason) {
      expect(ids(set)).toBe('pin-refused enter-pin')
      expect(reasonIn(set)).toBe(reason)
      return
    }
    setPin(card, newPin, 'phone')
    expect(ids(set)).toBe(`pin-set next.${nextUseOf(card)} menu`)
  }
