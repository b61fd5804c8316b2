const second = 1_000
const minute = 60 * second
const day = 24 * 60 * minute

/** The issuer's limits, in milliseconds or tries. A seed may shorten the session's. */
export const limits = {
  /** PSD2 RTS Art. 4(3)(d): at most five minutes without activity. */
  idleMs: 5 * minute,
  absoluteMs: 30 * minute,
  /** PSD2 RTS Art. 4(3)(b): at most five failures in a row, then a block. */
  signInTries: 5,
  signInLockMs: 15 * minute,
  identityTries: 5,
  identityLockMs: 30 * minute,
  /** Counted for each card, apart from identity answers and PIN tries (login.gov keeps its steps apart too). */
  activationTries: 5,
  activationLockMs: 30 * minute,
  /** How long right card details are remembered while the person proves who they are. */
  detailsMs: 5 * minute,
  challengeMs: 15 * minute,
  codeResendMs: 30 * second,
  /** Issuers publish between one and fifteen minutes. */
  grantMs: 5 * minute,
  keyLifeMs: 10 * minute,
  messageMs: 2 * minute,
  /** Three wrong PINs in a row block the chip (EMV's PIN try counter, as issuers set it). */
  chipTries: 3,
  /** The same number where the issuer checks the PIN itself, at a cash machine. */
  machineTries: 3,
  /** How long a PIN may be seen. */
  showPinMs: 15 * second,
  /** When to suggest a new PIN, counted from the change. */
  remindMs: 540 * day,
  /** How long what is over is remembered, so that a late call gets the right refusal. */
  memoryMs: 60 * minute,
} as const

/** UTC milliseconds as the contract writes instants. */
export const instant = (ms: number): string => new Date(ms).toISOString()

/** Whether an instant has come. A span ends at its last instant, not after it. */
export const isPast = (at: string, now: number): boolean => now >= Date.parse(at)
