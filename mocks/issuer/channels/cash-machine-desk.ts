import { isSamePin, keptPin } from '../pin-hash.ts'
import { policyOf } from '../pin-refusal.ts'
import { unblockNow } from '../unblock.ts'
import { cardStateOf, type World } from '../world.ts'
import type { MachineAnswer, MachineAsk, MachineOption } from './cash-machine.ts'
import { changeHere, type Held, holderOf, openHere, setHere } from './desk.ts'
import { afterMachinePin } from './purchase.ts'

/** What the menu offers for a card as it is now. */
const optionsOf = (world: World, held: Held): MachineOption[] => {
  const { choose, unblock } = openHere(world, held, 'cash-machine')
  const options: MachineOption[] = []
  if (unblock.allowed) options.push('unblock')
  if (choose.allowed)
    options.push(cardStateOf(world, held.card.id).pin.state === 'none' ? 'choose' : 'change')
  return [...options, 'take']
}

const cardIn = (world: World, held: Held): MachineAnswer => {
  const { choose } = openHere(world, held, 'cash-machine')
  const { pin } = cardStateOf(world, held.card.id)
  if (!choose.allowed && choose.reason !== 'change-pending') return { kind: 'card', refused: choose.reason }
  // Blocked by wrong PINs at a cash machine: no more guesses here, only for who answers the identity questions.
  if (pin.triesLeft === 0) return { kind: 'card', refused: 'pin-blocked' }
  const { length } = policyOf(world)
  return { kind: 'card', asksPin: pin.state !== 'none', options: optionsOf(world, held), length }
}

/**
 * What the issuer answers a cash machine. It checks the PIN itself here, so a new one is right at once. A first PIN is
 * chosen with the card alone; a real issuer would ask for a code from a letter or a text besides.
 */
export const answerMachine = async (world: World, ask: MachineAsk): Promise<MachineAnswer> => {
  const held = holderOf(world, ask.cardId)
  const atCard = cardIn(world, held)
  // Reported or frozen from somewhere else while the card is in the machine: it must not go on.
  if (ask.kind === 'card' || 'refused' in atCard) return atCard

  if (ask.kind === 'check') {
    const kept = await keptPin(world, ask.cardId)
    const right = kept !== null && (await isSamePin(ask.pin, kept))
    const { state } = await changeHere(world, held, 'cash-machine', (card) => afterMachinePin(card, right))
    return right
      ? { kind: 'checked', right, options: optionsOf(world, held) }
      : { kind: 'checked', right, triesLeft: state.pin.triesLeft }
  }
  const permission = openHere(world, held, 'cash-machine')[ask.kind === 'set' ? 'choose' : 'unblock']
  if (!permission.allowed) return { kind: 'closed', reason: permission.reason }
  if (ask.kind === 'set') {
    const refused = await setHere(world, held, 'cash-machine', ask.pin)
    if (refused) return { kind: 'set', refused }
  } else {
    await keptPin(world, ask.cardId)
    unblockNow(world, held.customer, held.card, 'cash-machine')
  }
  const what = ask.kind === 'set' ? 'set' : 'unblocked'
  return { kind: 'done', what, nextUse: 'new-pin', options: optionsOf(world, held) }
}
