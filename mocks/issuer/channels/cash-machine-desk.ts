import { unblockNow } from '../actions/unblock.ts'
import type { MachineOption } from '../core/channel-steps.ts'
import { cardStateOf, type HeldCard, holderOf, type World } from '../core/world.ts'
import { policyOf } from '../pin/pin-refusal.ts'
import { pinOf } from '../sealing/vault.ts'
import type { MachineAnswer, MachineAsk } from './cash-machine.ts'
import { changeHere, openHere, setHere } from './desk.ts'
import { afterMachinePin } from './purchase.ts'

/** The options of the menu for a card as it is now. */
const optionsOf = (world: World, held: HeldCard): MachineOption[] => {
  const { choose, unblock } = openHere(world, held, 'cash-machine')
  const options: MachineOption[] = []
  if (unblock.allowed) options.push('unblock')
  if (choose.allowed)
    options.push(cardStateOf(world, held.card.id).pin.state === 'none' ? 'choose' : 'change')
  return [...options, 'take']
}

const cardIn = (world: World, held: HeldCard): MachineAnswer => {
  const { choose } = openHere(world, held, 'cash-machine')
  const { pin } = cardStateOf(world, held.card.id)
  if (!choose.allowed && choose.reason !== 'change-pending') return { kind: 'card', refused: choose.reason }
  // Wrong PINs at a cash machine blocked the PIN. So the machine accepts no more guesses: the person must first answer
  // the identity questions online or by phone.
  if (pin.triesLeft === 0) return { kind: 'card', refused: 'pin-blocked' }
  const { length } = policyOf(world)
  return { kind: 'card', asksPin: pin.state !== 'none', options: optionsOf(world, held), length }
}

/**
 * The issuer's answers to a cash machine. The issuer itself checks the PIN at a cash machine, so a new PIN works at
 * once. A first PIN needs only the card; a real issuer would also ask for a code from a letter or a text message.
 */
export const answerMachine = async (world: World, ask: MachineAsk): Promise<MachineAnswer> => {
  const held = holderOf(world, ask.cardId)
  const atCard = cardIn(world, held)
  // If the card is reported or frozen elsewhere while it is in the machine, the machine must stop.
  if (ask.kind === 'card' || 'refused' in atCard) return atCard

  if (ask.kind === 'check') {
    const right = (await pinOf(world, ask.cardId)) === ask.pin
    const { state } = changeHere(world, held, 'cash-machine', (card) => afterMachinePin(card, right))
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
    unblockNow(world, held, 'cash-machine')
  }
  const what = ask.kind === 'set' ? 'set' : 'unblocked'
  return { kind: 'done', what, nextUse: 'new-pin', options: optionsOf(world, held) }
}
