import { useEffect, useState } from 'react'
import { linkTo, readLink, type StudioLink } from '../../server/link.ts'
import type { State } from '../../states/state.ts'
import { type Look, lookOf, titled } from '../kit/look.ts'
import { usualWidth, type Width, widthIn } from '../kit/widths.ts'

type Frames = Pick<StudioLink, 'brand' | 'lang'> & Look

/** What the frames of a state may differ in. */
const comparisons = ['brand', 'theme'] as const
export type Comparison = (typeof comparisons)[number]

/** The view of the gallery: the search, and the look of every frame. */
export type View = {
  find: string
  /** Show only states that could not be reached. */
  failed: boolean
  width: Width
  /** Shows each state in two frames. With null, there is one frame. */
  compare: Comparison | null
  /** A value that is left out comes from the build, the state or the device. */
  frames: Frames
}

/**
 * In the gallery's address, the parameters for the look of the frames have this prefix. Without the prefix, the gallery
 * itself would get the brand and the direction of the frames.
 */
const prefix = 'show-'

/** Reads the query of the gallery's address. Values that are not valid are left out. */
export const readView = (search: string): View => {
  const query = new URLSearchParams(search)
  const shown = new URL('http://localhost/')
  for (const [name, value] of query) {
    if (name.startsWith(prefix)) shown.searchParams.append(name.slice(prefix.length), value)
  }
  const { brand, lang, ...look } = readLink(shown).link
  return {
    find: query.get('find') ?? '',
    failed: query.has('failed'),
    width: widthIn(query.get('width')) ?? usualWidth,
    compare: comparisons.find((each) => each === query.get('compare')) ?? null,
    frames: { ...(brand && { brand }), ...(lang && { lang }), ...lookOf(look) },
  }
}

/** The query of the gallery's address. It is empty or begins with a question mark. */
export const queryOf = ({ find, failed, width, compare, frames }: View): string => {
  const query = new URLSearchParams()
  if (find) query.set('find', find)
  if (failed) query.set('failed', 'yes')
  if (width !== usualWidth) query.set('width', String(width))
  if (compare) query.set('compare', compare)
  for (const [name, value] of new URL(linkTo(frames), 'http://localhost').searchParams) {
    query.set(`${prefix}${name}`, value)
  }
  return query.size > 0 ? `?${query}` : ''
}

/** The same view with another look of the frames. `undefined` and an empty text clear a choice. */
export const dressed = (view: View, change: { [K in keyof Frames]?: string | number | undefined }): View => {
  const query = new URLSearchParams(queryOf(view))
  for (const [name, value] of Object.entries(change)) {
    if (value) query.set(`${prefix}${name}`, String(value))
    else query.delete(`${prefix}${name}`)
  }
  return readView(String(query))
}

/** The view of each frame of a tile, and the words under the frame. The first brand is the chosen one. */
export const viewsOf = (view: View, brands: readonly string[]): { words: string; view: View }[] => {
  const { compare, frames } = view
  if (compare === null) return [{ words: '', view }]
  const chosen = brands.toSorted(
    (one, other) => Number(other === frames.brand) - Number(one === frames.brand),
  )
  const values = { brand: chosen.slice(0, 2), theme: ['light', 'dark'] }
  return values[compare].map((value) => ({ words: titled(value), view: dressed(view, { [compare]: value }) }))
}

/** The look of a state's frame. The state's own direction applies unless another one is chosen. */
export const lookIn = ({ dir }: State, { frames }: View): Look => lookOf({ ...(dir && { dir }), ...frames })

/** The link to a state with the chosen look. */
export const linkOf = ({ id }: State, { frames }: View): StudioLink => ({ state: id, ...frames })

/** The view of the gallery. The address contains the view, so that the gallery can be linked and reloaded. */
export const useView = (brand: string | undefined): [View, (view: View) => void] => {
  const [view, setView] = useState(() => {
    const { frames, ...read } = readView(window.location.search)
    return { ...read, frames: { ...(brand && { brand }), ...frames } }
  })
  useEffect(() => {
    const { pathname, hash } = window.location
    window.history.replaceState(window.history.state, '', `${pathname}${queryOf(view)}${hash}`)
  }, [view])
  return [view, setView]
}
