import { useState } from 'react'
import { scenarios } from '../../scenarios.ts'
import type { State } from '../../states-type.ts'
import tool from '../kit/tool.module.css'
import type { Stage } from '../play-steps.ts'
import { faultLines } from './find.ts'
import { stepWords } from './said.ts'
import css from './Tile.module.css'

/** How a state comes about. In the page only while it is asked for: the steps have answers and PINs in them. */
export const Way = ({ state, say }: { state: State; say: Stage['say'] }) => {
  const [isOpen, setOpen] = useState(false)
  const { scenario, signedIn, path, steps, title } = state
  return (
    <>
      <button
        type="button"
        className={`${tool.button} ${tool.quiet} ${css.small}`}
        aria-expanded={isOpen}
        aria-label={`Steps to ${title}`}
        onClick={() => setOpen(!isOpen)}
      >
        Steps
      </button>
      {isOpen && (
        <ol className={css.way}>
          <li>
            Scenario “{scenarios[scenario].title}”{signedIn ? ', logged in' : ''}
          </li>
          {faultLines(state).map((line) => (
            <li key={line}>
              Fault <code>{line}</code>
            </li>
          ))}
          <li>
            Open <code>{path}</code>
          </li>
          {/* By where it stands: the same step may be taken twice, and the list of a state never changes. */}
          {Object.entries(steps).map(([at, step]) => (
            <li key={at}>{stepWords(step, say)}</li>
          ))}
        </ol>
      )}
    </>
  )
}
