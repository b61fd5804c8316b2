import { linkTo, readLink, type StudioLink } from '../../link.ts'
import type { State } from '../../states-type.ts'
import { usualWidth, type Width, widths } from '../kit/devices.ts'
import { type Look, lookOf } from '../page/look.ts'

/** How the gallery is looked at: what is sought, and how every frame looks. */
export type View = {
  find: string
  /** Only what could not be reached. */
  failed: boolean
  width: Width
  /** What is left out is as the build, the state or the device has it. */
  frames: Pick<StudioLink, 'brand' | 'lang'> & Look
}

/**
 * In the gallery's own address the look of the frames has names of its own: without them the gallery itself would be
 * in another brand, and from right to left.
 */
const prefix = 'show-'

/** What is given up (`undefined`) is as it was before anybody chose. */
type Chosen = { [K in keyof View['frames']]?: View['frames'][K] | undefined }

const framesOf = ({ brand, lang, theme, motion, colours, text, dir }: Chosen): View['frames'] => ({
  ...(brand && { brand }),
  ...(lang && { lang }),
  ...(theme && { theme }),
  ...(motion && { motion }),
  ...(colours && { colours }),
  ...(text && { text }),
  ...(dir && { dir }),
})

/** The same view of frames that look otherwise. */
export const dressed = (view: View, change: Chosen): View => ({
  ...view,
  frames: framesOf({ ...view.frames, ...change }),
})

/** Reads the query of the gallery's address. What cannot be had is left out. */
export const readView = (search: string): View => {
  const query = new URLSearchParams(search)
  const shown = new URL('http://localhost/')
  for (const [name, value] of query) {
    if (name.startsWith(prefix)) shown.searchParams.append(name.slice(prefix.length), value)
  }
  return {
    find: query.get('find') ?? '',
    failed: query.has('failed'),
    width: widths.find((width) => String(width) === query.get('width')) ?? usualWidth,
    frames: framesOf(readLink(shown).link),
  }
}

/** The query of the gallery's address: empty, or with its question mark. */
export const queryOf = ({ find, failed, width, frames }: View): string => {
  const query = new URLSearchParams()
  if (find) query.set('find', find)
  if (failed) query.set('failed', 'yes')
  if (width !== usualWidth) query.set('width', String(width))
  for (const [name, value] of new URL(linkTo(frames), 'http://localhost').searchParams) {
    query.set(`${prefix}${name}`, value)
  }
  return query.size > 0 ? `?${query}` : ''
}

/** The look of a state's frame: what a state has of its own holds until somebody says otherwise. */
export const lookIn = ({ dir }: State, { frames }: View): Look => lookOf({ ...(dir && { dir }), ...frames })

/** The link to a state as it is looked at. */
export const linkOf = ({ id }: State, { frames }: View): StudioLink => ({ state: id, ...frames })
