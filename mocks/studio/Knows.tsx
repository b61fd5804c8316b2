import { useState } from 'react'
import { Button } from '../../src/ui/Button.tsx'
import { keyable } from '../issuer/channels/phone-desk.ts'
import type { CustomerSeed } from '../issuer/seed.ts'
import css from './Wallet.module.css'
import type { Place } from './worlds.ts'

const subjects: Record<string, string> = {
  'birth-date': 'Date of birth',
  'security-code': 'Security code',
  'phone-digits': 'Last digits of the phone number',
  'joined-year': 'Year of joining',
}

/** `17 04 1988`, as it is keyed. In: `1988-04-17`. */
const asKeyed = (day: string) => day.split('-').reverse().join(' ')

type Fact = { name: string; value: string }

const answersOf = (customer: CustomerSeed): Fact[] =>
  keyable(customer).map(({ subject, prompt, kind, answer }) => ({
    name: subjects[subject] ?? prompt ?? subject,
    value: kind === 'date' ? asKeyed(answer) : answer,
  }))

const pinsOf = ({ cards }: CustomerSeed): Fact[] =>
  cards.flatMap(({ product, number, pin }) => {
    if (!pin) return []
    const name = `${product}, ending ${number.slice(-4)}`
    const onChip =
      pin.onChip !== null && pin.onChip !== pin.value ? [{ name: `${name}: chip`, value: pin.onChip }] : []
    return [{ name, value: pin.value }, ...onChip]
  })

const kinds = {
  answers: { facts: answersOf, show: 'Show the answers to the questions', hide: 'Hide the answers' },
  pins: {
    facts: pinsOf,
    show: 'Show the PINs at the beginning',
    hide: 'Hide the PINs',
  },
} as const

/**
 * What the person of the scenario knows by heart. Drawn only while it is asked for: the page of a cardholder never holds
 * it either. A PIN that was chosen since is nowhere in clear, so whoever chose it has to remember it.
 */
export const Knows = ({ place, what }: { place: Place; what: keyof typeof kinds }) => {
  const [isShown, show] = useState(false)
  const { facts, show: showWords, hide } = kinds[what]
  const customers = isShown ? place.world.scenario.seed(Date.now()).customers : []
  const all = customers.flatMap(facts)
  return (
    <div className={css.knows}>
      <Button tone="quiet" className={css.ask} aria-expanded={isShown} onClick={() => show(!isShown)}>
        {isShown ? hide : showWords}
      </Button>
      {isShown && all.length === 0 && <p>There are none.</p>}
      {all.length > 0 && (
        <dl className={css.printed}>
          {all.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="number">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
