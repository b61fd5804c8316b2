import type { ReactNode } from 'react'
import css from './Facts.module.css'

export type Fact = { key?: string | undefined; label: ReactNode; value: ReactNode }

/** Names and values, as in the small table on a good letter. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {items.map((item) => (
        <div key={item.key ?? String(item.label)} className={css.fact}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
