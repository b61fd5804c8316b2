import { useEffect, useState } from 'react'
import { queryOf, readView, type View } from './view.ts'

/** How the gallery is looked at. It stands in the address, so that the gallery can be linked and loaded anew. */
export const useView = (brand: string | undefined): [View, (view: View) => void] => {
  const [view, setView] = useState(() => {
    const read = readView(window.location.search)
    return brand ? { ...read, frames: { brand, ...read.frames } } : read
  })
  useEffect(() => {
    const { pathname, hash } = window.location
    window.history.replaceState(window.history.state, '', `${pathname}${queryOf(view)}${hash}`)
  }, [view])
  return [view, setView]
}
