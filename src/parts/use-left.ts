import { type RefObject, useEffect, useRef } from 'react'

/**
 * Whether the screen has been left since it asked something. Somebody who went elsewhere meanwhile is not fetched back by
 * an answer; the card's page tells them.
 */
export const useLeft = (): RefObject<boolean> => {
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])
  return left
}
