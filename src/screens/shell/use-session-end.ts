import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useNavigation } from 'react-router'
import type { Known } from '../../api/known-session.ts'
import { paths, placeOf, withoutBase } from '../../paths.ts'

/**
 * Leads away from the open screen when the session ends. This replaces a navigation that is under way, whose loader
 * would find the end of the session only when the issuer answers.
 *
 * @returns whether the session has ended and no screen shows that yet: the open screen must be cleared at once
 */
export const useSessionEnd = (known: Known | null): boolean => {
  const navigate = useNavigate()
  const location = useLocation()
  const navigation = useNavigation()
  const [had, setHad] = useState(false)
  const told = location.pathname === paths.signedOut()
  // Only a session that this page had can end. A page that starts without a session has nothing to clear.
  if (known?.session ? !had : had && (told || !known?.ended)) setHad(!had)

  const ended = had && !known?.session ? (known?.ended ?? null) : null
  const whose = known?.whose ?? null
  // After the next log-in the person wants the page that they were going to.
  const { search } = navigation.location ?? location
  const pathname = navigation.location ? withoutBase(navigation.location.pathname) : location.pathname
  useEffect(() => {
    if (!ended || pathname === paths.signedOut()) return
    const from = placeOf(new URL(pathname + search, window.location.origin))
    navigate(paths.signedOut({ from, ended, whose }))
  }, [ended, whose, pathname, search, navigate])
  return ended !== null
}
