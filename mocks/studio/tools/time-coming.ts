import { limits } from '../../issuer/limits.ts'
import type { IssuerLook } from '../../issuer/look.ts'

/** Something that the clock brings about. `at`: UTC milliseconds. */
export type Coming = { id: string; words: string; at: number }

type Maybe = { id: string; words: string; at: string | null }

const aboutCustomers = ({ customers }: IssuerLook): Maybe[] =>
  customers.flatMap(({ id, name, identity, cards }) => [
    { id: `identity ${id}`, words: `Identity lock ends: ${name}`, at: identity.lockedUntil },
    ...cards.flatMap((card): Maybe[] => [
      {
        id: `activation ${card.id}`,
        words: `Activation lock ends: ${nameOf(card)}`,
        at: card.activation.lockedUntil,
      },
      { id: `pending ${card.id}`, words: `PIN is set: ${nameOf(card)}`, at: card.pending?.dueAt ?? null },
      { id: `reminder ${card.id}`, words: `Reminder is due: ${nameOf(card)}`, at: card.pin.remindAt },
    ]),
  ])

const aboutSessions = ({ sessions, customers }: IssuerLook): Maybe[] =>
  sessions
    .filter(({ state }) => state === 'open')
    .flatMap(({ id, customerId, idleEndsAt, absoluteEndsAt }): Maybe[] => {
      const name = customers.find((customer) => customer.id === customerId)?.name ?? customerId
      return [
        { id: `idle ${id}`, words: `Session ends, unless used: ${name}`, at: idleEndsAt },
        ...(absoluteEndsAt === idleEndsAt
          ? []
          : [{ id: `absolute ${id}`, words: `Session ends in any case: ${name}`, at: absoluteEndsAt }]),
      ]
    })

const aboutProofs = ({ challenges, grants }: IssuerLook): Maybe[] => [
  ...challenges
    .filter(({ state }) => state === 'open')
    .flatMap(({ id, purpose, expiresAt, codeSentAt }): Maybe[] => [
      { id: `challenge ${id}`, words: `Questions run out: to ${purpose}`, at: expiresAt },
      {
        id: `code ${id}`,
        words: 'Another code may be sent',
        at: codeSentAt && new Date(Date.parse(codeSentAt) + limits.codeResendMs).toISOString(),
      },
    ]),
  ...grants
    .filter(({ state }) => state === 'open')
    .map(({ id, purpose, expiresAt }) => ({
      id: `grant ${id}`,
      words: `Grant runs out: to ${purpose}`,
      at: expiresAt,
    })),
]

/** A card as the tools call it. */
export const nameOf = ({ product, last4 }: { product: string; last4: string }): string =>
  `${product} •••• ${last4}`

/** What lies ahead, the next first. */
export const comingOf = (look: IssuerLook): Coming[] => {
  const now = Date.parse(look.now)
  const all: Maybe[] = [
    ...aboutSessions(look),
    ...aboutProofs(look),
    { id: 'key', words: 'Key expires', at: look.keys.current?.expiresAt ?? null },
    ...look.signIns.map(({ lockedUntil }, at) => ({
      id: `sign-in ${at}`,
      words: 'Log-in lock ends',
      at: lockedUntil,
    })),
    ...aboutCustomers(look),
  ]
  return all
    .flatMap(({ at, ...what }) => (at === null ? [] : [{ ...what, at: Date.parse(at) }]))
    .filter(({ at }) => at > now)
    .toSorted((one, other) => one.at - other.at)
}
