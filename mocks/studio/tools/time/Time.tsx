import { useState } from 'react'
import { Button } from '../../kit/Button.tsx'
import type { MockWindow } from '../../kit/page.ts'
import kit from '../../kit/tool.module.css'
import { useChanges } from '../../kit/use-changes.ts'
import { Check } from '../parts/fields.tsx'
import { absoluteWords, dayWords, fromNow, spans, spanWords, timeWords } from '../parts/instants.ts'
import tools from '../parts/Tools.module.css'
import css from './Time.module.css'
import { comingOf } from './time-coming.ts'
import { askAgain, backToDevice } from './time-moves.ts'

const moves = [
  { words: '+1 min', ms: spans.minute },
  { words: '+5 min', ms: 5 * spans.minute },
  { words: '+1 day', ms: spans.day },
  { words: '+1 year', ms: spans.year },
]

/** How far before and after an event the clock stops, in ms. Before an event, there is enough time to look. */
const before = 10_000
const after = 1_000

/** How many events are shown at first: a person with many cards has many reminders. */
const few = 6

const aheadWords = (ahead: number) =>
  Math.abs(ahead) < 1000
    ? 'as on this device'
    : `${spanWords(ahead)} ${ahead > 0 ? 'ahead of' : 'behind'} this device`

/** The issuer's clock, and the events that come next. */
export const Time = ({ mock }: { mock: MockWindow }) => {
  useChanges(mock)
  const [all, showAll] = useState(false)
  const [tells, setTells] = useState(true)
  const { paused, clockAhead } = mock
  const now = mock.now()
  const coming = comingOf(mock.issuer.look())
  const act = (work: () => void) => () => {
    work()
    if (tells) askAgain(mock)
  }
  return (
    <div className={kit.stack}>
      <section className={`${tools.box} ${css.clock}`} aria-label="The issuer’s clock" data-paused={paused}>
        <p className={css.face}>
          <time dateTime={new Date(now).toISOString()}>{timeWords(now)}</time>
          <span className={kit.badge} data-tone={paused ? 'warn' : 'ok'}>
            {paused ? 'paused' : 'running'}
          </span>
        </p>
        <p>{dayWords(now)}</p>
        <p className={kit.small}>
          UTC {timeWords(now, 'UTC')}
          {dayWords(now, 'UTC') !== dayWords(now) && `, ${dayWords(now, 'UTC')}`} · {aheadWords(clockAhead)}
        </p>
      </section>
      <div className={css.moves}>
        {moves.map(({ words, ms }) => (
          <Button key={words} onClick={act(() => mock.advance(ms))}>
            {words}
          </Button>
        ))}
        <Button aria-pressed={paused} onClick={act(paused ? mock.resume : mock.pause)}>
          {paused ? 'Resume' : 'Pause'}
        </Button>
        <Button disabled={!paused && clockAhead === 0} onClick={act(() => backToDevice(mock))}>
          Back to now
        </Button>
      </div>
      <div>
        <Check isOn={tells} onSwitch={setTells}>
          Check the session after each move
        </Check>
        <p className={kit.small}>
          The app asks the issuer whether the session has ended. It learns about other changes with its next
          call. If you move the clock back, locks and sessions last longer.
        </p>
      </div>
      <section className={kit.stack}>
        <h3>What happens next</h3>
        {coming.length === 0 && (
          <p className={kit.soft}>Nothing will happen: nobody is logged in and nothing is locked.</p>
        )}
        {coming.length > 0 && (
          <ul className={`${tools.lines} ${tools.items}`}>
            {coming.slice(0, all ? undefined : few).map(({ id: what, words, at }) => (
              <li key={what}>
                <div>
                  {words}
                  <div className={kit.small}>
                    <strong className={css.in}>{fromNow(at, now)}</strong> · {absoluteWords(at, now)}
                  </div>
                </div>
                <div className={css.jumps}>
                  <Button
                    aria-label={`Go to 10 s before: ${words}`}
                    disabled={at - before <= now}
                    onClick={act(() => mock.advance(at - before - mock.now()))}
                  >
                    Go to 10 s before
                  </Button>
                  <Button
                    aria-label={`Go to just after: ${words}`}
                    onClick={act(() => mock.advance(at + after - mock.now()))}
                  >
                    Go to just after
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
        {coming.length > few && (
          <Button tone="quiet" onClick={() => showAll(!all)}>
            {all ? 'Show fewer' : `Show ${coming.length - few} more`}
          </Button>
        )}
      </section>
    </div>
  )
}
