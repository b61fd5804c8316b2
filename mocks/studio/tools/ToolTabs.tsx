import { type KeyboardEvent, useId, useRef } from 'react'
import type { MockWindow } from '../kit/page.ts'
import { useChanges } from '../kit/use-changes.ts'
import css from './ToolTabs.module.css'
import { type TabName, type Tool, tabNames, tabs } from './tabs.ts'

type Props = { mock: MockWindow; tab: TabName; onTab: (tab: TabName) => void }

/** The tools as tabs. An arrow key moves to another tab and opens it at once (ARIA Authoring Practices). */
export const Tools = ({ mock, tab, onTab }: Props) => {
  useChanges(mock)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = tabNames.indexOf(tab)
    const moves: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }
    const to = moves[event.key]
    // `at` counts a negative index from the end.
    const next = to === undefined ? undefined : tabNames.at(to % tabNames.length)
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
