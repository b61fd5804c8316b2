import { Button } from '../kit/Button.tsx'
import type { MockWindow } from '../kit/page.ts'
import css from '../kit/tool.module.css'
import { FillIn } from '../tools/scenario/FillIn.tsx'
import own from './Drawer.module.css'

type Props = {
  mock: MockWindow
  /** Called when the log-in form is filled in and has the focus, so that the person only has to send it. */
  onFilled: () => void
  onClose: () => void
}

/** On the first visit to the log-in page: what to type, a button that types it, and any problem with the link. */
export const Hint = ({ mock, onFilled, onClose }: Props) => (
  <div className={own.hint}>
    {mock.problem && <p>{mock.problem}</p>}
    <p>
      This is a demonstration. Log in as <code>{mock.scenario.signIn.userId}</code>,{' '}
      <code>{mock.scenario.signIn.password}</code>
    </p>
    <div className={css.row}>
      <FillIn mock={mock} onFilled={onFilled} />
      <Button tone="quiet" onClick={onClose}>
        Not now
      </Button>
    </div>
  </div>
)
