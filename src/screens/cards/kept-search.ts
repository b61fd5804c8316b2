import { useState } from 'react'
import { useLocation } from 'react-router'
import { knownSession, watchSession } from '../../api/session.ts'

/** What somebody looks for in the list of their cards. */
export type CardSearch = { text: string; attention: boolean }

const everything: CardSearch = { text: '', attention: false }

let kept: { entry: string; search: CardSearch } | null = null

watchSession(() => {
  if (!knownSession()?.session) kept = null
})

/**
 * The search of the list, as it was left when Back leads to the same entry of the history, and empty at any other.
 *
 * It is kept in memory alone and not in the address: what is typed here may by mistake be a whole card number or a PIN,
 * and an address is remembered and synchronised by browsers and written down by servers. For the router nothing
 * happens while somebody types, so no loader runs and the focus stays in the field. Logging out and a reload forget it.
 */
export const useKeptSearch = (): [CardSearch, (next: CardSearch) => void] => {
  const { key: entry } = useLocation()
  const [search, setSearch] = useState(kept?.entry === entry ? kept.search : everything)
  return [
    search,
    (next) => {
      kept = { entry, search: next }
      setSearch(next)
    },
  ]
}
