import type { ReactNode } from 'react'

/** More, for those who want it. Never for what everybody needs. (Plain `details` look the same: base.css.) */
export function Disclosure({
  summary,
  children,
  open,
}: {
  summary: ReactNode
  children: ReactNode
  open?: boolean | undefined
}) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
