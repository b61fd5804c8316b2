import { useLayoutEffect, useRef } from 'react'
import { Notice, type NoticeTone } from '../ui/page/Notice.tsx'

type Props = {
  /** The event that is announced. A new object is a new announcement, even with the same words. */
  of: object
  tone: NoticeTone
  children: React.ReactNode
}

/**
 * A message about an event that has just happened. The message takes the focus once, because on a small screen it may
 * be above the visible part. For people who do not see the screen, it is an alert (WCAG 4.1.3).
 */
export const Announcement = ({ of, tone, children }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new event takes the focus once
  useLayoutEffect(() => box.current?.focus(), [of])
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Notice tone={tone}>{children}</Notice>
    </div>
  )
}
