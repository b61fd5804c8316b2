import { memo } from 'react'
import type { MadeCall } from '../../calls.ts'
import kit from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { Body } from './Body.tsx'
import { CallFault } from './CallFault.tsx'
import css from './Calls.module.css'
import { codeOf, isError } from './calls-filter.ts'
import { timeWords } from './instants.ts'

type Props = {
  mock: MockWindow
  call: MadeCall
  isOpen: boolean
  onToggle: (id: number) => void
}

const statusWords = ({ status }: MadeCall) => (status === 'lost' ? 'answer lost' : String(status))

/** One call in a line; opened, what was asked and what came back. */
export const CallRow = memo(({ mock, call, isOpen, onToggle }: Props) => {
  const { id, method, path, ms, at, fault, endpoint, request, answer, status } = call
  const code = codeOf(call)
  return (
    <li>
      <button
        type="button"
        className={css.line}
        aria-expanded={isOpen}
        data-call={id}
        onClick={() => onToggle(id)}
      >
        <span className={css.asked}>
          <b>{method}</b> {path}
        </span>
        <span className={css.came}>
          <span className={kit.badge} data-tone={isError(call) ? 'stop' : 'ok'}>
            {statusWords(call)}
          </span>
          {code && <span>{code}</span>}
          {fault && (
            <span className={kit.badge} data-tone="warn">
              fault: {fault}
            </span>
          )}
          <span className={css.when}>
            {ms} ms · {timeWords(at)}
          </span>
        </span>
      </button>
      {isOpen && (
        <div className={css.open}>
          <p className={css.nothing}>
            <code>{endpoint}</code>
          </p>
          <Body title="Request" body={request} nothing="Sent without a body." />
          <Body
            title={status === 'lost' ? 'Answer, which was lost' : 'Answer'}
            body={answer}
            nothing={status === 'offline' ? 'It never reached the issuer.' : 'Answered without a body.'}
          />
          <CallFault mock={mock} call={call} />
        </div>
      )}
    </li>
  )
})
CallRow.displayName = 'CallRow'
