import type { ReactNode } from 'react'

function Picture({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

/** A card with four digits chosen for it. */
export const CardPicture = () => (
  <Picture>
    <rect x="7" y="12" width="34" height="24" rx="4" />
    <path d="M7 19h34" />
    <path strokeWidth="3.6" d="M14 28.6v.01M20.7 28.6v.01M27.4 28.6v.01M34 28.6v.01" />
  </Picture>
)

/** The terminal at the till, with the card in it. */
export const TerminalPicture = () => (
  <Picture>
    <rect x="14" y="6" width="20" height="31" rx="3.5" />
    <path d="M18.5 11.5h11v6h-11z" />
    <path strokeWidth="2.6" d="M19 23v.01M24 23v.01M29 23v.01M19 28v.01M24 28v.01M29 28v.01" />
    <path d="M18 33.5v8.5h12v-8.5" />
  </Picture>
)

/** The chip. */
export const ChipPicture = () => (
  <Picture>
    <rect x="9" y="11" width="30" height="26" rx="5" />
    <path d="M9 20h9.5M9 28h9.5M29.5 20H39M29.5 28H39M18.5 11v26M29.5 11v26M18.5 24h11" />
  </Picture>
)
