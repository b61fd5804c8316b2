import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { SealedCardDetails } from '../../contract/pin.ts'
import { useWords } from '../../i18n/words.ts'
import { Announcement } from '../../parts/Announcement.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { TextField } from '../../ui/Field.tsx'
import { useClearOnHide } from '../../ui/use-clear-on-hide.ts'
import { expiryOf, securityCodeOf } from './card-details.ts'

type Details = SealedCardDetails['details']
type Props = {
  busy: boolean
  /** The details were right before, but that is too long ago. */
  again: boolean
  onDetails: (details: Details) => void
}

const blank: Details = { securityCode: '', expires: '' }

/** What is printed on the card. It is a secret like an answer: cleared once sent, and when the page is out of sight. */
export const DetailsForm = ({ busy, again, onDetails }: Props) => {
  const { say } = useWords()
  const id = useId()
  const [asked] = useState({})
  const [cleared, setCleared] = useState<object | null>(null)
  const { register, handleSubmit, reset, getValues, formState } = useForm<Details>({
    defaultValues: blank,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  })
  const { errors, submitCount } = formState
  const clear = () => reset(blank, { keepSubmitCount: true })

  useClearOnHide(() => {
    if (!Object.values(getValues()).some(Boolean)) return
    clear()
    setCleared({})
  })

  const submit = handleSubmit(({ securityCode, expires }) => {
    const details = { securityCode: securityCodeOf(securityCode) ?? '', expires: expiryOf(expires) ?? '' }
    clear()
    setCleared(null)
    onDetails(details)
  })

  const code = errors.securityCode && say('activate.code-missing')
  const expiry = errors.expires && say('activate.expiry-missing')
  const problems = [
    ...(code ? [{ fieldId: `${id}-code`, text: code }] : []),
    ...(expiry ? [{ fieldId: `${id}-expiry`, text: expiry }] : []),
  ]
  return (
    <form
      className="stack"
      noValidate
      autoComplete="on"
      onSubmit={(event) => {
        if (busy) event.preventDefault()
        else submit(event)
      }}
    >
      {problems.length > 0 && (
        <ErrorSummary heading={say('form.problems')} problems={problems} attempt={submitCount} />
      )}
      {again && problems.length === 0 && !cleared && (
        <Announcement of={asked} tone="info">
          <p>{say('activate.again')}</p>
        </Announcement>
      )}
      {cleared && problems.length === 0 && (
        <Announcement of={cleared} tone="info">
          <p>{say('activate.cleared')}</p>
        </Announcement>
      )}
      <TextField
        id={`${id}-code`}
        label={say('activate.code')}
        hint={say('activate.code-hint')}
        error={code}
        inputMode="numeric"
        autoComplete="cc-csc"
        size={6}
        {...register('securityCode', { validate: (typed) => securityCodeOf(typed) !== null })}
      />
      <TextField
        id={`${id}-expiry`}
        label={say('activate.expiry')}
        hint={say('activate.expiry-hint')}
        error={expiry}
        inputMode="numeric"
        autoComplete="cc-exp"
        size={9}
        {...register('expires', { validate: (typed) => expiryOf(typed) !== null })}
      />
      <div>
        <Button type="submit" busy={busy} busyLabel={say('activate.busy')}>
          {say('activate.submit')}
        </Button>
      </div>
    </form>
  )
}
