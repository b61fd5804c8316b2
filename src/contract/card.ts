import * as z from 'zod/mini'
import { Channel, Confirmations } from './confirmation.ts'
import { Instant } from './instant.ts'
import { Id, known, list, orElse, shortText } from './lenient.ts'
import { Permission } from './permission.ts'

/** The latest change of a card's PIN, by any channel. */
export const PinChange = z.object({
  /** The idempotency key of a change that was made online; for other changes, the issuer's own id. */
  id: z.string(),
  /** `pending`: accepted, but the result is not known yet. An unknown state is read as `pending`. */
  state: known(['completed', 'pending'], 'pending'),
  /** An unknown kind is read as `other`. */
  kind: known(['chosen', 'changed'], 'other'),
  channel: Channel,
  at: Instant,
  confirmations: Confirmations,
})

export const nextUses = ['signature', 'previous-pin', 'new-pin', 'cash-machine'] as const
/**
 * What the next purchase asks for. Issuers document these cases: a first PIN needs one signature before it is on the
 * chip; a chip that checks the PIN itself asks for the old PIN once more. An unknown case is read as null, and then the
 * app does not say what the next purchase asks for.
 */
export const NextUse = known(nextUses, null)

const closed: z.output<typeof Permission> = { allowed: false, reason: 'not-available' }
/** Whether each action is open. A missing action is closed. */
const Eligibility = z.object({
  choose: orElse(Permission, closed),
  view: orElse(Permission, closed),
  unblock: orElse(Permission, closed),
  activate: orElse(Permission, closed),
  report: orElse(Permission, closed),
})
const allClosed = { choose: closed, view: closed, unblock: closed, activate: closed, report: closed }

const face = {
  product: shortText(80),
  /** Which of the brand's card designs to draw. */
  art: z.string(),
  /** The only digits of the card number that an answer may contain. */
  last4: z.string().check(z.regex(/^\d{4}$/)),
  holder: shortText(80),
  /** `YYYY-MM`, the last month in which the card works. */
  expires: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
}

export const Card = z.object({
  id: Id,
  ...face,
  /** An unknown status is read as `other`, and the page says that it cannot show the status. */
  status: known(['active', 'not-active', 'frozen', 'reported', 'expired'], 'other'),
  pin: z.object({
    /** An unknown state is read as `unknown`, and the page says that it cannot show the state. */
    state: known(['none', 'set', 'blocked'], 'unknown'),
    lastChange: orElse(PinChange, null),
    /** Whether the issuer suggests a new PIN, because this PIN is old. The issuer decides when a PIN is old. */
    reminderDue: orElse(z.boolean(), false),
  }),
  /** Whether the chosen PIN is on the chip. `pending`: it waits for a purchase. `unknown`: nothing is drawn. */
  chip: known(['none', 'pending', 'written'], 'unknown'),
  nextUse: orElse(NextUse, null),
  eligibility: orElse(Eligibility, allClosed),
})

const CardInPart = z.object({
  id: Id,
  product: z.catch(face.product, ''),
  art: z.catch(face.art, ''),
  last4: z.catch(face.last4, ''),
  holder: z.catch(face.holder, ''),
  expires: z.catch(face.expires, ''),
})

/** The readable parts of a card that cannot be read completely. Its other parts are unknown, and no action is open. */
const cardInPart = (given: unknown): Card | null => {
  const read = CardInPart.safeParse(given)
  if (!read.success) return null
  return {
    ...read.data,
    status: 'other',
    pin: { state: 'unknown', lastChange: null, reminderDue: false },
    chip: 'unknown',
    nextUse: null,
    eligibility: allClosed,
  }
}

/** A card that cannot be read completely stays in the list with its readable parts, but not a card without an id. */
export const CardList = z.object({ cards: list(Card, ({ id }) => id, cardInPart) })

export type PinChange = z.infer<typeof PinChange>
/** The answer of an action that returns only the card as it is now. */
export const CardResult = z.object({ card: Card })

export type NextUse = (typeof nextUses)[number]
export type Card = z.infer<typeof Card>
