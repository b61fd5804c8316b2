import { useForm } from 'react-hook-form'
import { useNavigate, useSearchParams } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { Session } from '../../contract/session.ts'
import { useWords } from '../../i18n/words.ts'
import { useCore } from '../../parts/core.ts'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useAction } from '../../parts/use-action.ts'
import { wayBack } from '../../paths.ts'
import { TextField } from '../../ui/fields/Field.tsx'
import { PasswordField } from '../../ui/fields/PasswordField.tsx'
import { Button } from '../../ui/page/Button.tsx'

export const SignInScreen = () => {
  const { say } = useWords()
  const { session } = useCore()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { register, handleSubmit, resetField, formState } = useForm({
    defaultValues: { userId: '', password: '' },
  })
  const { pending, outcome, run } = useAction<Session>((answer) => {
    if (answer.kind !== 'answered') resetField('password')
    else void navigate(wayBack(search, session.known()?.whose ?? null), { replace: true })
  })
  const logIn = handleSubmit((credentials) => run(() => session.signIn(credentials)))

  return (
    <Screen
      whys={['sign-in-first']}
      heading={say('sign-in.heading')}
      lead={say('sign-in.lead', { brand: brand().name })}
    >
      {outcome && outcome.kind !== 'answered' && <ProblemNotice failure={outcome} />}
      <form onSubmit={logIn} noValidate className="stack">
        <TextField
          label={say('sign-in.user-id')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={formState.errors.userId && say('sign-in.user-id-missing')}
          {...register('userId', { required: true, setValueAs: (text: string) => text.trim() })}
        />
        <PasswordField
          label={say('sign-in.password')}
          showLabel={say('sign-in.show-password')}
          hideLabel={say('sign-in.hide-password')}
          autoComplete="current-password"
          error={formState.errors.password && say('sign-in.password-missing')}
          {...register('password', { required: true })}
        />
        <div>
          <Button type="submit" busy={pending} busyLabel={say('sign-in.busy')}>
            {say('sign-in.submit')}
          </Button>
        </div>
      </form>
    </Screen>
  )
}
