import type { State } from '../issuer/core/state.ts'
import { type CardModel, cardIds, type Model } from './model.ts'
import { nextUseOf } from './rules.ts'

type Counters = Record<string, number>

/** All counters of the issuer, by name. */
const countersOf = ({ cards, identity }: State): Counters => ({
  ...Object.fromEntries(
    Object.entries(cards).flatMap(([id, { chip, pin, activation }]) => [
      [`chip ${id}`, chip.triesLeft],
      [`machine ${id}`, pin.triesLeft],
      [`activation ${id}`, activation.failures],
    ]),
  ),
  ...Object.fromEntries(
    Object.values(identity).flatMap(({ failures }) =>
      Object.entries(failures).map(([place, count]) => [`identity ${place}`, count]),
    ),
  ),
})

/** The same counters in the model. A place without wrong answers has no counter. */
const countersIn = ({ cards, wrongOnline, wrongByPhone }: Model): Counters => ({
  ...Object.fromEntries(
    cardIds.flatMap((id) => [
      [`chip ${id}`, cards[id].chipTries],
      [`machine ${id}`, cards[id].machineTries],
      [`activation ${id}`, cards[id].wrongDetails],
    ]),
  ),
  ...(wrongOnline > 0 ? { 'identity 1': wrongOnline } : {}),
  ...(wrongByPhone > 0 ? { 'identity phone': wrongByPhone } : {}),
})

/** A card of the model in one line. */
const line = (card: CardModel): string => {
  const pin = card.pin === null ? 'none' : card.blocked ? 'blocked' : 'set'
  const chip = card.chipPin === null ? 'nothing' : card.waiting ? 'previous' : 'current'
  return `${card.status} pin ${pin} chip ${chip} next ${nextUseOf(card)} pending ${card.pendingPin !== null}`
}

const lineOf = ({ active, frozen, report, pin, chip, nextUse, pending }: State['cards'][string]): string => {
  const status = report ? 'reported' : frozen ? 'frozen' : active ? 'active' : 'not-active'
  return `${status} pin ${pin.state} chip ${chip.holds} next ${nextUse} pending ${pending !== null}`
}

const differ = (what: string, is: unknown, believed: unknown): string | null =>
  is === believed ? null : `${what}: ${is} at the issuer, ${believed} in the model`

const wrongCounter = (model: Model, state: State): string | null => {
  const [is, believed] = [countersOf(state), countersIn(model)]
  for (const name of new Set([...Object.keys(is), ...Object.keys(believed)])) {
    const count = is[name] ?? 0
    const most = /^(chip|machine) /.test(name) ? 3 : 5
    if (!Number.isInteger(count) || count < 0 || count > most) return `${name} is ${count}`
    // A wrong PIN or answer in one place must not take or give back tries in another.
    if (count !== (believed[name] ?? 0)) return differ(name, count, believed[name] ?? 0)
  }
  return null
}

const wrongMessage = (state: State): string | null => {
  const sent = new Map<string, string>()
  for (const { noticeId, by } of state.outbox) {
    if (noticeId !== null) sent.set(noticeId, `${sent.get(noticeId) ?? ''} ${by}`)
  }
  const odd = state.notices.find(({ id }) => sent.get(id) !== ' email text')
  if (odd) return `the messages of the notice ${odd.kind} are:${sent.get(odd.id) ?? ' none'}`
  return sent.size === state.notices.length ? null : 'a message has no notice'
}

/** The first rule that is broken now, in words, or null. */
export const broken = (model: Model, state: State): string | null => {
  for (const id of cardIds) {
    const card = state.cards[id]
    if (!card) return `the issuer lacks card ${id}`
    const notices = state.notices.filter(({ cardId }) => cardId === id)
    const wrong =
      differ(id, lineOf(card), line(model.cards[id])) ??
      differ(
        `notices of ${id}`,
        notices.map(({ kind, channel }) => `${kind} ${channel}`).join(', '),
        model.cards[id].told.join(', '),
      )
    if (wrong) return wrong
  }
  return wrongCounter(model, state) ?? wrongMessage(state)
}
