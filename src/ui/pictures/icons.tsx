import type { ComponentProps, ReactNode } from 'react'
import css from './icons.module.css'

type Props = ComponentProps<'svg'>

/** A drawing in lines, in the colour of the text. It is decorative: words with the same meaning are next to it. */
export function Lines(props: Props) {
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

/**
 * A small drawing next to words, in `em` and on a grid of 24. A brand with `"icon": "filled"` shows the second drawing:
 * its solid shapes run clockwise and its holes anticlockwise, so that any background shows through them.
 *
 * @param line path data of the open drawing, or its elements
 * @param filled path data of the solid drawing
 */
const icon =
  (line: ReactNode, filled: string, turns = false) =>
  (props: Props) => (
    <Lines
      viewBox="0 0 24 24"
      width="1.3em"
      height="1.3em"
      strokeWidth="1.75"
      className={turns ? css.turns : undefined}
      {...props}
    >
      <g className={css.line}>{typeof line === 'string' ? <path d={line} /> : line}</g>
      <path className={css.filled} d={filled} />
    </Lines>
  )

const ring = 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18Z'
const disc = 'M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22z'
const square = 'M1 1h22v22H1z'

export const InfoIcon = icon(`${ring}M12 11v5.2M12 7.8v.1`, `${disc}M10.5 10v8h3v-8zM10.5 5v3h3v-3z`)

export const OkIcon = icon(
  `${ring}m-4.2 9.4 3 3 5.4-6`,
  `${square}M4.87 13.53l5.36 5.36L19.56 9.1 17.24 6.9l-7.07 7.41-3.04-3.04z`,
)

export const WarnIcon = icon(
  'M12 3.2 21.6 20H2.4ZM12 9.6v4.9M12 17.2v.1',
  'M12 1 23.8 22H.2zM10.5 8.5v6.5h3V8.5zM10.5 16.5v3h3v-3z',
)

export const StopIcon = icon(
  'M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2ZM12 7.5V13M12 16.3v.1',
  'M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9zM10.4 5.5v8.4h3.2V5.5zM10.4 15.6v3.2h3.2v-3.2z',
)

export const TickIcon = icon(
  'm5 12.5 4.6 4.6L19 7',
  'M4.2 11.4l5.16 5.16 10.4-11.12 2.48 2.32L9.44 21.44 1.8 13.8z',
)

export const WaitIcon = icon(`${ring}m0 3.8V12l3.4 2.4`, `${disc}M10.75 5v7.82L16.24 17l1.52-2-4.51-3.42V5z`)

/** No PIN yet: an open ring to fill. */
export const TodoIcon = icon(
  <>
    <circle cx="12" cy="12" r="9" strokeDasharray="4.05 3.02" />
    <path d="M12 8.3v7.4M8.3 12h7.4" />
  </>,
  `${square}m3 3v16h16V4zm3 6.6h10v2.8H7z`,
)

export const OffIcon = icon(`${ring}m-4.2 9h8.4`, `${disc}M6 10.5v3h12v-3z`)

export const LockIcon = icon(
  'M7.4 10.5h9.2a2.4 2.4 0 0 1 2.4 2.4v5.2a2.4 2.4 0 0 1-2.4 2.4H7.4a2.4 2.4 0 0 1-2.4-2.4v-5.2a2.4 2.4 0 0 1 2.4-2.4ZM8 10.5V7.6a4 4 0 0 1 8 0v2.9M12 14.6v2',
  'M6 10V7.5a6 6 0 0 1 12 0V10h2.5v12h-17V10zm3 0h6V7.5a3 3 0 0 0-6 0z',
)

export const SnowflakeIcon = icon(
  'M12 2.5v19M3.8 7.2l16.4 9.6M20.2 7.2 3.8 16.8M9.4 3.9 12 6.3l2.6-2.4M9.4 20.1 12 17.7l2.6 2.4M3.4 10.2l3.4-.9-.9-3.4M20.6 13.8l-3.4.9.9 3.4M20.6 10.2l-3.4-.9.9-3.4M3.4 13.8l3.4.9-.9 3.4',
  'M13.6 1v22h-3.2V1zM3.3 5.12l19 11-1.6 2.76-19-11zM22.3 7.88l-19 11-1.6-2.76 19-11zM9.04 1.79 12 4.51l2.96-2.72 1.48 1.62L12 7.49 7.56 3.41zM7.56 20.59 12 16.51l4.44 4.08-1.48 1.62L12 19.49l-2.96 2.72z',
)

export const FlagIcon = icon(
  'M6 21.5v-18M6 4.5h11.5l-2.6 4 2.6 4H6',
  'M3 1h3.4v22H3zM8 2h14l-4.5 5.5L22 13H8z',
)

export const PowerIcon = icon(
  'M12 3v8M7.2 6.2a7.8 7.8 0 1 0 9.6 0',
  'M10.3 1h3.4v11h-3.4zM18.36 3.92a10.6 10.6 0 1 1-12.72 0l1.92 2.56a7.4 7.4 0 1 0 8.88 0z',
)

export const CalendarIcon = icon(
  'M5.9 5h12.2a2.4 2.4 0 0 1 2.4 2.4v10.7a2.4 2.4 0 0 1-2.4 2.4H5.9a2.4 2.4 0 0 1-2.4-2.4V7.4A2.4 2.4 0 0 1 5.9 5ZM3.5 10h17M8 2.8v4M16 2.8v4M9.4 13l5.2 4.6M14.6 13l-5.2 4.6',
  'M4 1h2.8v3H17V1h3v3h3v19H1V4h3zM1 8.2v1.6h22V8.2zM7.15 13.25l3.15 3.15-3.15 3.15 1.7 1.7L12 18.1l3.15 3.15 1.7-1.7-3.15-3.15 3.15-3.15-1.7-1.7L12 14.7l-3.15-3.15z',
)

export const SignatureIcon = icon(
  'M3 20c2.6-5.4 4.6-5.6 4.4-2.6-.2 2.6 2.4 2.4 3.6.2M12.5 14.6l7.1-9.8 2 1.5-7 9.7-2.6 1z',
  'M2 22v-5.5L14.5 4 20 9.5 7.5 22zM16 2.5 17.5 1 23 6.5 21.5 8z',
)

const eye = 'M2.5 12S6 5.8 12 5.8s9.5 6.2 9.5 6.2-3.5 6.2-9.5 6.2S2.5 12 2.5 12Z'
const pupil = 'M12 9.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6Z'
const solidEye =
  'M12 4c6 0 9.7 4.4 11.2 8-1.5 3.6-5.2 8-11.2 8S2.3 15.6.8 12C2.3 8.4 6 4 12 4zm0 3.4a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 1 0 0-9.2z'

export const EyeIcon = icon(`${eye}${pupil}`, `${solidEye}M12 9.8a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 1 1 0-4.4z`)

/** The eye, struck through. */
export const EyeOffIcon = icon(`${eye}${pupil}M4.5 4.5l15 15`, `${solidEye}M3.49 2.51l18 18-1.98 1.98-18-18z`)

export const PhoneIcon = icon(
  'M21 16.4v2.8a1.9 1.9 0 0 1-2.1 1.9 18.6 18.6 0 0 1-8.1-2.9 18.3 18.3 0 0 1-5.6-5.6 18.6 18.6 0 0 1-2.9-8.2 1.9 1.9 0 0 1 1.9-2.1H7a1.9 1.9 0 0 1 1.9 1.6c.1.9.3 1.8.7 2.6a1.9 1.9 0 0 1-.4 2L8 9.7a15 15 0 0 0 5.6 5.6l1.2-1.2a1.9 1.9 0 0 1 2-.4c.8.3 1.7.6 2.6.7a1.9 1.9 0 0 1 1.6 2Z',
  'M2 2h7l1.8 6-3 2.6a14 14 0 0 0 5.6 5.6l2.6-3 6 1.8v7C11 22 2 13 2 2z',
)

/** Keep it safe. */
export const ShieldIcon = icon(
  'M12 2.8 19.5 5.4v6c0 4.7-3.1 8.2-7.5 9.8-4.4-1.6-7.5-5.1-7.5-9.8v-6ZM8.7 11.8l2.4 2.4 4.3-4.7',
  'M2 2h20v9c0 6-4 10-10 12C6 21 2 17 2 11zM5.94 12.56l4.82 4.82 7.55-8.37-2.22-2.02-5.45 6.03-2.58-2.58z',
)

export const QuestionIcon = icon(
  `${ring}M9.3 9.6a2.7 2.7 0 1 1 4.3 2.2c-1 .7-1.6 1.2-1.6 2.3M12 16.9v.1`,
  'M2 2h20v16h-8l-5 5v-5H2zM7.6 8.6h2.6a1.8 1.8 0 0 1 3.6 0c0 2-3.1 1.9-3.1 4.8h2.6c0-2 3.1-1.9 3.1-4.8a4.4 4.4 0 0 0-8.8 0zM10.7 14.4v2.4h2.6v-2.4z',
)

export const CardsIcon = icon(
  'M4.5 8H16a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2H4.5a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2ZM2.5 12H18M6 4.5h13.5a2 2 0 0 1 2 2V16',
  'M5 2h18v13h-2.5V4.5H5zM1 7h17.5v14H1zM1 10v3h17.5v-3z',
)

/** The PIN. */
export const KeypadIcon = icon(
  <path
    d="M5.5 5.5h.01M12 5.5h.01M18.5 5.5h.01M5.5 12h.01M12 12h.01M18.5 12h.01M5.5 18.5h.01M12 18.5h.01M18.5 18.5h.01"
    strokeWidth="3.6"
  />,
  'M3 2h5v5H3zM9.5 2h5v5h-5zM16 2h5v5h-5zM3 9h5v5H3zM9.5 9h5v5h-5zM16 9h5v5h-5zM9.5 16h5v5h-5zM3 16h5v5H3zM16 16h5v5h-5z',
)

export const LogOutIcon = icon(
  'M13.5 3.5h-8a1 1 0 0 0-1 1v15a1 1 0 0 0 1 1h8M10 12h10.5M17 8l4 4-4 4',
  'M2 1h11v3.2H5.3v15.6H13V23H2zM9 10.4h8.2l-3-3 2.2-2.2 6.8 6.8-6.8 6.8-2.2-2.2 3-3H9z',
  true,
)

export const ArrowEndIcon = icon(
  'M5 12h14M13 6l6 6-6 6',
  'M2 10.3h13.4L10 5l2.2-2.2 9.3 9.2-9.3 9.2L10 19l5.4-5.3H2z',
  true,
)

export const ArrowBackIcon = icon(
  'M19 12H5M11 6l-6 6 6 6',
  'M22 10.3v3.4H8.6L14 19l-2.2 2.2L2.5 12l9.3-9.2L14 5 8.6 10.3z',
  true,
)

/** To the next page. */
export const ChevronIcon = icon('m9.5 6 6 6-6 6', 'M7.5 2l10 10-10 10-2.3-2.3 7.7-7.7-7.7-7.7z', true)

/** Opens a fold. */
export const ChevronDownIcon = icon('m6 9.5 6 6 6-6', 'M2 7.5 4.3 5.2l7.7 7.7 7.7-7.7L22 7.5l-10 10z')

/** Suggest a PIN. */
export const DiceIcon = icon(
  <>
    <rect x="3.5" y="3.5" width="17" height="17" rx="3.5" />
    <path d="M8.3 8.3h.01M15.7 8.3h.01M12 12h.01M8.3 15.7h.01M15.7 15.7h.01" strokeWidth="2.6" />
  </>,
  'M2 2h20v20H2zM5.4 5.4V9H9V5.4zM15 5.4V9h3.6V5.4zM10.2 10.2v3.6h3.6v-3.6zM5.4 15v3.6H9V15zM15 15v3.6h3.6V15z',
)

/** Pay in a shop. */
export const TerminalIcon = icon(
  <>
    <rect x="6" y="2.5" width="12" height="15" rx="2.2" />
    <path d="M9 5.8h6v3H9zM9.5 12.5h.01M12 12.5h.01M14.5 12.5h.01M9 17.5v4h6v-4" />
  </>,
  'M4 1h16v22H4zM7 4v5h10V4zM7 11.5V14h2.6v-2.5zM10.7 11.5V14h2.6v-2.5zM14.4 11.5V14H17v-2.5zM7 16v2.5h2.6V16zM10.7 16v2.5h2.6V16zM14.4 16v2.5H17V16z',
)

export const ChipIcon = icon(
  <>
    <rect x="3.5" y="5" width="17" height="14" rx="3" />
    <path d="M3.5 9.7h5v4.6h-5M20.5 9.7h-5v4.6h5M8.5 5v14M15.5 5v14" />
  </>,
  'M1 3h22v18H1zM3.4 5.4v2.8h4.2V5.4zM3.4 10.6v2.8h4.2v-2.8zM3.4 15.8v2.8h4.2v-2.8zM10 5.4v13.2h4V5.4zM16.4 5.4v2.8h4.2V5.4zM16.4 10.6v2.8h4.2v-2.8zM16.4 15.8v2.8h4.2v-2.8z',
)
