import type { ComponentProps } from 'react'
import css from './tool.module.css'

type Props = ComponentProps<'button'> & { tone?: 'main' | 'quiet' }

/** A button of the studio. */
export const Button = ({ tone, className, ...rest }: Props) => (
  <button
    type="button"
    {...rest}
    className={[css.button, tone && css[tone], className].filter(Boolean).join(' ')}
  />
)
