import { limits } from '../../issuer/limits.ts'
import type { CustomerLook } from '../../issuer/look-customer.ts'
import { Fact, Facts, Section } from './Facts.tsx'
import { IssuerCard } from './IssuerCard.tsx'
import { When } from './When.tsx'

/** With more cards than this they are all closed at first. */
const few = 3

const placeWords = (at: number | 'phone', pages: number) =>
  at === 'phone' ? 'Tries left by phone' : pages > 1 ? `Tries left, page ${at}` : 'Tries left online'

/** A customer: how far the questions about who they are have gone, and their cards. */
export const IssuerCustomer = ({ customer: { name, identity, cards } }: { customer: CustomerLook }) => {
  const pages = identity.triesLeft.filter(({ at }) => at !== 'phone').length
  return (
    <>
      <Section title={`${name}: identity`}>
        <Facts>
          {identity.triesLeft.map(({ at, left }) => (
            <Fact key={at} name={placeWords(at, pages)} value={`${left} of ${limits.identityTries}`} />
          ))}
          <Fact name="Locked until">
            <When at={identity.lockedUntil} />
          </Fact>
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
