import type { IssuerRule, PinPolicy, RefusalReason } from '../../../src/contract/pin.ts'
import { issuerRules } from '../../../src/contract/pin.ts'
import { defaultPinPolicy, judgePin, tellingRules } from '../../../src/contract/pin-rules.ts'
import { limits } from '../core/limits.ts'
import { requireCard } from '../core/session.ts'
import { cardStateOf, type HeldCard, type Method, type World } from '../core/world.ts'
import { openPin, pinOf } from '../sealing/vault.ts'
import { ownDigitsIn } from './own-digits.ts'

export const policyOf = (world: World): PinPolicy => world.seed.policy ?? defaultPinPolicy

const ownRules: readonly IssuerRule[] = ['current-pin', 'other-card', 'birth-date', 'phone', 'post-code']
/**
 * The order of the reasons. After `length`, the reasons about the person's own data come first, because they explain the
 * refusal best: the person knows the data, and sees at once that the reason is true.
 */
export const mostTellingFirst = ['length', ...ownRules, ...tellingRules, 'common', 'other'] as const

const samePins = async (world: World, { customer, card }: HeldCard, pin: string) => {
  const found: IssuerRule[] = []
  for (const { id } of customer.cards) {
    // A PIN that was accepted but is still pending counts as the card's PIN too.
    const { pending } = cardStateOf(world, id)
    const pins = [await pinOf(world, id), pending && (await openPin(world, id, pending.sealed))]
    if (pins.includes(pin)) found.push(id === card.id ? 'current-pin' : 'other-card')
  }
  return found
}

/**
 * Judges a PIN for a card, by the rules that the page knows too and by those that only the issuer can check. The
 * issuer also compares the PIN with the whole card number and the expiry date.
 *
 * @returns all reasons why the PIN is refused, in the order of `mostTellingFirst`; empty if it is accepted
 */
export const refusalsOf = async (world: World, held: HeldCard, pin: string): Promise<RefusalReason[]> => {
  const { customer, card } = held
  const [year = '', month = ''] = card.expires.split('-')
  const cardDigits = [card.number, month + year.slice(-2)]
  const verdict = judgePin(policyOf(world), pin, { cardDigits })
  const general: RefusalReason[] = verdict.accepted ? [] : verdict.reasons
  // Digits of the wrong length are not a PIN, so no other rule applies.
  if (general.includes('length')) return ['length']

  const on = world.seed.ownRules ?? issuerRules
  const own = [...(await samePins(world, held, pin)), ...ownDigitsIn(pin, customer)]
  const reasons = new Set<RefusalReason>([...general, ...own.filter((rule) => on.includes(rule))])
  // `common` is left out if there is another reason, because it explains nothing more.
  if (reasons.size > 1) reasons.delete('common')
  return mostTellingFirst.filter((reason) => reasons.has(reason))
}

/**
 * The rules that the page checks itself before it sends a PIN.
 *
 * @throws card-not-found, session-required, session-expired
 */
export const readPinPolicy: Method<'readPinPolicy'> = async (world, call, refuse) => {
  requireCard(world, call, refuse)
  return {
    ...policyOf(world),
    tries: limits.machineTries,
    issuerRules: [...(world.seed.ownRules ?? issuerRules)],
  }
}
