import { caseOf } from '../../../server/fault-cases.ts'
import type { MockWindow } from '../../kit/page.ts'
import { useChanges } from '../../kit/use-changes.ts'
import { spanWords } from '../parts/instants.ts'
import { backToDevice } from '../time/time-moves.ts'
import css from './Faults.module.css'
import { faultWords } from './fault-words.ts'
import { allFaultsOn } from './faults-now.ts'

type On = { id: string; words: string; act: string; sign: string; undo: () => void }

const clockOn = (mock: MockWindow): On[] => {
  const { clockAhead: ahead, paused } = mock
  // A paused clock falls further behind with each second, so the difference is not shown.
  if (paused) {
    return [{ id: 'paused', act: 'Resume', sign: 'resume', words: 'Clock paused', undo: mock.resume }]
  }
  if (Math.abs(ahead) < 1000) return []
  const words = `Clock ${spanWords(ahead)} ${ahead > 0 ? 'ahead' : 'behind'}`
  return [{ id: 'clock', act: 'Back to now', sign: 'now', words, undo: () => backToDevice(mock) }]
}

/** A named case counts as one fault. */
const faultsNow = (mock: MockWindow): On[] => {
  const named = caseOf(mock.faults.list())
  if (named) {
    const { id, words } = named
    return [{ id, words, act: 'Switch off', sign: '×', undo: () => mock.faults.clear() }]
  }
  return allFaultsOn(mock).map(({ id, endpoint, rule, off }) => {
    const often = rule.times === 'always' ? '' : ` ×${rule.times}`
    const words = `${endpoint ?? 'Every endpoint'}: ${faultWords(rule)}${often}`
    return { id, words, act: 'Switch off', sign: '×', undo: off }
  })
}

/** The faults that are on, and a clock that is paused or wrong. If there are none, nothing is drawn. */
export const FaultsOn = ({ mock }: { mock: MockWindow }) => {
  useChanges(mock)
  const all = [...faultsNow(mock), ...clockOn(mock)]
  if (all.length === 0) return null
  return (
    <ul className={css.on} aria-label="What is on">
      {all.map(({ id, words, act, sign, undo }) => (
        <li key={id}>
          <span className={css.words}>{words}</span>
          <button
            type="button"
            className={css.off}
            aria-label={`${act}: ${words}`}
            title={act}
            onClick={undo}
          >
            {sign}
          </button>
        </li>
      ))}
    </ul>
  )
}
