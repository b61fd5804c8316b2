import { type KeyboardEvent, useCallback, useState, useSyncExternalStore } from 'react'
import { Button } from '../../kit/Button.tsx'
import type { MockWindow } from '../../kit/page.ts'
import kit from '../../kit/tool.module.css'
import { endpointGroups } from '../parts/endpoint-words.ts'
import { Check, Choice } from '../parts/fields.tsx'
import tools from '../parts/Tools.module.css'
import { CallRow } from './CallRow.tsx'
import css from './Calls.module.css'
import { type Filter, filtered } from './calls-filter.ts'

/** How many calls are drawn at first, and how many more with each “Show older calls”. */
const few = 60

const endpoints = [
  { title: '', options: [{ value: '', words: 'All calls' }] },
  ...endpointGroups((name) => name),
]

const everything: Filter = { text: '', endpoint: '', onlyErrors: false }

/** Moves the focus from line to line with the arrow keys. Does nothing while the focus is on the details of a call. */
const onKey = (event: KeyboardEvent<HTMLElement>) => {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-call]')]
  const at = lines.findIndex((line) => line.contains(document.activeElement))
  const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }
  const to = moves[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  lines[to]?.focus()
}

/** The calls that the page made, the latest first. */
export const Calls = ({ mock }: { mock: MockWindow }) => {
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
      <div className={`${kit.row} ${css.filter}`}>
        <input
          className={kit.field}
          type="search"
          aria-label="Filter the calls"
          placeholder="Find by path, code or status"
          value={filter.text}
          onChange={(event) => set({ text: event.target.value })}
        />
        <Choice
          label="Endpoint"
          isBare
          groups={endpoints}
          value={filter.endpoint}
          onChoose={(endpoint) => set({ endpoint })}
        />
        <Check isOn={filter.onlyErrors} onSwitch={(onlyErrors) => set({ onlyErrors })}>
          Only errors
        </Check>
        <Button disabled={calls.length === 0} onClick={mock.calls.clear}>
          Clear
        </Button>
      </div>
      <p className={kit.small} role="status">
        {calls.length === 0
          ? 'No calls yet.'
          : shown.length === calls.length
            ? `${calls.length} ${calls.length === 1 ? 'call' : 'calls'}`
            : `${shown.length} of ${calls.length} calls`}
      </p>
      {shown.length > 0 && (
        <ol className={tools.lines} aria-label="Calls, the latest first" onKeyDown={onKey}>
          {shown.slice(0, most).map((call) => (
            <CallRow key={call.id} mock={mock} call={call} isOpen={open.has(call.id)} onToggle={toggle} />
          ))}
        </ol>
      )}
      {shown.length > most && <Button onClick={() => setMost(most + few)}>Show older calls</Button>}
    </div>
  )
}
