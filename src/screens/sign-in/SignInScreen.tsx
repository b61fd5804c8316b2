import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate, useSearchParams } from 'react-router'
import { isRefusedWith } from '../../api/outcome.ts'
import { brand } from '../../brand/brand.ts'
import type { Session } from '../../contract/session.ts'
import { useWords } from '../../i18n/words.ts'
import { useCore } from '../../parts/core.ts'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useAction } from '../../parts/use-action.ts'
import { wayBack } from '../../paths.ts'
import { ErrorSummary } from '../../ui/fields/ErrorSummary.tsx'
import { TextField } from '../../ui/fields/Field.tsx'
import { PasswordField } from '../../ui/fields/PasswordField.tsx'
import { Button } from '../../ui/page/Button.tsx'
import { Fold } from '../../ui/page/Fold.tsx'
import { PhoneIcon } from '../../ui/pictures/icons.tsx'
import { Cover } from './Cover.tsx'
import styles from './SignInScreen.module.css'

export const SignInScreen = () => {
  const { say } = useWords()
  const id = useId()
  const { session } = useCore()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { register, handleSubmit, resetField, formState } = useForm({
    defaultValues: { userId: '', password: '' },
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  })
  const { pending, outcome, run } = useAction<Session>((answer) => {
    if (answer.kind !== 'answered') resetField('password')
    else void navigate(wayBack(search, session.known()?.whose ?? null), { replace: true })
  })
  const logIn = handleSubmit((credentials) => run(() => session.signIn(credentials)))

  const failure = outcome && outcome.kind !== 'answered' ? outcome : null
  const isLocked = isRefusedWith(failure, 'sign-in-locked')
  const { errors, submitCount } = formState
  const problems = [
    ...(errors.userId ? [{ fieldId: `${id}-user-id`, text: say('sign-in.user-id-missing') }] : []),
    ...(errors.password ? [{ fieldId: `${id}-password`, text: say('sign-in.password-missing') }] : []),
  ]
  const textOf = (field: string) => problems.find(({ fieldId }) => fieldId === `${id}-${field}`)?.text
  const { name, forgottenPassword, helpline } = brand()

  const notice =
    problems.length > 0 ? (
      <ErrorSummary heading={say('form.problems')} problems={problems} attempt={submitCount} />
    ) : (
      failure && <ProblemNotice failure={failure}>{isLocked && <PhoneLine line={helpline} />}</ProblemNotice>
    )

  return (
    <Screen
      whys={['sign-in-first']}
      heading={say('sign-in.heading')}
      lead={say('sign-in.lead', { brand: name })}
      form
      picture={<Cover />}
      notice={notice && <div className={styles.form}>{notice}</div>}
    >
      <form onSubmit={logIn} noValidate className={`${styles.form} stack`}>
        <TextField
          id={`${id}-user-id`}
          label={say('sign-in.user-id')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={textOf('user-id')}
          {...register('userId', { required: true, setValueAs: (text: string) => text.trim() })}
        />
        <PasswordField
          id={`${id}-password`}
          label={say('sign-in.password')}
          showLabel={say('sign-in.show-password')}
          hideLabel={say('sign-in.hide-password')}
          autoComplete="current-password"
          error={textOf('password')}
          {...register('password', { required: true })}
        />
        <Button type="submit" busy={pending} busyLabel={say('sign-in.busy')}>
          {say('sign-in.submit')}
        </Button>
        {forgottenPassword && (
          <a className="link-line" href={forgottenPassword}>
            {say('sign-in.forgotten-password')}
          </a>
        )}
      </form>
      {!isLocked && (
        <div className={styles.form}>
          <Fold title={say('sign-in.cannot-log-in')} icon={<PhoneIcon />}>
            <PhoneLine line={helpline} />
          </Fold>
        </div>
      )}
    </Screen>
  )
}
