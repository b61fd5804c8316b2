import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { forgetWorld, frameName } from '../../browser-tab-world.ts'
import { linkTo, type StudioLink } from '../../link.ts'
import type { State } from '../../states-type.ts'
import { appPath } from '../addresses.ts'
import { mockIn } from '../frame-mock.ts'
import { heightOf, type Width } from '../kit/devices.ts'
import type { Look } from '../page/look.ts'
import { watchFrame } from './frame-window.ts'
import type { Outcome } from './frames.ts'
import css from './Tile.module.css'

/** The world of a state's frame. */
export const worldOfState = (id: string): string => `gallery/${id}`

type Props = {
  state: State
  /** Its address when it begins; a later one is not followed. */
  link: StudioLink
  /** Followed in place. */
  look: Look
  width: Width
  scale: number
  isUsed: boolean
  onSettled: (outcome: Outcome) => void
}

/**
 * A state as it lives, in a world of its own that goes when the frame goes.
 *
 * As long as nobody uses it, it is inert: what the app in it focuses would take the focus from the gallery, and scroll it
 * (`quiet.ts`). Its page is no stop of the Tab key either.
 */
export const Frame = ({ state, link, look, width, scale, isUsed, onSettled }: Props) => {
  const frame = useRef<HTMLIFrameElement>(null)
  const [src] = useState(() => appPath(linkTo(link)))
  const [isThere, setThere] = useState(false)
  const world = worldOfState(state.id)

  useEffect(() => {
    if (!frame.current) return
    return watchFrame(frame.current, (outcome) => {
      setThere(true)
      onSettled(outcome)
    })
  }, [onSettled])
  // The next frame of this name must not find what this one kept.
  useLayoutEffect(() => () => forgetWorld(sessionStorage, world), [world])
  useEffect(() => {
    // A frame that is not there yet hears of it when it is.
    mockIn(frame.current)?.page.setLook(look)
    void isThere
  }, [look, isThere])

  return (
    <iframe
      ref={frame}
      className={css.frame}
      name={frameName(world)}
      src={src}
      title={state.title}
      inert={!isUsed}
      tabIndex={isUsed ? undefined : -1}
      width={width}
      height={heightOf(width)}
      style={{ transform: `scale(${scale})` }}
    />
  )
}
