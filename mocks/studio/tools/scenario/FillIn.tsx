import { useRef, useState } from 'react'
import { useApp } from '../../kit/app-place.ts'
import { Button } from '../../kit/Button.tsx'
import type { MockWindow } from '../../kit/page.ts'
import css from '../../kit/tool.module.css'
import own from '../parts/Tools.module.css'
import { fillIn } from './fill-in.ts'

const nothing = 'There is nothing to fill in on this screen.'

/** Fills in the form on the screen, and says what was typed. It does not send the form: the tester does that. */
export const FillIn = ({ mock, onFilled }: { mock: MockWindow; onFilled?: () => void }) => {
  const app = useApp()
  const button = useRef<HTMLButtonElement>(null)
  const [said, setSaid] = useState<{ words: string; path: string } | null>(null)
  const path = mock.page.path()
  const press = async () => {
    const what = await fillIn(mock, app.window.document)
    if (what && onFilled) return onFilled()
    // Typing has moved the focus to the fields. The button gets it back, so that a keyboard user continues from there.
    button.current?.focus()
    setSaid({ words: what ? `Filled in: ${what}.` : nothing, path })
  }
  return (
    <div className={css.row}>
      <Button tone="main" ref={button} onClick={press}>
        Fill in for me
      </Button>
      {/* The message is not shown on another screen, to which it does not apply. */}
      <span role="status" className={own.said}>
        {said?.path === path && said.words}
      </span>
    </div>
  )
}
