import { useState } from 'react'
import { hidden, type MadeCall } from '../../../server/calls.ts'
import type { Fault } from '../../../server/faults.ts'
import { Button } from '../../kit/Button.tsx'
import { Copy } from '../../kit/Copy.tsx'
import type { MockWindow } from '../../kit/page.ts'
import kit from '../../kit/tool.module.css'
import { useChanges } from '../../kit/use-changes.ts'
import { faultWords } from '../faults/fault-words.ts'
import { addFault, isLasting, removeFault } from '../faults/faults-now.ts'
import tools from '../parts/Tools.module.css'
import css from './Calls.module.css'
import { faultLike } from './calls-filter.ts'

type BodyProps = { title: string; body: unknown; nothing: string }

/** How many lines are shown at first. The answer with all cards of a person may have thousands of lines. */
const few = 40

/** Lines of JSON, split at a hidden secret. A line contains one value, so at most one secret. */
const linesOf = (text: string) =>
  text.split('\n').map((line, at) => {
    const [before = '', after] = line.split(hidden)
    return { no: at + 1, before, after }
  })

/** A body as lines of JSON, with its hidden secrets marked. */
const Body = ({ title, body, nothing }: BodyProps) => {
  const [all, showAll] = useState(false)
  if (body === null || body === undefined) return <p className={kit.small}>{nothing}</p>
  const text = JSON.stringify(body, null, 2)
  const lines = linesOf(text)
  return (
    <div>
      <div className={`${kit.row} ${kit.apart}`}>
        <strong>{title}</strong>
        <Copy text={text} of={title.toLowerCase()} />
      </div>
      <pre className={tools.text}>
        {lines.slice(0, all ? undefined : few).map(({ no, before, after }) => (
          <span key={no}>
            {before}
            {after !== undefined && <span className={css.secret}>{hidden}</span>}
            {after}
            {'\n'}
          </span>
        ))}
      </pre>
      {lines.length > few && !all && (
        <Button tone="quiet" onClick={() => showAll(true)}>
          Show all {lines.length} lines
        </Button>
      )}
    </div>
  )
}

/** The faults offered for a call that went well. */
const usual: readonly Fault[] = [
  { kind: 'offline' },
  { kind: 'drop-after' },
  { kind: 'status', status: 500 },
  { kind: 'delay', ms: 2000 },
]

/** Switches on, for every later call, the fault that this call met. A call that went well offers the usual faults. */
const CallFault = ({ mock, call }: { mock: MockWindow; call: MadeCall }) => {
  useChanges(mock)
  const { endpoint } = call
  const met = faultLike(call)
  const rules = mock.faults.list()[endpoint] ?? []
  const isOn = (fault: Fault) => rules.some(isLasting(fault))
  const turn = (fault: Fault) => {
    const rule = { ...fault, times: 'always' } as const
    if (isOn(fault)) removeFault(mock, { endpoint, rule })
    else addFault(mock, endpoint, rule)
  }
  const offered = met ? [met] : usual
  return (
    <fieldset className={css.faults}>
      <legend>{met ? 'Repeat this fault' : 'Make this call fail'} until switched off</legend>
      {offered.map((fault) => (
        <Button
          key={faultWords(fault)}
          className={tools.fault}
          aria-pressed={isOn(fault)}
          onClick={() => turn(fault)}
        >
          {faultWords(fault)}
        </Button>
      ))}
      <span className={kit.small} role="status">
        {offered.some(isOn) ? `On for every call of ${endpoint}.` : ''}
      </span>
    </fieldset>
  )
}

/** The request and the answer of a call, and the faults that can be switched on for later calls. */
export const OpenCall = ({ mock, call }: { mock: MockWindow; call: MadeCall }) => {
  const { endpoint, request, answer, status } = call
  return (
    <div className={`${tools.part} ${css.open}`}>
      <p className={kit.small}>
        <code>{endpoint}</code>
      </p>
      <Body title="Request" body={request} nothing="The call sent no data." />
      <Body
        title={status === 'lost' ? 'Answer, which was lost' : 'Answer'}
        body={answer}
        nothing={status === 'offline' ? 'The call never reached the issuer.' : 'The answer has no data.'}
      />
      <CallFault mock={mock} call={call} />
    </div>
  )
}
