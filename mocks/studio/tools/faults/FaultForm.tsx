import { type SyntheticEvent, useState, useSyncExternalStore } from 'react'
import { type EndpointName, endpoints } from '../../../../src/contract/endpoints.ts'
import { Button } from '../../kit/Button.tsx'
import type { MockWindow } from '../../kit/page.ts'
import { Segments } from '../../kit/Segments.tsx'
import kit from '../../kit/tool.module.css'
import { endpointGroups, endpointWords } from '../parts/endpoint-words.ts'
import { Choice, NumberField } from '../parts/fields.tsx'
import tools from '../parts/Tools.module.css'
import { FaultExtra, firstDraft, saidOf } from './FaultExtra.tsx'
import css from './Faults.module.css'
import { choicesOf } from './fault-choices.ts'
import { faultWords } from './fault-words.ts'
import { addFault } from './faults-now.ts'

const endpointOptions = endpointGroups((name) => `${endpointWords[name].words} · ${name}`)

type EndpointProps = { mock: MockWindow; value: EndpointName; onChoose: (name: EndpointName) => void }

/** How many of the endpoints that were called last have their own button. */
const fewest = 4

/** Chooses one endpoint of the contract. The endpoints that the page called last have their own buttons. */
const EndpointField = ({ mock, value, onChoose }: EndpointProps) => {
  const calls = useSyncExternalStore(mock.calls.watch, mock.calls.list)
  const lately = [...new Set(calls.map(({ endpoint }) => endpoint).toReversed())].slice(0, fewest)
  const { method, path } = endpoints[value]
  return (
    <div className={tools.labelled}>
      <Choice label="Endpoint" groups={endpointOptions} value={value} onChoose={onChoose} />
      <code className={kit.soft}>
        {method} {path}
      </code>
      {lately.length > 0 && (
        <p className={kit.row}>
          <span className={kit.small}>Called just now:</span>
          {lately.map((name) => (
            <Button key={name} tone="quiet" onClick={() => onChoose(name)}>
              {name}
            </Button>
          ))}
        </p>
      )}
    </div>
  )
}

const oftens = [
  { value: 'once', words: 'Once' },
  { value: 'some', words: 'A few times' },
  { value: 'always', words: 'Until switched off' },
] as const

type Often = (typeof oftens)[number]['value']

/** A form that adds a fault: which endpoint, what goes wrong, and how often. It keeps its values for the next fault. */
export const FaultForm = ({ mock }: { mock: MockWindow }) => {
  const [endpoint, choose] = useState<EndpointName>(() => mock.calls.list().at(-1)?.endpoint ?? 'listCards')
  const [chosen, setChosen] = useState('offline')
  const [draft, setDraft] = useState(firstDraft)
  const [often, setOften] = useState<Often>('once')
  const [times, setTimes] = useState(3)
  const [said, say] = useState('')

  const groups = choicesOf(endpoint)
  const all = groups.flatMap(({ options }) => options)
  // Another endpoint may not have the chosen code. Its first fault is then chosen.
  const choice = all.find(({ value }) => value === chosen) ?? all[0]
  if (!choice) return null

  const add = (event: SyntheticEvent) => {
    event.preventDefault()
    const fault = choice.fault(saidOf(draft, mock.now()))
    addFault(mock, endpoint, {
      ...fault,
      times: often === 'always' ? 'always' : often === 'some' ? times : 1,
    })
    say(`Added: ${endpoint}, ${faultWords(fault)}.`)
  }

  return (
    <form className={`${kit.stack} ${tools.box}`} aria-label="Add a fault" onSubmit={add}>
      <div className={css.pair}>
        <EndpointField mock={mock} value={endpoint} onChoose={choose} />
        <div className={tools.labelled}>
          <Choice label="What goes wrong" groups={groups} value={choice.value} onChoose={setChosen} />
        </div>
      </div>
      {choice.asks && <FaultExtra asks={choice.asks} draft={draft} onChange={setDraft} />}
      <div className={kit.row}>
        <Segments label="How often" options={oftens} value={often} onChoose={setOften} />
        {often === 'some' && (
          <NumberField label="Times" value={times} min={2} max={999} onChange={setTimes} />
        )}
      </div>
      <div className={`${kit.row} ${kit.apart}`}>
        <Button type="submit" tone="main">
          Add this fault
        </Button>
        <span className={kit.small} role="status">
          {said}
        </span>
      </div>
    </form>
  )
}
