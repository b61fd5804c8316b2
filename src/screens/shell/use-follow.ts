import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocation, useMatches, useNavigate, useNavigation, useRevalidator } from 'react-router'
import { listenToOtherTabs } from '../../api/other-tabs.ts'
import { findSession, heedOtherTab, knownSession, recheckSession } from '../../api/session.ts'
import { endingOf, paths, returnPath } from '../../paths.ts'
import { readAgain } from './fresh.ts'
import { useLook } from './use-look.ts'

/** The screens of somebody who is not logged in. */
const atTheDoor = ({ pathname }: { pathname: string }) =>
  pathname === paths.signIn() || pathname === paths.signedOut()

/** Somebody else's log-in is told until it was read: to ask would take up their session and go on with it. */
const tellsOfAnother = ({ pathname, search }: { pathname: string; search: string }) =>
  pathname === paths.signedOut() &&
  (knownSession()?.ended ?? endingOf(new URLSearchParams(search))) === 'replaced'

/** Covers what is drawn while the page goes into the back/forward cache, so that it comes out covered. */
const useCover = () => {
  const [covered, setCovered] = useState(false)
  useEffect(() => {
    const cover = ({ persisted }: PageTransitionEvent) => {
      if (persisted) flushSync(() => setCovered(true))
    }
    window.addEventListener('pagehide', cover)
    return () => window.removeEventListener('pagehide', cover)
  }, [])
  return { covered, uncover: () => setCovered(false) }
}

/**
 * Keeps this tab true to the issuer without a reload: it hears of the other tabs, and asks whenever somebody looks at it
 * again. Then it goes on where somebody logged in meanwhile, and draws anew what has changed.
 *
 * @returns whether what is drawn is in doubt and must not be seen: a page out of the back/forward cache, before the
 * issuer was asked
 */
export const useFollow = (): boolean => {
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const { covered, uncover } = useCover()
  const [location, matches, navigation] = [useLocation(), useMatches(), useNavigation()]
  const now = useRef({ location, matches, navigation })
  useEffect(() => {
    now.current = { location, matches, navigation }
  })

  useEffect(() => listenToOtherTabs(heedOtherTab), [])

  // A page that is open to all asks nobody before it shows. Whoever is logged in gets their way around, and is warned of
  // the end; for everybody else nothing changes, and nothing is said where no answer comes.
  const openToAll = useEffectEvent(() => knownSession() === null && !atTheDoor(location))
  useEffect(() => {
    if (openToAll()) findSession().catch(() => undefined)
  }, [])

  const readOverview = async () => {
    const { key } = now.current.location
    const leaf = now.current.matches.at(-1)
    const news = leaf && (await readAgain(leaf))
    // Whoever is on the way somewhere else reads there.
    const stands = now.current.location.key === key && now.current.navigation.state === 'idle'
    if (news && stands) await news.show(news.data, revalidate)
  }

  const goOn = async () => {
    const { search } = now.current.location
    await navigate(returnPath(new URLSearchParams(search).get('from')), { replace: true })
  }

  useLook(async (restored) => {
    const known = tellsOfAnother(now.current.location) ? null : await recheckSession().catch(() => null)
    // Like a page that is loaded anew: all of it is asked for again, and what cannot be had is said.
    if (restored && !known?.ended) await revalidate()
    else if (known?.session) await (atTheDoor(now.current.location) ? goOn() : readOverview())
    uncover()
  })
  return covered
}
