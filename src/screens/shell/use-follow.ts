import { useEffect, useEffectEvent, useState } from 'react'
import { useLocation, useMatches, useNavigate, useNavigation, useRevalidator } from 'react-router'
import { useCore } from '../../parts/core.ts'
import { paths, wayBack } from '../../paths.ts'

/** ms. A window that comes back sends several events; events within this time count as one return. */
const gather = 50

/** While the root element has this data attribute, style sheets cover the page. */
const covered = 'covered'

const page = () => document.documentElement.dataset

type Looks = {
  /** The page was restored from the back/forward cache. */
  onReturn: () => void
  /** The person returns to the page. `returned`: the page was restored from the back/forward cache. */
  onLook: (returned: boolean) => void
}

/**
 * Calls back when the person returns to this page: to its window, to its tab, or through the back/forward cache. A
 * page that goes into that cache is covered, so that it is restored covered.
 */
const useLook = (looks: Looks): void => {
  const onReturn = useEffectEvent(looks.onReturn)
  const onLook = useEffectEvent(looks.onLook)
  useEffect(() => {
    const unmounted = new AbortController()
    const { signal } = unmounted
    let timer: ReturnType<typeof setTimeout> | undefined
    let returned = false
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        onLook(returned)
        returned = false
      }, gather)
    }
    const onVisibility = () => {
      if (document.visibilityState === 'visible') soon()
    }
    // Changes the DOM directly: after a React update in `pagehide`, Firefox cannot draw the restored page again.
    const onHide = ({ persisted }: PageTransitionEvent) => {
      if (persisted) page()[covered] = ''
    }
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      returned = true
      onReturn()
      soon()
    }
    window.addEventListener('focus', soon, { signal })
    window.addEventListener('pagehide', onHide, { signal })
    window.addEventListener('pageshow', onShow, { signal })
    document.addEventListener('visibilitychange', onVisibility, { signal })
    return () => {
      clearTimeout(timer)
      unmounted.abort()
    }
  }, [])
}

const follows = (handle: unknown) => typeof handle === 'object' && handle !== null && 'follows' in handle

/**
 * Keeps this tab up to date with the issuer without a reload: it listens to the other tabs, and asks the issuer when
 * the person returns. After a log-in elsewhere the log-in screen continues by itself. The data of an overview is read
 * again.
 *
 * @returns whether the page must stay covered: it was restored from the back/forward cache, and the issuer has not
 * answered yet
 */
export const useFollow = (): boolean => {
  const { session, tabs } = useCore()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const { pathname, search } = useLocation()
  const leaf = useMatches().at(-1)
  const navigation = useNavigation()
  const [checking, setChecking] = useState(false)

  useEffect(() => tabs.listen(session.heed), [tabs, session])

  // A page that needs no log-in appears before it asks the issuer. A person who is logged in then gets the navigation
  // and the warning before the session ends. Without a session, or without an answer, nothing changes.
  const askOnce = useEffectEvent(() => {
    const knowsAlready =
      session.known() !== null || pathname === paths.signIn() || pathname === paths.signedOut()
    if (!knowsAlready) session.find().catch(() => undefined)
  })
  useEffect(() => askOnce(), [])

  const goOn = useEffectEvent(async (whose: string | null) => {
    if (pathname === paths.signIn())
      await navigate(wayBack(new URLSearchParams(search), whose), { replace: true })
    // A navigation that is under way reads the data of its own target.
    else if (follows(leaf?.handle) && navigation.state === 'idle') await revalidate()
  })

  const readAgain = async () => {
    // The screen that shows the end of a session never continues by itself.
    if (pathname === paths.signedOut()) return
    const known = await session.recheck().catch(() => null)
    if (known?.session) await goOn(known.whose)
  }

  useLook({
    onReturn: () => {
      // As after a page load: everything is read again, and a failed read is shown.
      session.doubt()
      setChecking(true)
    },
    onLook: async (returned) => {
      await (returned ? revalidate() : readAgain())
      if (!returned) return
      delete page()[covered]
      setChecking(false)
    },
  })
  return checking
}
