import type { IssuerLook } from '../../issuer/look.ts'
import kit from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { Fact, Facts, Section } from './Facts.tsx'
import { Flash, Watch } from './Flash.tsx'
import css from './Issuer.module.css'
import { IssuerCustomer } from './IssuerCustomer.tsx'
import { IssuerPost } from './IssuerPost.tsx'
import { IssuerProofs, type Names } from './IssuerProofs.tsx'
import { nameOf } from './time-coming.ts'
import { useDrawn } from './use-drawn.ts'
import { Now, When } from './When.tsx'

const namesIn = ({ customers }: IssuerLook): Names => {
  const names = new Map(
    customers.flatMap(({ id, name, cards }) => [
      [id, name] as const,
      ...cards.map((card) => [card.id, nameOf(card)] as const),
    ]),
  )
  return (id) => names.get(id) ?? id
}

const Keys = ({
  keys: { current, retired },
  onRotate,
}: {
  keys: IssuerLook['keys']
  onRotate: () => void
}) => (
  <Section title="Keys">
    <Facts>
      <Fact name="In use">
        <Flash of={current?.kid ?? null}>
          {current ? <code>{current.kid}</code> : 'none until one is asked for'}
        </Flash>
      </Fact>
      {current && (
        <>
          <Fact name="Seals with" value={`${current.alg}, ${current.enc}`} />
          <Fact name="Made">
            <When at={current.madeAt} />
          </Fact>
          <Fact name="Expires">
            <When at={current.expiresAt} />
          </Fact>
        </>
      )}
      <Fact name="Retired" value={retired.length} />
    </Facts>
    <p>
      <button type="button" className={kit.button} disabled={!current} onClick={onRotate}>
        Rotate now
      </button>
    </p>
  </Section>
)

/** What the issuer knows at this moment, without a secret in it. */
export const Issuer = ({ mock }: { mock: MockWindow }) => {
  const again = useDrawn(mock)
  const look = mock.issuer.look()
  const nameIn = namesIn(look)
  const rotate = () => {
    mock.issuer.rotateKeys()
    mock.handled?.()
    again()
  }
  return (
    <Now value={Date.parse(look.now)}>
      <Watch>
        <div className={css.issuer}>
          {look.customers.map((customer) => (
            <IssuerCustomer key={customer.id} customer={customer} />
          ))}
          <IssuerProofs look={look} nameOf={nameIn} />
          <Keys keys={look.keys} onRotate={rotate} />
          <IssuerPost look={look} nameOf={nameIn} />
        </div>
      </Watch>
    </Now>
  )
}
