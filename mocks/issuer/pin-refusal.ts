import type { IssuerRule, PinPolicy, RefusalReason } from '../../src/contract/pin.ts'
import { issuerRules } from '../../src/contract/pin.ts'
import { defaultPinPolicy, judgePin } from '../../src/contract/pin-rules.ts'
import { ownDigitsIn } from './own-digits.ts'
import { isSamePin, keptPin } from './pin-hash.ts'
import type { CardSeed, CustomerSeed } from './seed.ts'
import { requireSession } from './session.ts'
import { cardOf, cardStateOf, type Method, type World } from './world.ts'

export const policyOf = (world: World): PinPolicy => world.seed.policy ?? defaultPinPolicy

/** What is nearest to the person first: it explains most, and only they can know it is true. */
export const mostTellingFirst = [
  'length',
  'current-pin',
  'other-card',
  'birth-date',
  'phone',
  'post-code',
  'card-digits',
  'repeated',
  'pairs',
  'mirror',
  'run',
  'keypad',
  'year',
  'common',
  'other',
] as const satisfies readonly RefusalReason[]

const samePins = async (world: World, customer: CustomerSeed, card: CardSeed, pin: string) => {
  const found: IssuerRule[] = []
  for (const { id } of customer.cards) {
    // A PIN that was accepted and is not in force yet is on its way to being that card's.
    for (const kept of [await keptPin(world, id), cardStateOf(world, id).pending?.kept.hash]) {
      if (kept && (await isSamePin(pin, kept))) found.push(id === card.id ? 'current-pin' : 'other-card')
    }
  }
  return found
}

/**
 * Why a PIN is refused for a card: what the page can judge too, with the whole card number and the expiry date, and
 * what only the issuer can. Out: all reasons, the most telling first; none where the PIN is accepted.
 */
export const refusalsOf = async (
  world: World,
  customer: CustomerSeed,
  card: CardSeed,
  pin: string,
): Promise<RefusalReason[]> => {
  const [year = '', month = ''] = card.expires.split('-')
  const cardDigits = [card.number, month + year.slice(-2)]
  const verdict = judgePin(policyOf(world), pin, { cardDigits })
  const general: RefusalReason[] = verdict.accepted ? [] : verdict.reasons
  // Nothing more can be said of what is no PIN at all.
  if (general.includes('length')) return ['length']

  const on = world.seed.ownRules ?? issuerRules
  const own = [...(await samePins(world, customer, card, pin)), ...ownDigitsIn(pin, customer)]
  const reasons = new Set<RefusalReason>([...general, ...own.filter((rule) => on.includes(rule))])
  // "One of the most common" explains nothing where something else does.
  if (reasons.size > 1) reasons.delete('common')
  return mostTellingFirst.filter((reason) => reasons.has(reason))
}

/**
 * The rules the page may judge by itself, before it sends anything.
 *
 * @throws card-not-found, session-required, session-expired
 */
export const readPinPolicy: Method<'readPinPolicy'> = async (world, { caller, params }, refuse) => {
  const { customer } = requireSession(world, caller, refuse)
  cardOf(customer, params.cardId, refuse)
  return policyOf(world)
}
