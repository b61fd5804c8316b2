import type { MockWindow } from '../page/page.ts'
import css from './FaultsOn.module.css'
import { faultWords } from './fault-words.ts'
import { faultsEverywhere, faultsOn, putEverywhere, removeFault } from './faults-now.ts'
import { spanWords } from './instants.ts'
import { backToDevice } from './time-moves.ts'
import { useDrawn } from './use-drawn.ts'

type On = { id: string; words: string; act: string; sign: string; undo: () => void }

const often = (times: number | 'always') => (times === 'always' ? '' : ` ×${times}`)

const everythingOn = (mock: MockWindow): On[] => {
  const lists = mock.faults.list()
  const { clockAhead: ahead, paused } = mock
  const off = { act: 'Switch off', sign: '×' }
  const moved = Math.abs(ahead) >= 1000
  return [
    ...faultsEverywhere(lists).map((rule) => ({
      ...off,
      id: `every ${JSON.stringify(rule)}`,
      words: `Every endpoint: ${faultWords(rule)}`,
      undo: () => putEverywhere(mock, rule, false),
    })),
    ...faultsOn(lists).map((on) => ({
      ...off,
      id: on.id,
      words: `${on.endpoint}: ${faultWords(on.rule)}${often(on.rule.times)}`,
      undo: () => removeFault(mock, on),
    })),
    // A clock that stands falls behind by itself: how far is no news.
    ...(moved && !paused
      ? [
          {
            id: 'clock',
            act: 'Back to now',
            sign: 'now',
            words: `Clock ${spanWords(ahead)} ${ahead > 0 ? 'ahead' : 'behind'}`,
            undo: () => backToDevice(mock),
          },
        ]
      : []),
    ...(paused
      ? [{ id: 'paused', act: 'Resume', sign: 'resume', words: 'Clock paused', undo: () => mock.resume() }]
      : []),
  ]
}

/** What is not as it usually is: faults, the clock. Nothing where there is nothing. */
export const FaultsOn = ({ mock }: { mock: MockWindow }) => {
  const again = useDrawn(mock)
  const all = everythingOn(mock)
  if (all.length === 0) return null
  return (
    <ul className={css.on} aria-label="On now">
      {all.map(({ id, words, act, sign, undo }) => (
        <li key={id}>
          <span className={css.words}>{words}</span>
          <button
            type="button"
            className={css.off}
            aria-label={`${act}: ${words}`}
            title={act}
            onClick={() => {
              undo()
              again()
            }}
          >
            {sign}
          </button>
        </li>
      ))}
    </ul>
  )
}
