import { type RefCallback, useCallback, useState } from 'react'

type Size = { width: number; height: number }

/** How large an element is, in px, kept up with the window. Out: the ref for the element, and the size. */
export const useSize = (): [RefCallback<HTMLElement>, Size] => {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      const [box] = entry?.borderBoxSize ?? []
      if (box) setSize({ width: box.inlineSize, height: box.blockSize })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
