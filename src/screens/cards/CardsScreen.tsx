import { useLoaderData, useLocation } from 'react-router'
import { brand } from '../../brand/brand.ts'
import { useWords } from '../../i18n/words.ts'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { StaleNotice } from '../../parts/StaleNotice.tsx'
import { CardFinder } from './CardFinder.tsx'
import { CardList } from './CardList.tsx'
import styles from './CardsScreen.module.css'
import type { loader } from './route.ts'

/** From this number of cards on, the list is longer than a screen, and a search is faster than reading. */
const many = 7

export const CardsScreen = () => {
  const { say } = useWords()
  const { cards, asOf } = useLoaderData<typeof loader>()
  const { key } = useLocation()

  if (cards.length === 0) {
    return (
      <Screen
        heading={say('cards.heading')}
        lead={say('cards.none')}
        notice={asOf !== null && <StaleNotice asOf={asOf} />}
      >
        <section className="stack">
          <h2>{say('cards.none-ways')}</h2>
          <PhoneLine line={brand().helpline} />
        </section>
      </Screen>
    )
  }
  return (
    <Screen
      wide
      whys={['pick-a-card']}
      heading={say('cards.heading')}
      lead={
        <>
          {say('cards.lead', { count: cards.length })} {cards.length > 1 && say('advice.different')}
        </>
      }
      notice={asOf !== null && <StaleNotice asOf={asOf} />}
    >
      {/* Each entry of the browser's history has its own search. */}
      <div className={`${styles.cards} stack`}>
        {cards.length < many ? <CardList cards={cards} /> : <CardFinder key={key} cards={cards} />}
      </div>
    </Screen>
  )
}
