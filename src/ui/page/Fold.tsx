import type { ReactNode } from 'react'
import css from './Fold.module.css'

/** Help in one line that opens. Folds that follow each other share their lines. */
export function Fold({
  title,
  icon,
  children,
}: {
  title: ReactNode
  /** Drawn before the title by a brand with filled icons. */
  icon?: ReactNode | undefined
  children: ReactNode
}) {
  return (
    <details className={css.fold}>
      <summary className={css.title}>
        {icon && <span className={css.icon}>{icon}</span>}
        <span>{title}</span>
      </summary>
      <div className={css.content}>{children}</div>
    </details>
  )
}

/** A group of folds below the task. */
export function Folds({ children }: { children: ReactNode }) {
  return <div className={css.folds}>{children}</div>
}
