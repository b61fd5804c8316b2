import { useLayoutEffect, useRef } from 'react'
import { Notice, type NoticeTone } from '../ui/Notice.tsx'

type Props = {
  /** What is announced: another object is another announcement, the same words again included. */
  of: object
  tone: NoticeTone
  title?: string
  children: React.ReactNode
}

/**
 * Words about something that has just happened. They take the focus once, because on a small screen they stand above
 * what is in sight, and are an alert for those who do not look (WCAG 4.1.3).
 */
export const Announcement = ({ of, tone, title, children }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new thing that happened takes the focus once
  useLayoutEffect(() => box.current?.focus(), [of])
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Notice tone={tone} title={title}>
        {children}
      </Notice>
    </div>
  )
}
