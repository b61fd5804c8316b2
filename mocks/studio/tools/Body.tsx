import { useState } from 'react'
import { hidden } from '../../calls.ts'
import { Copy } from '../kit/Copy.tsx'
import kit from '../kit/tool.module.css'
import css from './Calls.module.css'

type Props = { title: string; body: unknown; nothing: string }

/** How many lines are shown at first: the answer with all cards of a person may have thousands. */
const few = 40

/** JSON over lines, with what stands before and after a secret. A line holds one value, so one secret at most. */
const linesOf = (text: string) =>
  text.split('\n').map((line, at) => {
    const [before = '', after] = line.split(hidden)
    return { no: at + 1, before, after }
  })

/** A body as it may be read: JSON over lines, what is secret marked as such. */
export const Body = ({ title, body, nothing }: Props) => {
  const [all, showAll] = useState(false)
  if (body === null || body === undefined) return <p className={css.nothing}>{nothing}</p>
  const text = JSON.stringify(body, null, 2)
  const lines = linesOf(text)
  return (
    <div>
      <div className={css.bodyHead}>
        <strong>{title}</strong>
        <Copy text={text} of={title.toLowerCase()} />
      </div>
      <pre className={css.body}>
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
        <button type="button" className={`${kit.button} ${kit.quiet}`} onClick={() => showAll(true)}>
          Show all {lines.length} lines
        </button>
      )}
    </div>
  )
}
