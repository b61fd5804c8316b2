import { useRef, useState } from 'react'
import { useApp } from '../drawer/app-place.ts'
import css from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { fillIn } from './fill-in.ts'
import own from './parts.module.css'

const nothing = 'There is nothing to fill in on this screen.'

/** Types into the form on the screen, and says what. The person sends it: that is what they came to look at. */
export const FillIn = ({ mock, onFilled }: { mock: MockWindow; onFilled?: () => void }) => {
  const app = useApp()
  const button = useRef<HTMLButtonElement>(null)
  const [said, setSaid] = useState<{ words: string; path: string } | null>(null)
  const path = mock.page.path()
  const press = async () => {
    const what = await fillIn(mock, app.window.document)
    if (what && onFilled) return onFilled()
    // The fields had the focus one after the other: whoever works with the keyboard goes on from here.
    button.current?.focus()
    setSaid({ words: what ? `Filled in: ${what}.` : nothing, path })
  }
  return (
    <div className={css.row}>
      <button type="button" className={`${css.button} ${css.main}`} ref={button} onClick={() => void press()}>
        Fill in for me
      </button>
      {/* Another screen: what was said is over. */}
      <span role="status" className={own.said}>
        {said?.path === path && said.words}
      </span>
    </div>
  )
}
