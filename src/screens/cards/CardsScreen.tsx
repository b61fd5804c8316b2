import { Link, useLoaderData } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { Card } from '../../contract/card.ts'
import { useWords } from '../../i18n/words.ts'
import { CardFace, CardName } from '../../parts/CardFace.tsx'
import { pinStateOf } from '../../parts/card-words.ts'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { paths } from '../../paths.ts'
import styles from './CardsScreen.module.css'
import type { loader } from './route.ts'

const CardRow = ({ card }: { card: Card }) => {
  const { say } = useWords()
  return (
    <li className={styles.row}>
      <CardFace card={card} size="thumb" />
      <div>
        <h2>
          <Link to={paths.pin(card.id)}>
            <CardName card={card} />
          </Link>
        </h2>
        <p>{say(`card.${pinStateOf(card)}`)}</p>
      </div>
    </li>
  )
}

export const CardsScreen = () => {
  const { say } = useWords()
  const { cards } = useLoaderData<typeof loader>()

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
      lead={say('cards.lead', { count: cards.length })}
    >
      <ul className={styles.list}>
        {cards.map((card) => (
          <CardRow key={card.id} card={card} />
        ))}
      </ul>
    </Screen>
  )
}
