import { type ComponentType, useEffect, useState } from 'react'
import { appPath, type Face, faceNames, faces, studioPath } from './addresses.ts'
import { CashMachine } from './CashMachine.tsx'
import { everyMoment } from './every-moment.ts'
import { Inbox } from './Inbox.tsx'
import { Phone } from './Phone.tsx'
import { Shop } from './Shop.tsx'
import css from './Studio.module.css'
import type { Place, Worlds } from './worlds.ts'

const pages: Record<Face, { Face: ComponentType<{ place: Place }>; lead: string }> = {
  phone: {
    Face: Phone,
    lead: 'The helpline: card number, identity questions, then choose or unblock the PIN with the keys.',
  },
  'cash-machine': {
    Face: CashMachine,
    lead: 'Choose, change or unblock the PIN with the card in the slot. What is done here is on the chip at once.',
  },
  shop: {
    Face: Shop,
    lead: 'Buy something: the chip asks for a signature or a PIN, counts wrong ones, and takes a new PIN along.',
  },
  inbox: {
    Face: Inbox,
    lead: 'The e-mails and texts the issuer sent, as the person sees them.',
  },
}

const wheres: Record<Place['where'], string> = {
  own: 'It is the world of this tab.',
  beside: 'It is the world of the app in the window that opened this one.',
  left: 'The window that opened this one is gone. It is the world of this tab now, as it was when this window was opened.',
}

type Props = { face: Face; worlds: Worlds }

/**
 * A page of the studio: the issuer's other channels, for whoever looks at the app. It is not part of the product: no build
 * for cardholders has it, and its words are not in the catalogs.
 */
export const Studio = ({ face, worlds }: Props) => {
  const [place, setPlace] = useState(() => worlds.look())
  useEffect(() => everyMoment(() => setPlace(worlds.look())), [worlds])
  const { Face: Shown, lead } = pages[face]
  return (
    <div className={css.studio} translate="no" lang="en-GB">
      <header className={css.header}>
        <p className={css.mark}>Mock issuer</p>
        <nav aria-label="Studio">
          <ul>
            <li>
              <a href={studioPath()}>Studio</a>
            </li>
            {faces.map((each) => (
              <li key={each}>
                <a href={studioPath(each)} aria-current={each === face ? 'page' : undefined}>
                  {faceNames[each]}
                </a>
              </li>
            ))}
            <li>
              <a href={appPath('/')} target={place?.appWindow ?? undefined}>
                The app
              </a>
            </li>
          </ul>
        </nav>
      </header>
      <main className={css.main}>
        <h1>{faceNames[face]}</h1>
        <p className={css.lead}>{lead}</p>
        <p className={css.world} role="status">
          {place ? (
            <>
              Scenario: <strong>{place.world.scenario.title}</strong>. {wheres[place.where]}{' '}
              {place.world.problem}
            </>
          ) : (
            'The app’s window is loading…'
          )}
        </p>
        {place && <Shown key={place.id} place={place} />}
      </main>
    </div>
  )
}
