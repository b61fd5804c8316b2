import { type ComponentType, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { loadBrand } from '../../../src/brand/brand.ts'
import { CashMachine } from '../devices/CashMachine.tsx'
import { Inbox } from '../devices/Inbox.tsx'
import { Phone } from '../devices/Phone.tsx'
import { Shop } from '../devices/Shop.tsx'
import type { DeviceWorld } from '../devices/worlds.ts'
import { appPath, type DeviceId, deviceIds, deviceNames } from '../kit/addresses.ts'
import { drawnIn } from '../kit/frame-mock.ts'
import type { MockWindow } from '../kit/page.ts'
import css from '../kit/tool.module.css'
import type { Beside } from './settings.ts'
import own from './Workbench.module.css'

const channels: Record<DeviceId, ComponentType<{ place: DeviceWorld }>> = {
  phone: Phone,
  'cash-machine': CashMachine,
  shop: Shop,
  inbox: Inbox,
}

let ids = 0

/** The world of a frame, for the device beside the frame. The `id` is new each time the frame is loaded. */
const usePlace = (frame: RefObject<HTMLIFrameElement | null>, mock: MockWindow): DeviceWorld =>
  useMemo(() => {
    ids += 1
    const isThere = () => drawnIn(frame.current) === mock
    return { id: ids, world: mock, where: 'beside', appWindow: null, isThere }
  }, [frame, mock])

/**
 * Loads the brand of the app, because the cards in the wallet show it.
 *
 * @returns whether loading has ended
 */
const useBrandOf = (name: string): boolean => {
  const [worn, setWorn] = useState<string | null>(null)
  useEffect(() => {
    let isLatest = true
    const wear = () => isLatest && setWorn(name)
    loadBrand(name).then(wear, wear)
    return () => {
      isLatest = false
    }
  }, [name])
  return worn === name
}

/**
 * Opens a channel's link to the app in the frame, so that the workbench stays open.
 *
 * @returns the ref for the element around the channel
 */
const useFollowIn = (mock: MockWindow) => {
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a')
      const home = appPath('/')
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (link.origin !== window.location.origin || !link.pathname.startsWith(home)) return
      event.preventDefault()
      void mock.page.go(`/${link.pathname.slice(home.length)}${link.search}`)
    }
    const { current } = pane
    current?.addEventListener('click', follow)
    return () => current?.removeEventListener('click', follow)
  }, [mock])
  return pane
}

type Props = {
  mock: MockWindow
  frame: RefObject<HTMLIFrameElement | null>
  beside: Beside
  onBeside: (beside: Beside) => void
}

/** Shows one of the issuer's other channels for the same cards, so that the app and the channel are visible at once. */
export const BesidePane = ({ mock, frame, beside, onBeside }: Props) => {
  const place = usePlace(frame, mock)
  const pane = useFollowIn(mock)
  const isWorn = useBrandOf(mock.page.brand)
  const Shown = beside === 'nothing' ? null : channels[beside]
  return (
    <section className={own.beside} aria-label="Channel">
      <div className={`${css.tool} ${own.bar}`}>
        <label className={css.row}>
          <span className={css.soft}>Show beside the app</span>
          <select
            className={css.field}
            value={beside}
            onChange={({ target }) =>
              onBeside(deviceIds.find((device) => device === target.value) ?? 'nothing')
            }
          >
            {deviceIds.map((device) => (
              <option key={device} value={device}>
                {deviceNames[device]}
              </option>
            ))}
            <option value="nothing">Nothing</option>
          </select>
        </label>
      </div>
      <div className={own.channel} ref={pane}>
        {Shown && isWorn && <Shown key={place.id} place={place} />}
      </div>
    </section>
  )
}
