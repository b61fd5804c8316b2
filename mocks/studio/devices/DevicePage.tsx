import { type ComponentType, useSyncExternalStore } from 'react'
import { appPath, type DeviceId, deviceIds, deviceNames, studioPath } from '../kit/addresses.ts'
import { watchMockWindows } from '../kit/mock-windows.ts'
import { CashMachine } from './CashMachine.tsx'
import css from './DevicePage.module.css'
import { Inbox } from './Inbox.tsx'
import { Phone } from './Phone.tsx'
import { Shop } from './Shop.tsx'
import { type DeviceWorld, patienceMs, type Worlds } from './worlds.ts'

const devices: Record<DeviceId, ComponentType<{ place: DeviceWorld }>> = {
  phone: Phone,
  'cash-machine': CashMachine,
  shop: Shop,
  inbox: Inbox,
}

const leads: Record<DeviceId, string> = {
  phone: 'The helpline: card number, identity questions, then choose or unblock the PIN with the keys.',
  'cash-machine':
    'Choose, change or unblock the PIN with the card in the slot. What is done here is on the chip at once.',
  shop: 'Buy something: the chip asks for a signature or a PIN, counts wrong ones, and takes a new PIN along.',
  inbox: 'The e-mails and text messages that the issuer sent, as the person sees them.',
}

const wheres: Record<DeviceWorld['where'], string> = {
  own: 'It is the world of this tab.',
  beside: 'It is the world of the app in the window that opened this one.',
  left: 'The window that opened this one is gone. It is the world of this tab now, as it was when this window was opened.',
}

const watchWindows = (look: () => void) => {
  let later: ReturnType<typeof setTimeout> | undefined
  const end = watchMockWindows(() => {
    look()
    // A window announces that it is left a moment before it is closed, so the page looks again later.
    clearTimeout(later)
    later = setTimeout(look, 1000)
  })
  // A window may be closed, or may load, without a message. So the page also looks when it gets the focus, and again
  // and again.
  window.addEventListener('focus', look)
  const timer = setInterval(look, patienceMs)
  return () => {
    end()
    clearTimeout(later)
    clearInterval(timer)
    window.removeEventListener('focus', look)
  }
}

type Props = { device: DeviceId; worlds: Worlds }

/**
 * A page of the studio that shows one of the issuer's other channels. The page is not part of the product: no build for
 * cardholders contains the page, and its words are not in the catalogs.
 */
export const DevicePage = ({ device, worlds }: Props) => {
  const place = useSyncExternalStore(watchWindows, worlds.look)
  const Shown = devices[device]
  return (
    <div className={css.studio} translate="no" lang="en-GB">
      <header className={css.header}>
        <p className={css.mark}>Mock issuer</p>
        <nav aria-label="Studio">
          <ul className="plain-list">
            <li>
              <a href={studioPath()}>Studio</a>
            </li>
            {deviceIds.map((each) => (
              <li key={each}>
                <a href={studioPath(each)} aria-current={each === device ? 'page' : undefined}>
                  {deviceNames[each]}
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
        <h1>{deviceNames[device]}</h1>
        <p className={css.lead}>{leads[device]}</p>
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
