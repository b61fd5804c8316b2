import { linkTo, type StudioLink } from '../../link.ts'
import { studioPath } from '../addresses.ts'

/** The address of the workbench with the app in a state. In: the state; how wide its frame is, in CSS pixels. */
export const workbenchPath = (link: StudioLink, width?: number): string => {
  const query = [...(width ? [`width=${width}`] : []), `app=${encodeURIComponent(linkTo(link))}`]
  return `${studioPath()}?${query.join('&')}`
}
