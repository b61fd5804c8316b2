import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Known } from '../../api/session.ts'
import { paths } from '../../paths.ts'

/**
 * Leads away when the session runs out while a screen is open; what the screen held goes with it. A navigation that is
 * under way meets the same end in its loader, and knows better where the person wanted to go.
 */
export const useSessionEnd = (known: Known | null, navigating: boolean): void => {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const had = useRef(false)
  useEffect(() => {
    if (known?.session) had.current = true
    if (known?.session || !had.current || navigating) return
    had.current = false
    if (known?.ended && pathname !== paths.signedOut()) {
      navigate(paths.signedOut({ from: pathname, ended: known.ended }))
    }
  }, [known, navigating, navigate, pathname])
}
