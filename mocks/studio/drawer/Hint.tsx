import css from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { FillIn } from '../tools/FillIn.tsx'
import own from './Drawer.module.css'

/** For whoever sees the log-in page for the first time: as whom, and a way not to type it. */
export const Hint = ({ mock, onClose }: { mock: MockWindow; onClose: () => void }) => (
  <div className={own.hint}>
    <p>
      This is a demonstration. Log in as <code>{mock.scenario.signIn.userId}</code>,{' '}
      <code>{mock.scenario.signIn.password}</code>
    </p>
    <div className={css.row}>
      <FillIn mock={mock} />
      <button type="button" className={`${css.button} ${css.quiet}`} onClick={onClose}>
        Not now
      </button>
    </div>
  </div>
)
