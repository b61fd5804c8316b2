import { limits } from '../../../issuer/core/limits.ts'
import type { IssuerLook } from '../../../issuer/look/look.ts'

/** An event that happens when the clock reaches its time. `at`: UTC milliseconds. */
export type Coming = { id: string; words: string; at: number }

/** The name of a card in the tools. */
export const nameOf = ({ product, last4 }: { product: string; last4: string }): string =>
  `${product} •••• ${last4}`

type Maybe = readonly [id: string, words: string, at: string | null]

const isOpen = ({ state }: { state: string }) => state === 'open'

const codeAgainAt = (sentAt: string | null) =>
  sentAt && new Date(Date.parse(sentAt) + limits.codeResendMs).toISOString()

const allOf = ({ sessions, challenges, grants, keys, signIns, customers }: IssuerLook): Maybe[] => [
  ...sessions.filter(isOpen).flatMap(({ id, customerId, idleEndsAt, absoluteEndsAt }): Maybe[] => {
    const name = customers.find((customer) => customer.id === customerId)?.name ?? customerId
    const atLast = absoluteEndsAt === idleEndsAt ? null : absoluteEndsAt
    return [
      [`idle ${id}`, `Session ends if nobody uses it: ${name}`, idleEndsAt],
      [`absolute ${id}`, `Session ends even if used: ${name}`, atLast],
    ]
  }),
  ...challenges.filter(isOpen).flatMap(({ id, purpose, expiresAt, codeSentAt }): Maybe[] => [
    [`challenge ${id}`, `Questions expire: to ${purpose}`, expiresAt],
    [`code ${id}`, 'Another code may be sent', codeAgainAt(codeSentAt)],
  ]),
  ...grants
    .filter(isOpen)
    .map(
      ({ id, purpose, expiresAt }): Maybe => [`grant ${id}`, `Permission expires: to ${purpose}`, expiresAt],
    ),
  ['key', 'Key expires', keys.current?.expiresAt ?? null],
  ...signIns.map(({ lockedUntil }, at): Maybe => [`sign-in ${at}`, 'Log-in lock ends', lockedUntil]),
  ...customers.flatMap(({ id, name, identity, cards }): Maybe[] => [
    [`identity ${id}`, `Identity lock ends: ${name}`, identity.lockedUntil],
    ...cards.flatMap((card): Maybe[] => [
      [`activation ${card.id}`, `Activation lock ends: ${nameOf(card)}`, card.activation.lockedUntil],
      [`pending ${card.id}`, `PIN is set: ${nameOf(card)}`, card.pending?.dueAt ?? null],
      [`reminder ${card.id}`, `Reminder is due: ${nameOf(card)}`, card.pin.remindAt],
    ]),
  ]),
]

/** The events that have not happened yet, the next one first. */
export const comingOf = (look: IssuerLook): Coming[] => {
  const now = Date.parse(look.now)
  return allOf(look)
    .flatMap(([id, words, at]) => (at === null ? [] : [{ id, words, at: Date.parse(at) }]))
    .filter(({ at }) => at > now)
    .toSorted((one, other) => one.at - other.at)
}
