import { factsOf } from '../card.ts'
import { isSamePin, keptChipPin } from '../pin-hash.ts'
import { policyOf } from '../pin-refusal.ts'
import { cardStateOf, type World } from '../world.ts'
import { changeHere, holderOf } from './desk.ts'
import { afterFailedContact, afterShopPin, afterSignature, checkInShop } from './purchase.ts'
import type { ShopAnswer, ShopAsk } from './shop.ts'

/**
 * What the issuer, or the chip in the card's corner, answers a shop's terminal. It is the chip that checks a PIN here:
 * until a change has been written, the previous one is right.
 */
export const answerShop = async (world: World, ask: ShopAsk): Promise<ShopAnswer> => {
  const held = holderOf(world, ask.cardId)
  const check = checkInShop(factsOf(world, held.customer, held.card), cardStateOf(world, ask.cardId).nextUse)
  // The card may have changed while it was in the terminal: then it begins again with what holds now.
  const asked = ask.kind === 'signed' ? 'signature' : 'pin'
  if (ask.kind === 'check' || check.by !== asked) {
    if (check.by === null && check.reason === 'cash-machine') {
      await changeHere(world, held, 'shop', afterFailedContact)
    }
    return { kind: 'check', check, length: policyOf(world).length }
  }
  if (ask.kind === 'signed') {
    const { written } = await changeHere(world, held, 'shop', afterSignature)
    return { kind: 'signed', written }
  }
  const onChip = await keptChipPin(world, ask.cardId)
  const right = onChip !== null && (await isSamePin(ask.pin, onChip))
  const { state, written } = await changeHere(world, held, 'shop', (card) => afterShopPin(card, right))
  return right
    ? { kind: 'judged', right, written }
    : { kind: 'judged', right, triesLeft: state.chip.triesLeft }
}
