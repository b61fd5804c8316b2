import type { ReactNode } from 'react'
import { InfoIcon, OkIcon, StopIcon, WarnIcon } from '../pictures/icons.tsx'
import css from './Notice.module.css'

export type NoticeTone = 'info' | 'ok' | 'warn' | 'stop'

const icons = { info: InfoIcon, ok: OkIcon, warn: WarnIcon, stop: StopIcon }

/** A message box. Use `role="status"` or `"alert"` only if it appears after the screen was drawn. */
export function Notice({
  tone,
  title,
  children,
  role,
}: {
  tone: NoticeTone
  title?: ReactNode | undefined
  children?: ReactNode | undefined
  role?: 'status' | 'alert' | undefined
}) {
  const Icon = icons[tone]
  return (
    <div className={css.notice} data-tone={tone} role={role}>
      <span className={css.icon}>
        <Icon />
      </span>
      <div className={css.words}>
        {title && <p className={css.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
