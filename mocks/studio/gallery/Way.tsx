import { useState } from 'react'
import type { Say } from '../../../src/i18n/words.ts'
import { scenarios } from '../../scenarios.ts'
import { stateOf } from '../../states/pin-length.ts'
import type { State, Step } from '../../states/state.ts'
import { Button } from '../kit/Button.tsx'
import { readable } from '../play/names.ts'
import { faultLines } from './find.ts'
import css from './Tile.module.css'

/** A step of a state in words for a designer. */
const stepWords = (step: Step, say: Say): string => {
  switch (step.do) {
    case 'fill':
      return `Type ${step.value} into “${readable(step.field, say)}”${step.of ? ` of “${readable(step.of, say)}”` : ''}`
    case 'press':
      return `Press “${readable(step.name, say)}”${step.nth ? ` (number ${step.nth + 1})` : ''}`
    case 'wait-for':
      return `Wait for “${readable(step.words, say)}”`
    case 'key':
      return `Press the key ${step.key}`
    case 'hide':
      return 'Leave the page, then come back'
    case 'go':
      return `Go to ${step.path}`
    case 'hurry':
      return `Let time pass ${step.times} times as fast from here`
    case 'advance':
      return `Move the clock ${step.ms / 1000} seconds forward`
  }
}

/** The steps to a state. They are drawn only on request, because they contain answers and PINs. */
export const Way = ({ state, pinLength, say }: { state: State; pinLength: number; say: Say }) => {
  const [isOpen, setOpen] = useState(false)
  const { scenario, signedIn, path, steps, title } = stateOf(state, pinLength)
  return (
    <>
      <Button
        tone="quiet"
        className={css.small}
        aria-expanded={isOpen}
        aria-label={`Show steps: ${title}`}
        onClick={() => setOpen(!isOpen)}
      >
        Show steps
      </Button>
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
          {/* Keyed by position: the same step may occur twice, and the list of a state never changes. */}
          {Object.entries(steps).map(([at, step]) => (
            <li key={at}>{stepWords(step, say)}</li>
          ))}
        </ol>
      )}
    </>
  )
}
