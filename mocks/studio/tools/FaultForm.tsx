import { type SyntheticEvent, useId, useState } from 'react'
import type { EndpointName } from '../../../src/contract/endpoints.ts'
import { Segments } from '../kit/Segments.tsx'
import kit from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { EndpointField } from './EndpointField.tsx'
import { FaultExtra, firstDraft, saidOf } from './FaultExtra.tsx'
import css from './FaultForm.module.css'
import { choicesOf } from './fault-choices.ts'
import { faultWords } from './fault-words.ts'
import { addFault } from './faults-now.ts'
import { NumberField } from './NumberField.tsx'
import tools from './Tools.module.css'

const oftens = [
  { value: 'once', words: 'Once' },
  { value: 'some', words: 'A few times' },
  { value: 'always', words: 'Until switched off' },
] as const

type Often = (typeof oftens)[number]['value']

type Props = { mock: MockWindow; onAdded: () => void }

/** Says where, what and how often something is to go wrong. What stands there is kept for the next one. */
export const FaultForm = ({ mock, onAdded }: Props) => {
  const id = useId()
  const [endpoint, choose] = useState<EndpointName>(() => mock.calls.list().at(-1)?.endpoint ?? 'listCards')
  const [chosen, setChosen] = useState('offline')
  const [draft, setDraft] = useState(firstDraft)
  const [often, setOften] = useState<Often>('once')
  const [times, setTimes] = useState(3)
  const [said, say] = useState('')

  const groups = choicesOf(endpoint)
  const all = groups.flatMap(({ choices }) => choices)
  // Another endpoint may not have the code that was chosen.
  const choice = all.find((each) => each.id === chosen) ?? all[0]
  if (!choice) return null

  const add = (event: SyntheticEvent) => {
    event.preventDefault()
    const fault = choice.fault(saidOf(draft, mock.now()))
    addFault(mock, endpoint, {
      ...fault,
      times: often === 'always' ? 'always' : often === 'some' ? times : 1,
    })
    say(`Added: ${endpoint}, ${faultWords(fault)}.`)
    onAdded()
  }

  return (
    <form className={css.form} aria-label="Add a fault" onSubmit={add}>
      <div className={css.pair}>
        <EndpointField mock={mock} value={endpoint} onChoose={choose} />
        <div className={tools.labelled}>
          <label htmlFor={id}>What goes wrong</label>
          <select
            id={id}
            className={kit.field}
            value={choice.id}
            onChange={(event) => setChosen(event.target.value)}
          >
            {groups.map(({ title, choices }) => (
              <optgroup key={title} label={title}>
                {choices.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.words}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
      </div>
      {choice.asks && <FaultExtra asks={choice.asks} draft={draft} onChange={setDraft} />}
      <div className={kit.row}>
        <Segments label="How often" options={oftens} value={often} onChoose={setOften} />
        {often === 'some' && (
          <NumberField label="Times" value={times} min={2} max={999} onChange={setTimes} />
        )}
      </div>
      <div className={css.end}>
        <button type="submit" className={`${kit.button} ${kit.main}`}>
          Add this fault
        </button>
        <span className={tools.small} role="status">
          {said}
        </span>
      </div>
    </form>
  )
}
