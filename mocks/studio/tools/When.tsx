import { createContext, useContext } from 'react'
import { Flash } from './Flash.tsx'
import css from './Issuer.module.css'
import { absoluteWords, fromNow } from './instants.ts'

/** The issuer's clock, UTC milliseconds. */
export const Now = createContext(0)

/** An instant, as seen from now and as it stands in a calendar. */
export const When = ({ at }: { at: string | null }) => {
  const now = useContext(Now)
  if (at === null) return <Flash of={null}>–</Flash>
  const ms = Date.parse(at)
  return (
    <Flash of={at}>
      <time dateTime={at}>
        {fromNow(ms, now)} <span className={css.absolute}>· {absoluteWords(ms, now)}</span>
      </time>
    </Flash>
  )
}
