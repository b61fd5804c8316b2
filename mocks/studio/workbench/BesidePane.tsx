import { type ComponentType, useEffect, useRef, useState } from 'react'
import { loadBrand } from '../../../src/brand/brand.ts'
import { appPath, type Face, faceNames, faces } from '../addresses.ts'
import { CashMachine } from '../CashMachine.tsx'
import { Inbox } from '../Inbox.tsx'
import css from '../kit/tool.module.css'
import { Phone } from '../Phone.tsx'
import type { MockWindow } from '../page/page.ts'
import { Shop } from '../Shop.tsx'
import type { Place } from '../worlds.ts'
import type { Beside } from './asked.ts'
import own from './Workbench.module.css'

const channels: Record<Face, ComponentType<{ place: Place }>> = {
  phone: Phone,
  'cash-machine': CashMachine,
  shop: Shop,
  inbox: Inbox,
}

/** Wears the brand of the app: the cards in the wallet are its own. */
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

/** A link of a channel leads into the app: into the frame, not away from here. */
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

type Props = { mock: MockWindow; place: Place; beside: Beside; onBeside: (beside: Beside) => void }

/** One of the issuer's other channels, on the same cards, so that both sides are seen at once. */
export const BesidePane = ({ mock, place, beside, onBeside }: Props) => {
  const pane = useFollowIn(mock)
  const isWorn = useBrandOf(mock.page.brand)
  const Shown = beside === 'nothing' ? null : channels[beside]
  return (
    <section className={own.beside} aria-label="Channel">
      <div className={`${css.tool} ${own.bar}`}>
        <label className={css.row}>
          <span className={css.soft}>Beside the app</span>
          <select
            className={css.field}
            value={beside}
            onChange={({ target }) => onBeside(faces.find((face) => face === target.value) ?? 'nothing')}
          >
            {faces.map((face) => (
              <option key={face} value={face}>
                {faceNames[face]}
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
