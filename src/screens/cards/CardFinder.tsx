import { useDeferredValue, useRef } from 'react'
import type { Card } from '../../contract/card.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { QuietStatus } from '../../ui/QuietStatus.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { TickField } from '../../ui/TickField.tsx'
import styles from './CardFinder.module.css'
import { CardList } from './CardList.tsx'
import { useKeptSearch } from './kept-search.ts'
import { needsAttention } from './row-words.ts'
import { fits, wordsOf } from './search.ts'

/** Many cards, and the ways to find one of them. The order never changes, so that a card stays where it was seen. */
export const CardFinder = ({ cards }: { cards: readonly Card[] }) => {
  const { say } = useWords()
  const [search, setSearch] = useKeptSearch()
  const field = useRef<HTMLInputElement>(null)
  // What is typed shows at once; the list follows when there is time.
  const { text, attention } = useDeferredValue(search)

  const waiting = cards.filter(needsAttention).length
  const words = wordsOf(text)
  const shown = cards.filter((card) => fits(card, words) && (!attention || needsAttention(card)))
  const all = cards.length
  const none = attention ? 'cards.none-waiting-found' : 'cards.none-found'
  const some = shown.length === all ? 'cards.shown-all' : 'cards.shown'
  const count = say(shown.length === 0 ? none : some, { count: shown.length, all })

  const showAll = () => {
    setSearch({ text: '', attention: false })
    field.current?.focus()
  }
  return (
    <>
      <div className={`${styles.finder} screen-only`}>
        <SearchField
          ref={field}
          label={say('cards.find')}
          hint={say('cards.find-hint')}
          clearLabel={say('cards.find-clear')}
          value={search.text}
          onChange={(typed) => setSearch({ ...search, text: typed })}
        />
        {(waiting > 0 || search.attention) && (
          <TickField
            label={say('cards.attention', { count: waiting })}
            checked={search.attention}
            onChange={(ticked) => setSearch({ ...search, attention: ticked })}
          />
        )}
      </div>
      <div className={styles.found}>
        <p className={styles.count} aria-hidden>
          {count}
        </p>
        <QuietStatus>{count}</QuietStatus>
        {shown.length === 0 && (
          <Button tone="secondary" onClick={showAll}>
            {say('cards.show-all')}
          </Button>
        )}
        <CardList cards={cards} shown={shown} />
      </div>
    </>
  )
}
