import { useEffect, useRef, useState } from 'react'
import type { ChannelOf, Channels } from '../issuer/channels/channels.ts'
import type { View } from '../issuer/channels/prompt.ts'
import { everyMoment } from './every-moment.ts'
import type { Place } from './worlds.ts'

/**
 * `heard`: what was said last, which stays to be read while keys are pressed. `turns` counts what happened, `said` how
 * often something was said.
 */
type Seen<Shown> = {
  view: Shown
  heard: Shown extends { say: infer Say } ? Say : never
  turns: number
  said: number
}

type Shows = View<string, string>

const first = <Shown extends Shows>(view: Shown) =>
  ({ view, heard: view.say, turns: 0, said: 0 }) as Seen<Shown>

const next = <Shown extends Shows>(seen: Seen<Shown>, view: Shown): Seen<Shown> => {
  if (view === seen.view) return seen
  const turns = seen.turns + 1
  return view.say.length > 0 ? { ...first(view), turns, said: seen.said + 1 } : { ...seen, view, turns }
}

/**
 * One channel of a world as its face shows it, kept up with what other windows do there.
 *
 * In: the place; which channel (the same function each time); what to do after each input, in the order of the inputs.
 * Out besides: `device`, for the body of the face; `act`, which sends what was pressed there and leaves the focus with
 * it, for what was pressed may go away with the next screen. Nothing that is sent stays here: it may be a digit of a PIN.
 */
export const useChannel = <Input, Shown extends Shows>(
  place: Place,
  pick: (channels: Channels) => ChannelOf<Input, Shown>,
  onTurn?: (before: Shown, input: Input, after: Shown) => void,
) => {
  const [seen, setSeen] = useState(() => first(pick(place.world.issuer.channels).read()))
  useEffect(
    () => everyMoment(() => setSeen((now) => next(now, pick(place.world.issuer.channels).read()))),
    [place, pick],
  )

  const last = useRef<Promise<unknown>>(Promise.resolve())
  const send = (input: Input): Promise<void> => {
    const turn = async () => {
      // The window it belongs to is loading anew: nobody would ever hear of this.
      if (!place.isThere()) return
      const channel = pick(place.world.issuer.channels)
      const before = channel.read()
      const after = await channel.send(input)
      onTurn?.(before, input, after)
      setSeen((now) => next(now, after))
    }
    const mine = last.current.then(turn)
    last.current = mine.catch(() => undefined)
    return mine
  }

  const device = useRef<HTMLElement>(null)
  const act = (input: Input) => {
    void send(input)
    device.current?.focus({ preventScroll: true })
  }
  return { ...seen, send, device, act }
}
