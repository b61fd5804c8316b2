import { limits } from '../../../issuer/core/limits.ts'
import type { CustomerLook } from '../../../issuer/look/customer.ts'
import type { IssuerLook } from '../../../issuer/look/look.ts'
import { Button } from '../../kit/Button.tsx'
import type { MockWindow } from '../../kit/page.ts'
import { useChanges } from '../../kit/use-changes.ts'
import { Fact, Facts, Flash, Now, Section, Watch } from '../parts/Facts.tsx'
import css from '../parts/facts.module.css'
import { nameOf } from '../time/time-coming.ts'
import { IssuerCard } from './IssuerCard.tsx'
import { IssuerPost } from './IssuerPost.tsx'
import { IssuerProofs, type Names } from './IssuerProofs.tsx'

const namesIn = ({ customers }: IssuerLook): Names => {
  const names = new Map(
    customers.flatMap(({ id, name, cards }) => [
      [id, name] as const,
      ...cards.map((card) => [card.id, nameOf(card)] as const),
    ]),
  )
  return (id) => names.get(id) ?? id
}

/** With more cards than this, all are closed at first. */
const few = 3

const placeWords = (at: number | 'phone', pages: number) =>
  at === 'phone' ? 'Tries left by phone' : pages > 1 ? `Tries left, page ${at}` : 'Tries left online'

/** A customer: the tries left for the identity questions, and the cards. */
const Customer = ({ customer: { name, identity, cards } }: { customer: CustomerLook }) => {
  const pages = identity.triesLeft.filter(({ at }) => at !== 'phone').length
  return (
    <>
      <Section title={`${name}: identity`}>
        <Facts>
          {identity.triesLeft.map(({ at, left }) => (
            <Fact key={at} name={placeWords(at, pages)} value={`${left} of ${limits.identityTries}`} />
          ))}
          <Fact name="Locked until" at={identity.lockedUntil} />
        </Facts>
      </Section>
      <Section title={`${name}: cards`} count={cards.length}>
        {cards.map((card) => (
          <IssuerCard key={card.id} card={card} isOpenAtFirst={cards.length <= few} />
        ))}
      </Section>
    </>
  )
}

type KeysProps = { keys: IssuerLook['keys']; onRotate: () => void }

const Keys = ({ keys: { current, retired }, onRotate }: KeysProps) => (
  <Section title="Keys">
    <Facts>
      <Fact name="In use">
        <Flash of={current?.kid ?? null}>{current ? <code>{current.kid}</code> : 'none yet'}</Flash>
      </Fact>
      {current && (
        <>
          <Fact name="Encrypts with" value={`${current.alg}, ${current.enc}`} />
          <Fact name="Made" at={current.madeAt} />
          <Fact name="Expires" at={current.expiresAt} />
        </>
      )}
      <Fact name="Old keys" value={retired.length} />
    </Facts>
    <p>
      <Button disabled={!current} onClick={onRotate}>
        Rotate now
      </Button>
    </p>
  </Section>
)

/** What the issuer knows now, without secrets. */
export const Issuer = ({ mock }: { mock: MockWindow }) => {
  useChanges(mock)
  const look = mock.issuer.look()
  const nameIn = namesIn(look)
  const rotate = () => {
    mock.issuer.rotateKeys()
    mock.handled?.()
  }
  return (
    <Now value={Date.parse(look.now)}>
      <Watch>
        <div className={css.issuer}>
          {look.customers.map((customer) => (
            <Customer key={customer.id} customer={customer} />
          ))}
          <IssuerProofs look={look} nameOf={nameIn} />
          <Keys keys={look.keys} onRotate={rotate} />
          <IssuerPost look={look} nameOf={nameIn} />
        </div>
      </Watch>
    </Now>
  )
}
