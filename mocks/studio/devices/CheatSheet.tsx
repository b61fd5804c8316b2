import { useState } from 'react'
import { Button } from '../../../src/ui/page/Button.tsx'
import { keyable } from '../../issuer/channels/phone-desk.ts'
import type { CustomerSeed } from '../../issuer/core/seed.ts'
import css from './Wallet.module.css'
import { cardWords, type Fact, FactList } from './Wallet.tsx'
import type { DeviceWorld } from './worlds.ts'

const subjects: Record<string, string> = {
  'birth-date': 'Date of birth',
  'security-code': 'Security code',
  'phone-digits': 'Last digits of the phone number',
  'joined-year': 'Year of joining',
}

/** A date in the order in which a person types it: `1988-04-17` becomes `17 04 1988`. */
const asKeyed = (day: string) => day.split('-').reverse().join(' ')

const answersOf = (customer: CustomerSeed): Fact[] =>
  keyable(customer).map(({ subject, prompt, kind, answer }) => ({
    name: subjects[subject] ?? prompt ?? subject,
    value: kind === 'date' ? asKeyed(answer) : answer,
  }))

const pinsOf = ({ cards }: CustomerSeed): Fact[] =>
  cards.flatMap(({ pin, ...card }) => {
    if (!pin) return []
    const name = cardWords(card)
    const { value, onChip } = pin
    return [
      { name, value },
      ...(onChip && onChip !== value ? [{ name: `${name}: chip`, value: onChip }] : []),
    ]
  })

const kinds = {
  answers: { factsOf: answersOf, show: 'Show the answers to the questions', hide: 'Hide the answers' },
  pins: { factsOf: pinsOf, show: 'Show the PINs at the beginning', hide: 'Hide the PINs' },
} as const

/**
 * The answers or the PINs of the scenario's person. They are drawn only on request, because the app's pages never
 * contain them. A PIN that was chosen later cannot be shown, because it is not stored in clear text.
 */
export const CheatSheet = ({ place, what }: { place: DeviceWorld; what: keyof typeof kinds }) => {
  const [isShown, show] = useState(false)
  const { factsOf, ...words } = kinds[what]
  const facts = isShown ? place.world.scenario.seed(Date.now()).customers.flatMap(factsOf) : []
  return (
    <div className={css.knows}>
      <Button tone="quiet" className={css.ask} aria-expanded={isShown} onClick={() => show(!isShown)}>
        {isShown ? words.hide : words.show}
      </Button>
      {isShown && (facts.length > 0 ? <FactList facts={facts} /> : <p>There are none.</p>)}
    </div>
  )
}
