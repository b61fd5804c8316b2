import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useNavigation } from 'react-router'
import type { Known } from '../../api/session.ts'
import { paths, placeOf, withoutBase } from '../../paths.ts'

/**
 * Leads away when the session ends while a screen is open. A navigation that is under way is given up: its loader would
 * meet the same end, but only once an answer comes.
 *
 * @returns whether the end has come and is not told yet: what a screen holds must go at once, wherever the way leads
 */
export const useSessionEnd = (known: Known | null): boolean => {
  const navigate = useNavigate()
  const location = useLocation()
  const navigation = useNavigation()
  const [had, setHad] = useState(false)
  const told = location.pathname === paths.signedOut()
  // Only a session that was seen alive can end; a page that begins without one has nothing to clear.
  if (known?.session ? !had : had && (told || !known?.ended)) setHad(!had)

  const ended = had && !known?.session ? (known?.ended ?? null) : null
  // Where the person was about to go is where they will want to be.
  const { search } = navigation.location ?? location
  const pathname = navigation.location ? withoutBase(navigation.location.pathname) : location.pathname
  useEffect(() => {
    if (!ended || pathname === paths.signedOut()) return
    const from = placeOf(new URL(pathname + search, window.location.origin))
    navigate(paths.signedOut({ from, ended }))
  }, [ended, pathname, search, navigate])
  return ended !== null
}
