import { useSubmit } from 'react-router'
import { useWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { Button, type ButtonTone } from '../../ui/page/Button.tsx'
import { LogOutIcon } from '../../ui/pictures/icons.tsx'

/** The button that logs out, in the masthead and in the warning before the session ends. */
export const LogOut = ({ tone }: { tone: ButtonTone }) => {
  const { say } = useWords()
  const submit = useSubmit()
  const leave = () => submit(null, { method: 'post', action: paths.signedOut() })
  return (
    <Button tone={tone} onClick={leave}>
      {tone === 'quiet' && <LogOutIcon />}
      {say('shell.sign-out')}
    </Button>
  )
}
