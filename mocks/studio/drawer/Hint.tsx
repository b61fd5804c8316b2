import css from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { FillIn } from '../tools/FillIn.tsx'
import own from './Drawer.module.css'

type Props = {
  mock: MockWindow
  /** The log-in is filled in, and the focus in it: there is only to send it. */
  onFilled: () => void
  onClose: () => void
}

/** For whoever sees the log-in page for the first time: as whom, and a way not to type it; and what of a link was wrong. */
export const Hint = ({ mock, onFilled, onClose }: Props) => (
  <div className={own.hint}>
    {mock.problem && <p>{mock.problem}</p>}
    <p>
      This is a demonstration. Log in as <code>{mock.scenario.signIn.userId}</code>,{' '}
      <code>{mock.scenario.signIn.password}</code>
    </p>
    <div className={css.row}>
      <FillIn mock={mock} onFilled={onFilled} />
      <button type="button" className={`${css.button} ${css.quiet}`} onClick={onClose}>
        Not now
      </button>
    </div>
  </div>
)
