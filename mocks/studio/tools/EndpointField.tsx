import { useId, useSyncExternalStore } from 'react'
import { type EndpointName, endpoints } from '../../../src/contract/endpoints.ts'
import { endpointNames } from '../../faults.ts'
import kit from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { endpointGroups, endpointWords } from './endpoint-words.ts'
import tools from './Tools.module.css'

type Props = { mock: MockWindow; value: EndpointName; onChoose: (name: EndpointName) => void }

/** How many of the latest are offered. */
const fewest = 4

/** One endpoint of the contract's table; those that the page asked last are a press away. */
export const EndpointField = ({ mock, value, onChoose }: Props) => {
  const id = useId()
  const calls = useSyncExternalStore(mock.calls.watch, mock.calls.list)
  const lately = [...new Set(calls.map(({ endpoint }) => endpoint).toReversed())].slice(0, fewest)
  const { method, path } = endpoints[value]
  return (
    <div className={tools.labelled}>
      <label htmlFor={id}>Endpoint</label>
      <select
        id={id}
        className={kit.field}
        value={value}
        onChange={({ target }) => {
          const name = endpointNames.find((each) => each === target.value)
          if (name) onChoose(name)
        }}
      >
        {endpointGroups.map(({ group, names }) => (
          <optgroup key={group} label={group}>
            {names.map((name) => (
              <option key={name} value={name}>
                {endpointWords[name].words} · {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <code className={kit.soft}>
        {method} {path}
      </code>
      {lately.length > 0 && (
        <p className={kit.row}>
          <span className={tools.small}>Asked just now:</span>
          {lately.map((name) => (
            <button
              key={name}
              type="button"
              className={`${kit.button} ${kit.quiet}`}
              onClick={() => onChoose(name)}
            >
              {name}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
