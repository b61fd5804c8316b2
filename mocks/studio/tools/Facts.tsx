import type { ReactNode } from 'react'
import { Flash } from './Flash.tsx'
import css from './Issuer.module.css'

/** Things known of something, name and value. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={css.facts}>{children}</dl>

type Props = { name: string } & (
  | { value: string | number | boolean; children?: never }
  | { children: ReactNode; value?: never }
)

/** One of them: a value of its own, or what draws it. */
export const Fact = ({ name, value, children }: Props) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {value === undefined ? (
        children
      ) : (
        <Flash of={value}>{typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}</Flash>
      )}
    </dd>
  </div>
)

/** A heading, how many there are of it, and what to say where there is none. */
export const Section = ({
  title,
  count,
  children,
}: {
  title: string
  count?: number
  children: ReactNode
}) => (
  <section className={css.section}>
    <h3>
      {title}
      {count !== undefined && count > 0 && <span className={css.count}> {count}</span>}
    </h3>
    {count === 0 ? <p className={css.none}>none</p> : children}
  </section>
)
