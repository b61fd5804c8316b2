const second = 1_000
const minute = 60 * second
const day = 24 * 60 * minute

/** The issuer's limits, in milliseconds or tries. A seed may shorten the limits of the session. */
export const limits = {
  /** PSD2 RTS Art. 4(3)(d): at most five minutes without activity. */
  idleMs: 5 * minute,
  absoluteMs: 30 * minute,
  /** PSD2 RTS Art. 4(3)(b): at most five failures in a row, then a block. */
  signInTries: 5,
  signInLockMs: 15 * minute,
  identityTries: 5,
  identityLockMs: 30 * minute,
  /** Counted for each card, separately from identity answers and PIN tries (login.gov also separates its steps). */
  activationTries: 5,
  activationLockMs: 30 * minute,
  /** How long right card details are remembered while the person proves who they are. */
  detailsMs: 5 * minute,
  challengeMs: 15 * minute,
  codeResendMs: 30 * second,
  /** Real issuers document between one and fifteen minutes. */
  grantMs: 5 * minute,
  keyLifeMs: 10 * minute,
  messageMs: 2 * minute,
  /** Three wrong PINs in a row block the chip (EMV's PIN try counter, as issuers set it). */
  chipTries: 3,
  /** Three wrong PINs in a row at a cash machine, where the issuer checks the PIN itself, also block the PIN. */
  machineTries: 3,
  /** How long the phone line waits for a key before it repeats what it said. */
  phoneSilenceMs: 12 * second,
  /** How long a cash machine waits for an input before it returns the card. */
  machineSilenceMs: 30 * second,
  /** How long a PIN is shown. */
  showPinMs: 15 * second,
  /** How long after a change the issuer suggests a new PIN. */
  remindMs: 540 * day,
  /** How long expired challenges, grants and the like are kept, so that a late call gets the right refusal. */
  memoryMs: 60 * minute,
  /** How many sessions that ended longer ago than `memoryMs` are kept: the latest ones. */
  sessionsKept: 200,
} as const

/** Converts UTC milliseconds to a time in the format of the contract. */
export const instant = (ms: number): string => new Date(ms).toISOString()

/** Whether the time `at` is reached. Exactly at that time the result is already true. */
export const isPast = (at: string, now: number): boolean => now >= Date.parse(at)
