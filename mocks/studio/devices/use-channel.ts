import { useEffect, useReducer, useRef } from 'react'
import type { ChannelOf, Channels } from '../../issuer/channels/channels.ts'
import type { View } from '../../issuer/channels/prompt.ts'
import { type DeviceWorld, watchWorld } from './worlds.ts'

/**
 * - `heard`: the last prompts, which stay visible while keys are pressed
 * - `turns`: the number of changes of the view
 * - `said`: the number of those changes that came with prompts
 */
type Seen<Shown extends Shows> = {
  view: Shown
  heard: Shown['say']
  turns: number
  said: number
}

type Shows = View<string, string>

const first = <Shown extends Shows>(view: Shown): Seen<Shown> => ({
  view,
  heard: view.say,
  turns: 0,
  said: 0,
})

const next = <Shown extends Shows>(seen: Seen<Shown>, view: Shown): Seen<Shown> => {
  if (view === seen.view) return seen
  const turns = seen.turns + 1
  return view.say.length > 0 ? { ...first(view), turns, said: seen.said + 1 } : { ...seen, view, turns }
}

/**
 * One channel of a world, as its device shows it. The device also shows what other windows do with the channel. No
 * input is kept here, because an input may be a digit of a PIN.
 *
 * @param pick chooses the channel; must be the same function at each call
 * @param onTurn called after each input, in the order of the inputs
 * @returns what is shown, and:
 * - `device`: the ref for the element of the device
 * - `send`: sends an input
 * - `act`: sends an input and moves the focus to the device, because the pressed button may disappear
 */
export const useChannel = <Input, Shown extends Shows>(
  place: DeviceWorld,
  pick: (channels: Channels) => ChannelOf<Input, Shown>,
  onTurn?: (before: Shown, input: Input, after: Shown) => void,
) => {
  const [seen, show] = useReducer(next<Shown>, null, () => first(pick(place.world.issuer.channels).read()))
  useEffect(
    () => watchWorld(place.world, () => show(pick(place.world.issuer.channels).read())),
    [place, pick],
  )

  const last = useRef<Promise<unknown>>(Promise.resolve())
  const send = (input: Input): Promise<void> => {
    const turn = async () => {
      // The window of this world was closed or is loading again, so the input would be lost.
      if (!place.isThere()) return
      const channel = pick(place.world.issuer.channels)
      const before = channel.read()
      const after = await channel.send(input)
      onTurn?.(before, input, after)
      show(after)
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
