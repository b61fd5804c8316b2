import { useDeferredValue, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { Card } from '../../contract/card.ts'
import { useWords } from '../../i18n/words.ts'
import { useCore } from '../../parts/core.ts'
import { SearchField } from '../../ui/fields/SearchField.tsx'
import { TickField } from '../../ui/fields/TickField.tsx'
import { Button } from '../../ui/page/Button.tsx'
import { QuietStatus } from '../../ui/page/QuietStatus.tsx'
import styles from './CardFinder.module.css'
import { CardList } from './CardList.tsx'
import { needsAttention } from './row-words.ts'
import { fits, wordsOf } from './search.ts'

/** What the person searches for in the list of cards. */
type CardSearch = { text: string; attention: boolean }

const everything: CardSearch = { text: '', attention: false }

type Kept = { entry: string; search: CardSearch }

const isKept = (note: unknown): note is Kept => typeof note === 'object' && note !== null && 'entry' in note

const note = 'cards.search'

/**
 * The search of the list. When Back leads to the same entry of the history, the search is as the person left it; at
 * any other entry it is empty.
 *
 * The search is kept in memory only, not in the address. A person may type a whole card number or a PIN by mistake.
 * Browsers remember and synchronise addresses, and servers log them. The router does not change while the person
 * types, so no loader runs and the focus stays in the field. A log-out and a reload clear the search.
 */
const useKeptSearch = (): [CardSearch, (next: CardSearch) => void] => {
  const { notes } = useCore()
  const { key: entry } = useLocation()
  const kept = notes.get(note)
  const [search, setSearch] = useState(isKept(kept) && kept.entry === entry ? kept.search : everything)
  return [
    search,
    (next) => {
      notes.set(note, { entry, search: next } satisfies Kept)
      setSearch(next)
    },
  ]
}

/** A long list of cards, with a search and a filter. The order never changes, so the person finds a card again. */
export const CardFinder = ({ cards }: { cards: readonly Card[] }) => {
  const { say } = useWords()
  const [search, setSearch] = useKeptSearch()
  const field = useRef<HTMLInputElement>(null)
  // The field shows the typed text at once; the list is drawn when the browser has time.
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
