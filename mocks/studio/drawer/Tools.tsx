import { type KeyboardEvent, useId, useRef } from 'react'
import { useChanges } from '../kit/use-changes.ts'
import type { MockWindow } from '../page/page.ts'
import css from './Tools.module.css'
import { type TabName, type Tool, tabNames, tabs } from './tabs.ts'

type Props = { mock: MockWindow; tab: TabName; onTab: (tab: TabName) => void }

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** The tools, one at a time: tabs as the ARIA practices have them, where the arrows move and choose at once. */
export const Tools = ({ mock, tab, onTab }: Props) => {
  useChanges(mock)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const to = steps[event.key]?.(tabNames.indexOf(tab), tabNames.length - 1)
    const next = to === undefined ? undefined : tabNames[to]
    if (!next) return
    event.preventDefault()
    onTab(next)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  const Shown: Tool = tabs[tab]
  return (
    <div className={css.tools}>
      <div className={css.list} role="tablist" aria-label="Tools" ref={list}>
        {tabNames.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-tab={name}
            aria-selected={name === tab}
            aria-controls={`${id}-panel`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => onTab(name)}
            onKeyDown={move}
          >
            {name}
          </button>
        ))}
      </div>
      <div className={css.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        <h2 className="visually-hidden">{tab}</h2>
        <Shown key={tab} mock={mock} />
      </div>
    </div>
  )
}
