import type { IssuerLook } from '../../issuer/look.ts'
import { Fact, Facts, Section } from './Facts.tsx'
import { Flash } from './Flash.tsx'
import css from './Issuer.module.css'
import type { Names } from './IssuerProofs.tsx'
import { When } from './When.tsx'

type Props = { look: IssuerLook; nameOf: Names }

const doorWords: Record<keyof IssuerLook['doors'], string> = {
  phone: 'Phone',
  cashMachine: 'Cash machine',
  shop: 'Shop',
}
const doors = ['phone', 'cashMachine', 'shop'] as const

/** The latest that are shown: the inbox and the history have all of them. */
const few = 20

/** What the issuer told people of, and how far somebody is at its other doors. */
export const IssuerPost = ({ look, nameOf }: Props) => (
  <>
    <Section title="Messages sent" count={look.messages.length}>
      <ul>
        {look.messages
          .slice(-few)
          .toReversed()
          .map(({ id, kind, by, to, cardId, at }) => (
            <li key={`${id} ${by}`} className={css.entry}>
              <Flash of={kind}>
                <strong>{kind}</strong> by {by} to {to}
              </Flash>
              <div className={css.about}>
                {nameOf(cardId)} · <When at={at} />
              </div>
            </li>
          ))}
      </ul>
    </Section>
    <Section title="Notices" count={look.notices.length}>
      <ul>
        {look.notices
          .slice(-few)
          .toReversed()
          .map(({ id, kind, channel, cardId, at }) => (
            <li key={id} className={css.entry}>
              <Flash of={kind}>
                <strong>{kind}</strong> by {channel}
              </Flash>
              <div className={css.about}>
                {nameOf(cardId)} · <When at={at} />
              </div>
            </li>
          ))}
      </ul>
    </Section>
    <Section title="Doors">
      <Facts>
        {doors.map((door) => {
          const { step, cardId } = look.doors[door]
          const words = cardId === null ? step : `${step}, ${nameOf(cardId)}`
          return <Fact key={door} name={doorWords[door]} value={words} />
        })}
      </Facts>
    </Section>
  </>
)
