import type { ReactNode } from 'react'
import css from './PinStage.module.css'

export type Side = 'new' | 'confirm'

type Props = {
  /** The visible field. The other one is transparent, in the same place, and can take the focus from the keyboard. */
  side: Side
  entry: ReactNode
  confirm: ReactNode
  show: ReactNode
  suggest: ReactNode
  /** What is said under the cells. Its place has a fixed height, so that nothing below it moves. */
  verdict: ReactNode
  back: ReactNode
  submit: ReactNode
}

/**
 * Two PIN fields that take turns in one place. In the document they follow each other, so a screen reader and the Tab
 * key find both at any time.
 */
export function PinStage({ side, entry, confirm, show, suggest, verdict, back, submit }: Props) {
  return (
    <div className={css.room}>
      <div className={css.stage} data-side={side}>
        <div className={css.entry}>{entry}</div>
        <div className={css.show}>{show}</div>
        {side === 'new' && <div className={css.aside}>{suggest}</div>}
        <div className={css.confirm}>{confirm}</div>
        <div className={css.verdict}>{verdict}</div>
        {side === 'confirm' && back && <div className={css.aside}>{back}</div>}
        <div className={css.submit}>{submit}</div>
      </div>
    </div>
  )
}
