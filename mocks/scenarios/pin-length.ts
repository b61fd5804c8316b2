import { defaultPinPolicy } from '../../src/contract/pin-rules.ts'
import type { CardSeed } from '../issuer/core/seed.ts'
import { type ScenarioName, scenarios } from '../scenarios.ts'
import type { Scenario } from './scenario.ts'

/**
 * The PINs of the scenarios and the states, as six digits. Each is refused or accepted for the same reason as its four
 * digits, and belongs to the same birth date, phone or card.
 */
export const sixDigits: Readonly<Record<string, string>> = {
  // PINs that cards have, and PINs that are accepted.
  '2709': '827094',
  '3917': '391794',
  '4871': '487194',
  '5182': '518294',
  '6038': '603894',
  '7046': '704694',
  '7305': '730594',
  '7350': '735094',
  '8153': '815394',
  '9364': '936494',
  // PINs that are refused. The first two belong to the person of “First PIN”.
  '1704': '170488',
  '0421': '900421',
  '1234': '123456',
  '3456': '345678',
  '7777': '777777',
  '8181': '818181',
  '9876': '987654',
  '7337': '738837',
  '2580': '147258',
  '1987': '198772',
  '1004': '142536',
}

/** A PIN of a scenario or a state as an issuer with PINs of this length has it. */
export const pinOf = (pin: string, length: number): string =>
  length === 4 ? pin : (sixDigits[pin] ?? pin).slice(0, length)

/** A text with all its PINs in this length. Other numbers of four digits, such as security codes, stay as they are. */
export const inLength = (text: string, length: number): string =>
  text.replace(/\b\d{4}\b/g, (digits) => pinOf(digits, length))

const cardOf = (card: CardSeed, length: number): CardSeed => {
  if (!card.pin) return card
  const { value, onChip } = card.pin
  const pin = { ...card.pin, value: pinOf(value, length), onChip: onChip && pinOf(onChip, length) }
  return { ...card, pin }
}

/** A scenario at an issuer whose PINs have this length. */
export const scenarioOf = (name: ScenarioName, length: number): Scenario => {
  const scenario = scenarios[name]
  if (length === 4) return scenario
  return {
    ...scenario,
    note: inLength(scenario.note, length),
    goodPin: pinOf(scenario.goodPin, length),
    seed: (now) => {
      const seed = scenario.seed(now)
      const customers = seed.customers.map((customer) => ({
        ...customer,
        cards: customer.cards.map((card) => cardOf(card, length)),
      }))
      return { ...seed, customers, policy: { ...(seed.policy ?? defaultPinPolicy), length } }
    },
  }
}
