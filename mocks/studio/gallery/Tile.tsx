import { memo, type Ref, useMemo, useRef } from 'react'
import type { Say } from '../../../src/i18n/words.ts'
import { linkTo } from '../../server/link.ts'
import type { State } from '../../states/state.ts'
import { appPath, workbenchPath } from '../kit/addresses.ts'
import { Button } from '../kit/Button.tsx'
import { Copy } from '../kit/Copy.tsx'
import tool from '../kit/tool.module.css'
import { Frame, worldsOfState } from './Frame.tsx'
import type { Happening, Outcome } from './frames.ts'
import css from './Tile.module.css'
import { linkOf, lookIn, type View, type viewsOf } from './view.ts'
import { Way } from './Way.tsx'

type Props = {
  ref: Ref<HTMLLIElement>
  state: State
  view: View
  /** The view of each frame. */
  views: ReturnType<typeof viewsOf>
  isShown: boolean
  /** A new number each time the frame starts; null while there is no frame. */
  start: number | null
  outcome: Outcome | null
  isUsed: boolean
  /** How many digits the PINs of the frames' brand have. */
  pinLength: number
  tell: (happening: Happening) => void
  say: Say
}

const progress = (start: number | null, outcome: Outcome | null) => {
  if (outcome?.how === 'reached') return { words: 'Ready', tone: 'ok' }
  if (outcome) return { words: 'Failed', tone: 'stop' }
  return { words: start === null ? 'Not loaded yet' : 'Loading…', tone: undefined }
}

/** One state: its frame, the outcome, and the actions. */
export const Tile = memo(
  ({ ref, state, view, views, isShown, start, outcome, isUsed, pinLength, tell, say }: Props) => {
    const { id, title } = state
    const { width } = view
    const link = linkOf(state, view)
    const { words, tone } = progress(start, outcome)
    const looks = useMemo(() => views.map((each) => lookIn(state, each.view)), [state, views])
    const reached = useRef(new Set<string>())
    /** The frames of a tile settle together: at the first failure, or when each has reached the state. */
    const settle = (it: Outcome, words: string) => {
      const mark = (frame: string) => `${start} ${frame}`
      if (it.how === 'reached') reached.current.add(mark(words))
      const isWhole = views.every((each) => reached.current.has(mark(each.words)))
      if (isWhole || it.how === 'failed') tell({ what: 'settled', id, outcome: it })
    }
    const place = appPath(linkTo(link))
    return (
      <li ref={ref} className={css.tile} data-state={id} hidden={!isShown}>
        <div className={css.about}>
          <h3>{title}</h3>
          <code className={tool.soft}>{id}</code>
          <span className={tool.badge} data-tone={tone}>
            {words}
          </span>
        </div>
        <div className={css.frames}>
          {views.map((each, at) => {
            const address = appPath(linkTo(linkOf(state, each.view)))
            const named = [title, each.words].filter(Boolean).join(': ')
            return (
              <div key={each.words}>
                <div className={css.stage} data-used={isUsed || undefined}>
                  {start !== null && (
                    <Frame
                      key={start}
                      {...{ title: named, place: address, width, isUsed }}
                      world={worldsOfState(id)[at] ?? id}
                      look={looks[at] ?? {}}
                      onSettled={(it) => settle(it, each.words)}
                    />
                  )}
                </div>
                {each.words && (
                  <a href={address} target="_blank" rel="noreferrer" aria-label={`Open alone: ${named}`}>
                    {each.words}
                  </a>
                )}
              </div>
            )
          })}
        </div>
        {outcome?.how === 'failed' && <p className={css.why}>{outcome.why}</p>}
        <div className={css.actions}>
          <a className={tool.button} href={workbenchPath(link, width)} target="_blank" rel="noreferrer">
            Open in the workbench<span className="visually-hidden">: {title}</span>
          </a>
          <Copy text={new URL(place, window.location.href).href} label="Copy link" of={`to ${title}`} />
          <Button
            aria-pressed={isUsed}
            aria-label={`Use here: ${title}`}
            disabled={outcome === null || start === null}
            onClick={() => tell({ what: 'used', id: isUsed ? null : id })}
          >
            Use here
          </Button>
        </div>
        <div className={css.actions}>
          <Way state={state} pinLength={pinLength} say={say} />
          <a
            className={`${tool.button} ${tool.quiet} ${css.small}`}
            href={place}
            target="_blank"
            rel="noreferrer"
          >
            Open alone<span className="visually-hidden">: {title}</span>
          </a>
          {outcome && (
            <Button
              tone="quiet"
              className={css.small}
              aria-label={`Start again: ${title}`}
              onClick={() => tell({ what: 'again', id })}
            >
              Start again
            </Button>
          )}
        </div>
      </li>
    )
  },
)
