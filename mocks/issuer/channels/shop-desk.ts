import { withChipWritten } from '../actions/unblock.ts'
import { factsOf } from '../cards/card.ts'
import { cardStateOf, holderOf, type World } from '../core/world.ts'
import { policyOf } from '../pin/pin-refusal.ts'
import { chipPinOf } from '../sealing/vault.ts'
import { changeHere } from './desk.ts'
import { afterShopPin, afterSignature, checkInShop } from './purchase.ts'
import type { ShopAnswer, ShopAsk } from './shop.ts'

/**
 * The answers of the issuer, or of the chip, to a shop's terminal. In a shop the chip checks the PIN, so the previous
 * PIN is right until a terminal writes the new one.
 */
export const answerShop = async (world: World, ask: ShopAsk): Promise<ShopAnswer> => {
  const held = holderOf(world, ask.cardId)
  const check = checkInShop(factsOf(world, held), cardStateOf(world, ask.cardId).nextUse)
  // The card may have changed while it was in the terminal. Then the check starts again with the card as it is now.
  const asked = ask.kind === 'signed' ? 'signature' : 'pin'
  if (ask.kind === 'check' || check.by !== asked) {
    // The chip was still blocked. The purchase fails, but the terminal reaches the issuer, whose answer resets the
    // chip. So only the first purchase after an unblock fails.
    if (check.by === null && check.reason === 'cash-machine') changeHere(world, held, 'shop', withChipWritten)
    return { kind: 'check', check, length: policyOf(world).length }
  }
  if (ask.kind === 'signed') {
    const { written } = changeHere(world, held, 'shop', afterSignature)
    return { kind: 'signed', written }
  }
  const right = (await chipPinOf(world, ask.cardId)) === ask.pin
  const { state, written } = changeHere(world, held, 'shop', (card) => afterShopPin(card, right))
  return right
    ? { kind: 'judged', right, written }
    : { kind: 'judged', right, triesLeft: state.chip.triesLeft }
}
