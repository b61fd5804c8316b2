import type { ComponentProps, ReactNode } from 'react'

/** A drawing in lines, in the colour of the text. It is decorative: words with the same meaning are next to it. */
export function Lines(props: ComponentProps<'svg'>) {
  return (
    <svg
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...props}
    />
  )
}

/** A small drawing next to words. Its size is in `em`. */
const Icon = ({ children }: { children: ReactNode }) => (
  <Lines viewBox="0 0 20 20" width="1.25em" height="1.25em" strokeWidth="1.75">
    {children}
  </Lines>
)

export const InfoIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="8" />
    <path d="M10 9.2v4.6M10 6.2v.1" />
  </Icon>
)

export const OkIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="8" />
    <path d="m6.4 10.4 2.5 2.5 4.8-5.4" />
  </Icon>
)

export const WarnIcon = () => (
  <Icon>
    <path d="M10 2.6 18.2 17H1.8Z" />
    <path d="M10 8v4M10 14.4v.1" />
  </Icon>
)

export const StopIcon = () => (
  <Icon>
    <path d="M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7Z" />
    <path d="M10 5.8v5M10 13.9v.1" />
  </Icon>
)

export const TickIcon = () => (
  <Icon>
    <path d="m4 10.6 4 4 8-9" />
  </Icon>
)

export const WaitIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="8" />
    <path d="M10 5.4V10l3 2.2" />
  </Icon>
)

/** A ring that is not closed yet. */
export const TodoIcon = () => (
  <Icon>
    <path d="M13.9 3a8 8 0 1 0 3.5 4" />
    <path d="M10 6v4.4M10 13.7v.1" />
  </Icon>
)

export const OffIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="8" />
    <path d="M6.4 10h7.2" />
  </Icon>
)
