import { useCallback, useEffect, useRef, useState } from 'react'
import css from '../kit/tool.module.css'
import { useChanges } from '../kit/use-changes.ts'
import type { MockWindow } from '../page/page.ts'
import { FaultsOn } from '../tools/FaultsOn.tsx'
import { Doors } from './Doors.tsx'
import own from './Drawer.module.css'
import { Hint } from './Hint.tsx'
import { onNow } from './on-now.ts'
import { remember, remembered } from './remembered.ts'
import { Tools } from './Tools.tsx'

/** On any keyboard: with Alt the letter itself may be another. */
const isShortcut = ({ altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent) =>
  altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyS'

const Sign = ({ isOpen }: { isOpen: boolean }) => (
  <svg viewBox="0 0 20 20" className={own.sign} aria-hidden="true">
    {isOpen ? <path d="M5 5l10 10M15 5L5 15" /> : <path d="M3 6h7M14 6h3M12 4v4M3 14h3M10 14h7M8 12v4" />}
  </svg>
)

/**
 * The tools over the running app: a handle in the corner, and what opens from it. It is not part of the product: no
 * build for cardholders has it, and its words are not in the catalogs.
 */
export const Drawer = ({ mock }: { mock: MockWindow }) => {
  useChanges(mock)
  const [left, setLeft] = useState(() => remembered(sessionStorage))
  const { isOpen, tab } = left ?? { isOpen: false, tab: 'Scenario' as const }
  const handle = useRef<HTMLButtonElement>(null)
  const before = useRef<Element | null>(null)

  const leave = useCallback((next: typeof left & object) => {
    remember(sessionStorage, next)
    setLeft(next)
  }, [])
  const toggle = useCallback(() => {
    if (!isOpen) {
      before.current = document.activeElement
      handle.current?.focus({ preventScroll: true })
    } else {
      const { current: had } = before
      const back =
        had instanceof HTMLElement && had !== document.body && had.isConnected ? had : handle.current
      back?.focus({ preventScroll: true })
    }
    leave({ isOpen: !isOpen, tab })
  }, [isOpen, tab, leave])

  const putAway = () => leave({ isOpen: false, tab })
  const close = () => {
    putAway()
    handle.current?.focus()
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inside = event.target instanceof Element && event.target.closest('[data-mock-panel]')
      if (!isShortcut(event) && !(isOpen && inside && event.key === 'Escape')) return
      event.preventDefault()
      toggle()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOpen, toggle])

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
        {isNew && <Hint mock={mock} onFilled={putAway} onClose={close} />}
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
          <Sign isOpen={isOpen} />
          <span className={own.title}>{title}</span>
          {!isOpen &&
            on.map((words) => (
              <span key={words} className={css.badge} data-tone="warn">
                {words}
              </span>
            ))}
        </button>
        {/* Drawn only while it is open: closed, it leaves nothing in the page that a test could stumble over. */}
        {isOpen && (
          <>
            {on.length > 0 && (
              <div className={own.on}>
                <FaultsOn mock={mock} />
              </div>
            )}
            <Tools mock={mock} tab={tab} onTab={(next) => leave({ isOpen, tab: next })} />
            <Doors mock={mock} />
          </>
        )}
      </aside>
    </div>
  )
}
