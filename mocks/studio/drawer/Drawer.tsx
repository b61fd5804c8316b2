import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { caseOf } from '../../server/fault-cases.ts'
import type { MockWindow } from '../kit/page.ts'
import css from '../kit/tool.module.css'
import { useChanges } from '../kit/use-changes.ts'
import { FaultsOn } from '../tools/faults/FaultsOn.tsx'
import { allFaultsOn } from '../tools/faults/faults-now.ts'
import { type Remembered, remember, remembered } from '../tools/remembered.ts'
import { Tools } from '../tools/ToolTabs.tsx'
import { DeviceLinks } from './DeviceLinks.tsx'
import own from './Drawer.module.css'
import { Hint } from './Hint.tsx'

/** Compares `code`, because with Alt some keyboards type another letter. */
const isShortcut = ({ altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent) =>
  altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyS'

/** What differs from the usual world, in a few words each. The handle shows this, so that a tester notices it. */
const onNow = (mock: MockWindow): string[] => {
  const { clockAhead, paused, problem } = mock
  const count = allFaultsOn(mock).length
  const named = caseOf(mock.faults.list())
  // A difference of less than a second is not worth showing.
  const isMoved = Math.abs(clockAhead) >= 1000
  return [
    ...(problem ? ['link has a mistake'] : []),
    ...(named ? [named.words] : count > 0 ? [`${count} ${count === 1 ? 'fault' : 'faults'}`] : []),
    ...(paused ? ['clock paused'] : isMoved ? ['clock moved'] : []),
  ]
}

/**
 * The tools over the running app: a handle in the corner, and the drawer that the handle opens. The drawer is not part
 * of the product: no build for cardholders contains it, and its words are not in the catalogs.
 */
export const Drawer = ({ mock }: { mock: MockWindow }) => {
  useChanges(mock)
  const [left, setLeft] = useState(() => remembered(sessionStorage))
  const { isOpen, tab }: Remembered = left ?? { isOpen: false, tab: 'Scenario' }
  const handle = useRef<HTMLButtonElement>(null)
  const before = useRef<Element | null>(null)

  const leave = (next: Partial<Remembered>) => {
    const now = { isOpen, tab, ...next }
    remember(sessionStorage, now)
    setLeft(now)
  }
  const toggle = () => {
    if (!isOpen) before.current = document.activeElement
    const { current: had } = before
    const canGoBack = isOpen && had instanceof HTMLElement && had !== document.body && had.isConnected
    const next = canGoBack ? had : handle.current
    next?.focus({ preventScroll: true })
    leave({ isOpen: !isOpen })
  }
  const close = () => {
    leave({ isOpen: false })
    handle.current?.focus()
  }

  const press = useEffectEvent((event: KeyboardEvent) => {
    const inside = event.target instanceof Element && event.target.closest('[data-mock-panel]')
    if (!isShortcut(event) && !(isOpen && inside && event.key === 'Escape')) return
    event.preventDefault()
    toggle()
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  const on = onNow(mock)
  const { title } = mock.scenario
  const isNew = left === null && !mock.signedIn && /^\/(sign-in|signed-out)/.test(mock.page.path())
  return (
    <div className={own.room} data-open={isOpen || undefined} data-hint={isNew || undefined} data-mock-panel>
      <aside
        className={`${css.tool} ${own.drawer}`}
        aria-label="Mock issuer"
        translate="no"
        lang="en-GB"
        dir="ltr"
      >
        {isNew && <Hint mock={mock} onFilled={() => leave({ isOpen: false })} onClose={close} />}
        <button
          type="button"
          className={own.handle}
          ref={handle}
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+Shift+S"
          aria-label={[`Mock issuer: ${title}`, ...on].join(', ')}
          title="Alt+Shift+S"
          onClick={toggle}
        >
          <svg viewBox="0 0 20 20" className={own.sign} aria-hidden="true">
            <path d={isOpen ? 'M5 5l10 10M15 5L5 15' : 'M3 6h7M14 6h3M12 4v4M3 14h3M10 14h7M8 12v4'} />
          </svg>
          <span className={own.title}>{title}</span>
          {!isOpen &&
            on.map((words) => (
              <span key={words} className={css.badge} data-tone="warn">
                {words}
              </span>
            ))}
        </button>
        {/* The tools are drawn only in an open drawer, so that a test of the app does not find their elements. */}
        {isOpen && (
          <>
            {on.length > 0 && (
              <div className={own.on}>
                <FaultsOn mock={mock} />
              </div>
            )}
            <Tools mock={mock} tab={tab} onTab={(next) => leave({ tab: next })} />
            <DeviceLinks mock={mock} />
          </>
        )}
      </aside>
    </div>
  )
}

/** Puts the tools over the app. */
export const showDrawer = (mock: MockWindow): void => {
  const place = document.createElement('div')
  // Makes the browser lay out the drawer as a direct child of the body.
  place.style.display = 'contents'
  document.body.append(place)
  createRoot(place).render(<Drawer mock={mock} />)
}
