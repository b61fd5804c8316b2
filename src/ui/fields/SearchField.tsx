import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef } from 'react'
import css from './Field.module.css'
import { FieldFrame, fieldAria } from './FieldFrame.tsx'

type Props = {
  label: ReactNode
  hint?: ReactNode | undefined
  /** The label of the button that empties the field. */
  clearLabel: ReactNode
  value: string
  onChange: (value: string) => void
  ref?: Ref<HTMLInputElement> | undefined
}

/**
 * Filters the content below while the person types. Escape empties the field, in every browser. The field has no
 * `name` and is in no form, so that Enter sends nothing.
 */
export function SearchField({ label, hint, clearLabel, value, onChange, ref }: Props) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const clear = () => {
    onChange('')
    box.current?.querySelector('input')?.focus()
  }
  const press = (event: KeyboardEvent) => {
    // While an input method is composing, Escape only cancels the composition.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || value === '') return
    event.preventDefault()
    onChange('')
  }
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <div className={css.withButton} ref={box}>
        <input
          {...fieldAria(id, { hint })}
          id={id}
          ref={ref}
          type="search"
          className={`${css.input} ${css.search}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={press}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={80}
        />
        {value !== '' && (
          <button type="button" className={css.inputButton} aria-controls={id} onClick={clear}>
            {clearLabel}
          </button>
        )}
      </div>
    </FieldFrame>
  )
}
