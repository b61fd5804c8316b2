import { type CSSProperties, memo, type Ref, useMemo } from 'react'
import type { Say } from '../../../src/i18n/words.ts'
import { linkTo } from '../../server/link.ts'
import type { State } from '../../states/state.ts'
import { appPath, workbenchPath } from '../kit/addresses.ts'
import { Button } from '../kit/Button.tsx'
import { Copy } from '../kit/Copy.tsx'
import tool from '../kit/tool.module.css'
import { heightOf } from '../kit/widths.ts'
import { Frame } from './Frame.tsx'
import type { Happening, Outcome } from './frames.ts'
import css from './Tile.module.css'
import { linkOf, lookIn, type View } from './view.ts'
import { Way } from './Way.tsx'

type Props = {
  ref: Ref<HTMLLIElement>
  state: State
  view: View
  /** In px. */
  tileWidth: number
  isShown: boolean
  /** A new number each time the frame starts; null while there is no frame. */
  start: number | null
  outcome: Outcome | null
  isUsed: boolean
  tell: (happening: Happening) => void
  say: Say
}

const progress = (start: number | null, outcome: Outcome | null) => {
  if (outcome?.how === 'reached') return { words: 'Reached', tone: 'ok' }
  if (outcome) return { words: 'Failed', tone: 'stop' }
  return { words: start === null ? 'Waiting' : 'Reaching…', tone: undefined }
}

/** One state: its frame, the outcome, and the actions. */
export const Tile = memo(
  ({ ref, state, view, tileWidth, isShown, start, outcome, isUsed, tell, say }: Props) => {
    const { id, title } = state
    const { width } = view
    const scale = tileWidth / width
    const link = linkOf(state, view)
    const { words, tone } = progress(start, outcome)
    const look = useMemo(() => lookIn(state, view), [state, view])
    const onSettled = (it: Outcome) => tell({ what: 'settled', id, outcome: it })
    const place = appPath(linkTo(link))
    const size: CSSProperties = { inlineSize: tileWidth, blockSize: heightOf(width) * scale }
    return (
      <li ref={ref} className={css.tile} data-state={id} hidden={!isShown} style={{ inlineSize: tileWidth }}>
        <div className={css.about}>
          <h3>{title}</h3>
          <code className={tool.soft}>{id}</code>
          <span className={tool.badge} data-tone={tone}>
            {words}
          </span>
        </div>
        <div className={css.stage} style={size} data-used={isUsed || undefined}>
          {start !== null && (
            <Frame key={start} {...{ state, place, look, width, scale, isUsed, onSettled }} />
          )}
        </div>
        {outcome?.how === 'failed' && <p className={css.why}>{outcome.why}</p>}
        <div className={css.actions}>
          <a className={tool.button} href={workbenchPath(link, width)} target="_blank" rel="noreferrer">
            Open<span className="visually-hidden"> {title} in the workbench</span>
          </a>
          <Copy text={new URL(place, window.location.href).href} label="Copy link" of={`to ${title}`} />
          <Button
            aria-pressed={isUsed}
            aria-label={`Use it here: ${title}`}
            disabled={outcome === null || start === null}
            onClick={() => tell({ what: 'used', id: isUsed ? null : id })}
          >
            Use it
          </Button>
        </div>
        <div className={css.actions}>
          <Way state={state} say={say} />
          <a
            className={`${tool.button} ${tool.quiet} ${css.small}`}
            href={place}
            target="_blank"
            rel="noreferrer"
          >
            Page<span className="visually-hidden"> of {title} alone</span>
          </a>
          {outcome && (
            <Button
              tone="quiet"
              className={css.small}
              aria-label={`Begin again: ${title}`}
              onClick={() => tell({ what: 'again', id })}
            >
              Again
            </Button>
          )}
        </div>
      </li>
    )
  },
)
