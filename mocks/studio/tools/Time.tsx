import { useId, useState } from 'react'
import kit from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { askAgain } from './ask-again.ts'
import { absoluteWords, dayWords, fromNow, spans, spanWords, timeWords } from './instants.ts'
import css from './Time.module.css'
import tools from './Tools.module.css'
import { comingOf } from './time-coming.ts'
import { after, backToDevice, before } from './time-moves.ts'
import { useDrawn } from './use-drawn.ts'

const moves = [
  { words: '+1 min', ms: spans.minute },
  { words: '+5 min', ms: 5 * spans.minute },
  { words: '+1 day', ms: spans.day },
  { words: '+1 year', ms: spans.year },
]

/** How many moments are shown at first: a person with many cards has many reminders. */
const few = 6

const aheadWords = (ahead: number) =>
  Math.abs(ahead) < 1000
    ? 'as on this device'
    : `${spanWords(ahead)} ${ahead > 0 ? 'ahead of' : 'behind'} this device`

/** The issuer's clock, and what it brings about. */
export const Time = ({ mock }: { mock: MockWindow }) => {
  const again = useDrawn(mock)
  const id = useId()
  const [all, showAll] = useState(false)
  const [tells, setTells] = useState(true)
  const { paused, clockAhead } = mock
  const now = mock.now()
  const coming = comingOf(mock.issuer.look())
  const act = (work: () => void) => () => {
    work()
    if (tells) askAgain(mock)
    again()
  }
  return (
    <div className={kit.stack}>
      <section className={css.clock} aria-label="The issuer’s clock" data-paused={paused}>
        <p className={css.face}>
          <time dateTime={new Date(now).toISOString()}>{timeWords(now)}</time>
          <span className={kit.badge} data-tone={paused ? 'warn' : 'ok'}>
            {paused ? 'paused' : 'running'}
          </span>
        </p>
        <p>{dayWords(now)}</p>
        <p className={tools.small}>
          UTC {timeWords(now, 'UTC')}
          {dayWords(now, 'UTC') !== dayWords(now) && `, ${dayWords(now, 'UTC')}`} · {aheadWords(clockAhead)}
        </p>
      </section>
      <div className={css.moves}>
        {moves.map(({ words, ms }) => (
          <button key={words} type="button" className={kit.button} onClick={act(() => mock.advance(ms))}>
            {words}
          </button>
        ))}
        <button
          type="button"
          className={kit.button}
          aria-pressed={paused}
          onClick={act(() => (paused ? mock.resume() : mock.pause()))}
        >
          {paused ? 'Resume' : 'Pause'}
        </button>
        <button
          type="button"
          className={kit.button}
          disabled={!paused && clockAhead === 0}
          onClick={act(() => backToDevice(mock))}
        >
          Back to now
        </button>
      </div>
      <div>
        <label className={tools.check} htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={tells}
            onChange={(event) => setTells(event.target.checked)}
          />
          The page asks after each move
        </label>
        <p className={tools.small}>
          It asks whether the session lives on. Everything else it hears with its next call. Going back, what
          happened since lies ahead, and lasts longer by as much.
        </p>
      </div>
      <section className={kit.stack}>
        <h3>What the clock brings</h3>
        {coming.length === 0 && (
          <p className={kit.soft}>Nothing runs: nobody is logged in, nothing is locked.</p>
        )}
        {coming.length > 0 && (
          <ul className={tools.items}>
            {coming.slice(0, all ? undefined : few).map(({ id: what, words, at }) => (
              <li key={what} className={css.coming}>
                <div className={tools.what}>
                  {words}
                  <div className={tools.small}>
                    <strong className={css.in}>{fromNow(at, now)}</strong> · {absoluteWords(at, now)}
                  </div>
                </div>
                <div className={css.jumps}>
                  <button
                    type="button"
                    className={kit.button}
                    aria-label={`To 10 s before: ${words}`}
                    disabled={at - before <= now}
                    onClick={act(() => mock.advance(at - before - mock.now()))}
                  >
                    Before
                  </button>
                  <button
                    type="button"
                    className={kit.button}
                    aria-label={`To just after: ${words}`}
                    onClick={act(() => mock.advance(at + after - mock.now()))}
                  >
                    After
                  </button>
                </div>
              </li>
            ))}
          </ul>
        )}
        {coming.length > few && (
          <button type="button" className={`${kit.button} ${kit.quiet}`} onClick={() => showAll(!all)}>
            {all ? 'Show the next ones only' : `Show ${coming.length - few} more`}
          </button>
        )}
      </section>
    </div>
  )
}
