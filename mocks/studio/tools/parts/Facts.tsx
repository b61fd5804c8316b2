import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import kit from '../../kit/tool.module.css'
import css from './facts.module.css'
import { absoluteWords, fromNow } from './instants.ts'

/** Whether the first drawing is done. Values that are drawn at first do not flash. */
const Watched = createContext(false)

/** Lets values inside it flash when they appear or change later. */
export const Watch = ({ children }: { children: ReactNode }) => {
  const [watched, setWatched] = useState(false)
  useEffect(() => setWatched(true), [])
  return <Watched value={watched}>{children}</Watched>
}

type FlashProps = {
  /** The value. Each change of it makes the element flash. */
  of: string | number | null
  /** What is drawn, if not the value itself. */
  children?: ReactNode
}

/** Draws a value that flashes once when it changes or is new, so that a person sees the effect of an action. */
export const Flash = ({ of, children = of }: FlashProps) => {
  const watched = useContext(Watched)
  const [shown, setShown] = useState({ of, times: watched ? 1 : 0 })
  if (shown.of !== of) setShown({ of, times: shown.times + 1 })
  return (
    // A new element each time, so that the animation starts again.
    <span key={shown.times} className={css.value} data-flash={shown.times > 0 || undefined}>
      {children}
    </span>
  )
}

/** The issuer's clock, UTC milliseconds. */
export const Now = createContext(0)

/** A time, relative to now and as a date and time. */
export const When = ({ at }: { at: string | null }) => {
  const now = useContext(Now)
  if (at === null) return <Flash of={null}>–</Flash>
  const ms = Date.parse(at)
  return (
    <Flash of={at}>
      <time dateTime={at}>
        {fromNow(ms, now)} <span className={kit.small}>· {absoluteWords(ms, now)}</span>
      </time>
    </Flash>
  )
}

/** A list of facts, each with a name and a value. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={css.facts}>{children}</dl>

type FactProps = {
  name: string
  value?: string | number
  /** A UTC time. */
  at?: string | null
  /** Elements that draw the value. */
  children?: ReactNode
}

/** One fact: a value, a time, or the elements that draw the value. */
export const Fact = ({ name, value, at, children }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {value !== undefined && <Flash of={value} />}
      {at !== undefined && <When at={at} />}
      {children}
    </dd>
  </div>
)

type SectionProps = { title: string; count?: number; children: ReactNode }

/** A section with a heading and the number of its entries. With 0 entries, it says “none”. */
export const Section = ({ title, count, children }: SectionProps) => (
  <section className={css.section}>
    <h3>
      {title}
      {count !== undefined && count > 0 && <span className={css.count}> {count}</span>}
    </h3>
    {count === 0 ? <p className={kit.soft}>none</p> : children}
  </section>
)
