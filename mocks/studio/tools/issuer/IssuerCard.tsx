import { memo, useState } from 'react'
import type { CardLook } from '../../../issuer/look/customer.ts'
import kit from '../../kit/tool.module.css'
import { Fact, Facts, Flash, Watch, When } from '../parts/Facts.tsx'
import css from '../parts/facts.module.css'
import { nameOf } from '../time/time-coming.ts'

const chipWords: Record<CardLook['chip']['holds'], string> = {
  nothing: 'no PIN',
  previous: 'the previous PIN',
  current: 'this PIN',
}

const changeWords = ({ kind, channel }: { kind: string; channel: string }) => `${kind} by ${channel}`

const Details = ({ card }: { card: CardLook }) => {
  const { pin, chip, pending, report, activation } = card
  return (
    <Facts>
      <Fact name="Status" value={card.status} />
      <Fact name="PIN at the issuer" value={pin.state} />
      <Fact name="PIN on the chip" value={chipWords[chip.holds]} />
      <Fact name="Tries left" value={`chip ${chip.triesLeft}, cash machine ${pin.machineTriesLeft}`} />
      <Fact name="Next purchase" value={card.nextUse ?? '–'} />
      {pending && (
        <Fact name="Pending">
          <Flash of={changeWords(pending)} />, due <When at={pending.dueAt} />
        </Fact>
      )}
      <Fact name="Last change">
        {pin.lastChange && <Flash of={changeWords(pin.lastChange)} />}{' '}
        <When at={pin.lastChange?.at ?? null} />
      </Fact>
      <Fact name="Reminder" at={pin.remindAt} />
      <Fact name="Frozen" value={card.frozen ? 'yes' : 'no'} />
      {(!card.active || activation.lockedUntil) && (
        <Fact name="Activation tries left" value={activation.triesLeft} />
      )}
      {activation.lockedUntil && <Fact name="Activation locked until" at={activation.lockedUntil} />}
      {report && (
        <Fact name="Reported">
          <Flash of={report.reference}>
            <code>{report.reference}</code>
          </Flash>{' '}
          <When at={report.at} />
        </Fact>
      )}
    </Facts>
  )
}

const pinTone = { none: undefined, set: 'ok', blocked: 'stop' } as const

type Props = { card: CardLook; isOpenAtFirst: boolean }

const isSame = (one: Props, other: Props) => JSON.stringify(one) === JSON.stringify(other)

/**
 * What the issuer knows about a card. With many cards, only the names are shown until a card is opened. Reading the
 * issuer gives new objects each time. Their contents are compared, so that only a changed card is drawn again.
 */
export const IssuerCard = memo(({ card, isOpenAtFirst }: Props) => {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const { status, pin, pending } = card
  return (
    <details className={css.card} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={css.name}>{nameOf(card)}</span>
        <span className={kit.badge} data-tone={status === 'active' ? 'ok' : 'warn'}>
          <Flash of={status} />
        </span>
        <span className={kit.badge} data-tone={pinTone[pin.state]}>
          <Flash of={pin.state}>PIN {pin.state}</Flash>
        </span>
        {pending && (
          <span className={kit.badge} data-tone="warn">
            pending
          </span>
        )}
      </summary>
      {isOpen && (
        <Watch>
          <Details card={card} />
        </Watch>
      )}
    </details>
  )
}, isSame)
