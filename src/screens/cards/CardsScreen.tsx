import { useLoaderData, useLocation } from 'react-router'
import { brand } from '../../brand/brand.ts'
import { useWords } from '../../i18n/words.ts'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { CardFinder } from './CardFinder.tsx'
import { CardList } from './CardList.tsx'
import type { loader } from './route.ts'

/** From here on a list is longer than a screen, and looking is slower than typing. */
const many = 7

export const CardsScreen = () => {
  const { say } = useWords()
  const { cards } = useLoaderData<typeof loader>()
  const { key } = useLocation()

  if (cards.length === 0) {
    return (
      <Screen heading={say('cards.heading')} lead={say('cards.none')}>
        <section className="stack">
          <h2>{say('cards.none-ways')}</h2>
          <PhoneLine line={brand().helpline} />
        </section>
      </Screen>
    )
  }
  return (
    <Screen
      whys={['pick-a-card']}
      heading={say('cards.heading')}
      lead={
        <>
          {say('cards.lead', { count: cards.length })} {cards.length > 1 && say('advice.different')}
        </>
      }
    >
      {/* Another entry of the history is another search. */}
      {cards.length < many ? <CardList cards={cards} /> : <CardFinder key={key} cards={cards} />}
    </Screen>
  )
}
