import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import css from './Issuer.module.css'

/** Whether somebody has been looking: what is there at first is no news. */
const Watched = createContext(false)

/** From here on, what appears or changes flashes. */
export const Watch = ({ children }: { children: ReactNode }) => {
  const [watched, setWatched] = useState(false)
  useEffect(() => setWatched(true), [])
  return <Watched value={watched}>{children}</Watched>
}

type Props = {
  /** What is looked at for a change. */
  of: string | number | boolean | null
  children: ReactNode
}

/** Flashes once when it changes or is new, so that a person sees what they just did at the issuer. */
export const Flash = ({ of, children }: Props) => {
  const watched = useContext(Watched)
  const [shown, setShown] = useState({ of, times: watched ? 1 : 0 })
  if (shown.of !== of) setShown({ of, times: shown.times + 1 })
  return (
    // Another element each time: its animation begins anew.
    <span key={shown.times} className={css.value} data-flash={shown.times > 0 || undefined}>
      {children}
    </span>
  )
}
