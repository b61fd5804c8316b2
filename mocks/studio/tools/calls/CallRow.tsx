import { memo } from 'react'
import type { MadeCall } from '../../../server/calls.ts'
import type { MockWindow } from '../../kit/page.ts'
import kit from '../../kit/tool.module.css'
import { timeWords } from '../parts/instants.ts'
import css from './Calls.module.css'
import { codeOf, isError } from './calls-filter.ts'
import { OpenCall } from './OpenCall.tsx'

type Props = {
  mock: MockWindow
  call: MadeCall
  isOpen: boolean
  onToggle: (id: number) => void
}

const statusWords = ({ status }: MadeCall) => (status === 'lost' ? 'answer lost' : String(status))

/** A line for one call. When the line is open, the request and the answer are below it. */
export const CallRow = memo(({ mock, call, isOpen, onToggle }: Props) => {
  const { id, method, path, ms, at, fault } = call
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
      {isOpen && <OpenCall mock={mock} call={call} />}
    </li>
  )
})
