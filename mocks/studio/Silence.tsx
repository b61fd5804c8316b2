import { useEffect, useRef } from 'react'

/** Does some work later. Out: how to call it off. */
export type Wait = (work: () => void, ms: number) => () => void

export const wait: Wait = (work, ms) => {
  const id = setTimeout(work, ms)
  return () => clearTimeout(id)
}

/** Somebody at the other end who waits this long and no longer. A `key` that changes with each input begins anew. */
export const Silence = ({ ms, onOver, wait }: { ms: number; onOver: () => void; wait: Wait }) => {
  const latest = useRef(onOver)
  useEffect(() => {
    latest.current = onOver
  })
  useEffect(() => wait(() => latest.current(), ms), [ms, wait])
  return null
}
