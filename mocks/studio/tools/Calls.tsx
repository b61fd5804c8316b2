import { type KeyboardEvent, useCallback, useId, useState, useSyncExternalStore } from 'react'
import kit from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { CallRow } from './CallRow.tsx'
import css from './Calls.module.css'
import { type Filter, filtered } from './calls-filter.ts'
import { endpointGroups } from './endpoint-words.ts'
import tools from './Tools.module.css'

/** How many lines are drawn at once. */
const few = 60

const everything: Filter = { text: '', endpoint: '', onlyErrors: false }

const steps: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** The arrows lead from line to line; the keys inside an opened one are its own. */
const onKey = (event: KeyboardEvent<HTMLElement>) => {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-call]')]
  const at = lines.findIndex((line) => line.contains(document.activeElement))
  const step = steps[event.key]
  if (at < 0 || !step) return
  event.preventDefault()
  lines[step(at, lines.length - 1)]?.focus()
}

/** What the page asked, the latest first. */
export const Calls = ({ mock }: { mock: MockWindow }) => {
  const id = useId()
  const calls = useSyncExternalStore(mock.calls.watch, mock.calls.list)
  const [filter, setFilter] = useState(everything)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [most, setMost] = useState(few)
  const set = (part: Partial<Filter>) => setFilter({ ...filter, ...part })
  const toggle = useCallback(
    (call: number) =>
      setOpen((before) => {
        const after = new Set(before)
        if (!after.delete(call)) after.add(call)
        return after
      }),
    [],
  )
  const shown = filtered(calls, filter)
  return (
    <div className={kit.stack}>
      <div className={css.filter}>
        <input
          className={kit.field}
          type="search"
          aria-label="Filter the calls"
          placeholder="Path, code, status…"
          value={filter.text}
          onChange={(event) => set({ text: event.target.value })}
        />
        <select
          className={kit.field}
          aria-label="Endpoint"
          value={filter.endpoint}
          onChange={(event) => set({ endpoint: event.target.value })}
        >
          <option value="">Every endpoint</option>
          {endpointGroups.map(({ group, names }) => (
            <optgroup key={group} label={group}>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </optgroup>
          ))}
        </select>
        <label className={tools.check} htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={filter.onlyErrors}
            onChange={(event) => set({ onlyErrors: event.target.checked })}
          />
          Only errors
        </label>
        <button
          type="button"
          className={kit.button}
          disabled={calls.length === 0}
          onClick={() => mock.calls.clear()}
        >
          Clear
        </button>
      </div>
      <p className={css.nothing} role="status">
        {calls.length === 0
          ? 'Nothing was asked yet.'
          : shown.length === calls.length
            ? `${calls.length} ${calls.length === 1 ? 'call' : 'calls'}`
            : `${shown.length} of ${calls.length} calls`}
      </p>
      {shown.length > 0 && (
        <ol className={css.list} aria-label="Calls, the latest first" onKeyDown={onKey}>
          {shown.slice(0, most).map((call) => (
            <CallRow key={call.id} mock={mock} call={call} isOpen={open.has(call.id)} onToggle={toggle} />
          ))}
        </ol>
      )}
      {shown.length > most && (
        <button type="button" className={kit.button} onClick={() => setMost(most + few)}>
          Show older calls
        </button>
      )}
    </div>
  )
}
