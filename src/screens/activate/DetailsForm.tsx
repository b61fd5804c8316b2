import { useId, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Failure } from '../../api/outcome.ts'
import type { SealedCardDetails } from '../../contract/messages.ts'
import { useWords } from '../../i18n/words.ts'
import { Announcement } from '../../parts/Announcement.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { ErrorSummary } from '../../ui/fields/ErrorSummary.tsx'
import { TextField } from '../../ui/fields/Field.tsx'
import { useClearOnHide } from '../../ui/fields/use-clear-on-hide.ts'
import { Button } from '../../ui/page/Button.tsx'
import { CardSide } from '../../ui/pictures/CardSide.tsx'
import { expiryOf, securityCodeOf } from './card-details.ts'

type Details = SealedCardDetails['details']
type Props = {
  busy: boolean
  /** The details were given before, but are too old now. */
  again: boolean
  /** Why the last try did not work. */
  failure: Failure | null
  onDetails: (details: Details) => void
}

const blank: Details = { securityCode: '', expires: '' }

/** Asks for the details printed on the card. They are secrets: cleared when they are sent or the page is hidden. */
export const DetailsForm = ({ busy, again, failure, onDetails }: Props) => {
  const { say } = useWords()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [asked] = useState({})
  const [cleared, setCleared] = useState<object | null>(null)
  const { register, handleSubmit, reset, formState } = useForm<Details>({
    defaultValues: blank,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  })
  const { errors, submitCount } = formState
  const clear = () => reset(blank, { keepSubmitCount: true })

  useClearOnHide(form, () => {
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
  /** One notice at a time: the latest event. */
  const notice = () => {
    if (problems.length > 0) {
      return <ErrorSummary heading={say('form.problems')} problems={problems} attempt={submitCount} />
    }
    if (cleared) {
      return (
        <Announcement of={cleared} tone="info">
          <p>{say('activate.cleared')}</p>
        </Announcement>
      )
    }
    if (failure) return <ProblemNotice failure={failure} />
    return (
      again && (
        <Announcement of={asked} tone="info">
          <p>{say('activate.again')}</p>
        </Announcement>
      )
    )
  }
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      autoComplete="on"
      onSubmit={(event) => {
        if (busy) event.preventDefault()
        else submit(event)
      }}
    >
      {notice()}
      <p>{say('activate.lead')}</p>
      <TextField
        id={`${id}-code`}
        label={say('activate.code')}
        hint={say('activate.code-hint')}
        error={code}
        inputMode="numeric"
        autoComplete="cc-csc"
        size={6}
        picture={<CardSide side="back" />}
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
        picture={<CardSide side="front" />}
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
