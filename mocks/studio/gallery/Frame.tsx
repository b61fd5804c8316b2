import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { mockIn } from '../kit/frame-mock.ts'
import type { Look } from '../kit/look.ts'
import { forgetWorld, frameName } from '../kit/tab-world.ts'
import { heightOf, type Width } from '../kit/widths.ts'
import type { Outcome } from './frames.ts'
import css from './Tile.module.css'

/** The names of the worlds of a state's frames. */
export const worldsOfState = (id: string): [string, string] => [`gallery/${id}`, `gallery/${id}/2`]

/** A frame without an outcome counts as failed after this time, in ms. */
const patience = 60_000

/**
 * Calls `settled` once, with whether the state of a frame was reached.
 *
 * @returns a function that stops watching the frame
 */
const watchFrame = (frame: HTMLIFrameElement, settled: (outcome: Outcome) => void): (() => void) => {
  const end = () => {
    clearTimeout(timer)
    observer.disconnect()
    frame.removeEventListener('load', begin)
  }
  const settle = (outcome: Outcome) => {
    end()
    settled(outcome)
  }
  const root = () => frame.contentDocument?.documentElement
  const look = () => {
    const { stateReached, stateFailed } = root()?.dataset ?? {}
    if (stateFailed !== undefined) settle({ how: 'failed', why: stateFailed })
    else if (stateReached !== undefined) settle({ how: 'reached' })
  }
  const observer = new MutationObserver(look)
  // Runs only after `load`: before that, the frame has an empty page with another root element.
  const begin = () => {
    const loaded = root()
    if (loaded) observer.observe(loaded, { attributeFilter: ['data-state-reached', 'data-state-failed'] })
    look()
  }
  const late = { how: 'failed', why: 'The page said nothing in a minute' } as const
  const timer = setTimeout(() => settle(late), patience)
  frame.addEventListener('load', begin)
  return end
}

type Props = {
  title: string
  /** The name of its world. */
  world: string
  /** The address when the frame starts. Later values have no effect. */
  place: string
  /** Changes apply without a reload. */
  look: Look
  width: Width
  isUsed: boolean
  onSettled: (outcome: Outcome) => void
}

/**
 * A live frame of a state, in a world of its own. The world is removed with the frame.
 *
 * Until the frame is used, it is inert, and the Tab key skips its page. Otherwise the app in the frame would take the
 * focus from the gallery, and scroll the gallery to the frame (`../kit/inert-frame.ts`).
 */
export const Frame = ({ title, world, place, look, width, isUsed, onSettled }: Props) => {
  const frame = useRef<HTMLIFrameElement>(null)
  const [src] = useState(place)

  const onOutcome = useEffectEvent((outcome: Outcome) => {
    // The look may have changed before the page in the frame could take it.
    mockIn(frame.current)?.page.setLook(look)
    onSettled(outcome)
  })
  useEffect(() => (frame.current ? watchFrame(frame.current, onOutcome) : undefined), [])
  // The next frame of this name must not find the data of this one.
  useLayoutEffect(() => () => forgetWorld(sessionStorage, world), [world])
  useEffect(() => {
    mockIn(frame.current)?.page.setLook(look)
  }, [look])

  return (
    <iframe
      ref={frame}
      className={css.frame}
      name={frameName(world)}
      src={src}
      title={title}
      inert={!isUsed}
      tabIndex={isUsed ? undefined : -1}
      width={width}
      height={heightOf(width)}
      // In Firefox the page takes its colour scheme from this element. Without a value it would be the dark one.
      style={{ colorScheme: look.theme ?? 'light dark' }}
    />
  )
}
