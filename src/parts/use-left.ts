import { type RefObject, useEffect, useRef } from 'react'
import { useNavigation } from 'react-router'

/**
 * Whether the screen has been left, or is about to be, since it asked something: it stays drawn until the next one has
 * arrived. Somebody who went elsewhere meanwhile is not fetched back by an answer; the card's page tells them.
 */
export const useLeft = (): RefObject<boolean> => {
  const { state } = useNavigation()
  const left = useRef(false)
  useEffect(() => {
    left.current = state !== 'idle'
    return () => {
      left.current = true
    }
  }, [state])
  return left
}
