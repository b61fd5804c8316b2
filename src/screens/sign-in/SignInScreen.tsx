import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate, useSearchParams } from 'react-router'
import { ApiProblem } from '../../api/client.ts'
import { signIn } from '../../api/session.ts'
import { brand } from '../../brand/brand.ts'
import { useWords } from '../../i18n/words.ts'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { returnPath } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'

export const SignInScreen = () => {
  const { say } = useWords()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [failure, setFailure] = useState<ApiProblem | null>(null)
  const { register, handleSubmit, resetField, formState } = useForm({
    defaultValues: { userId: '', password: '' },
  })

  const logIn = handleSubmit(async (credentials) => {
    setFailure(null)
    try {
      await signIn(credentials)
      await navigate(returnPath(search.get('from')), { replace: true })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      resetField('password')
      setFailure(error)
    }
  })

  return (
    <Screen
      whys={['sign-in-first']}
      heading={say('sign-in.heading')}
      lead={say('sign-in.lead', { brand: brand().name })}
    >
      {failure && <ProblemNotice error={failure} />}
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
          <Button type="submit" busy={formState.isSubmitting} busyLabel={say('sign-in.busy')}>
            {say('sign-in.submit')}
          </Button>
        </div>
      </form>
    </Screen>
  )
}
