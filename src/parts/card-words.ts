import type { Card, NextUse } from '../contract/card.ts'
import type { MessageId } from '../i18n/words.ts'
import type { CardState } from '../ui/pictures/card-state.ts'
import type { JourneyStep } from './Steps.tsx'

/**
 * The state of a card's PIN in one word. The message `card.<word>` is shown next to the card, whose picture shows the
 * same. For two of the words the app claims nothing:
 *
 * - `other`: this build does not know the status of the card
 * - `unknown`: this build does not know the state of the PIN
 */
export const pinStateOf = (card: Card): CardState => {
  const { choose } = card.eligibility
  if (card.status !== 'active') return card.status
  if (!choose.allowed && choose.reason === 'pin-suppressed') return 'signature-only'
  if (card.pin.state === 'unknown') return 'unknown'
  if (card.pin.state === 'blocked') return 'blocked'
  if (card.pin.lastChange?.state === 'pending') return 'confirming'
  if (card.pin.state === 'none') return 'no-pin'
  if (card.nextUse === 'cash-machine') return 'cash-machine'
  return card.chip === 'pending' ? 'waiting' : 'set'
}

type ChipStage = {
  key: 'confirm' | 'confirmed' | 'choose' | 'chosen' | 'purchase' | 'cash-machine' | 'on-chip'
  state: 'done' | 'current' | 'todo'
  note?: MessageId | undefined
}

/** What the purchase that writes the PIN to the chip asks for. */
const purchaseNote: Partial<Record<NextUse, MessageId>> = {
  signature: 'chip.sign',
  'previous-pin': 'chip.old-pin',
}

/**
 * The stages of a PIN: the steps of choosing it, if it is being chosen now, then its way to the chip. Null when
 * no PIN is on its way to the chip, or when the issuer did not say how far it is.
 */
export const chipStages = (card: Card, step: JourneyStep | null = null): ChipStage[] | null => {
  const { choose } = card.eligibility
  const noWay = !choose.allowed && (choose.reason === 'pin-suppressed' || choose.reason === 'change-pending')
  if (card.status !== 'active' || card.pin.state === 'blocked' || noWay) return null
  if (card.nextUse === null && card.pin.state !== 'none') return null
  if (card.chip === 'unknown' || card.pin.state === 'unknown') return null
  const choosing = step === 'identity' || step === 'choose-pin'
  const confirming = card.pin.lastChange?.state === 'pending'
  const chosen = card.pin.state !== 'none' && !confirming && !choosing
  // A blocked chip has the PIN but does not accept it. The cash machine is the next stage.
  const written = chosen && card.chip === 'written' && card.nextUse !== 'cash-machine'
  const state = (done: boolean, current: boolean): ChipStage['state'] =>
    done ? 'done' : current ? 'current' : 'todo'
  // During a change, it is not known yet what the next purchase will ask for.
  const note = card.nextUse && (chosen || card.pin.state === 'none') ? purchaseNote[card.nextUse] : undefined
  const purchase = card.nextUse === 'cash-machine' ? 'cash-machine' : 'purchase'
  return [
    ...(choosing
      ? [
          {
            key: step === 'identity' ? 'confirm' : 'confirmed',
            state: state(step !== 'identity', true),
          } as const,
        ]
      : []),
    { key: chosen ? 'chosen' : 'choose', state: state(chosen, step !== 'identity') },
    ...(written ? [] : [{ key: purchase, state: state(false, chosen), note } satisfies ChipStage]),
    { key: 'on-chip', state: state(written, false) },
  ]
}

/** The message about what the next purchase asks for. */
export const nextUseMessage: Record<NextUse, MessageId> = {
  signature: 'next-use.signature',
  'previous-pin': 'next-use.previous-pin',
  'new-pin': 'next-use.new-pin',
  'cash-machine': 'next-use.cash-machine',
}
