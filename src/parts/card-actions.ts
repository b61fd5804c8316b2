import type { Card } from '../contract/card.ts'
import type { Purpose } from '../contract/permission.ts'
import type { MessageId } from '../i18n/words.ts'
import { paths } from '../paths.ts'

const actionMessage: Record<Purpose, MessageId> = {
  choose: 'pin.choose',
  view: 'pin.view',
  unblock: 'pin.unblock',
  activate: 'pin.activate',
}

type CardAction = { purpose: Purpose; words: MessageId; to: string }

/**
 * The actions that the issuer allows for a card now. The first one is what the person most likely wants: a person who
 * has a PIN views it more often than they change it.
 */
export const actionsOf = ({ id, pin, eligibility }: Card): CardAction[] => {
  const order: Purpose[] =
    pin.state === 'set'
      ? ['activate', 'unblock', 'view', 'choose']
      : ['activate', 'unblock', 'choose', 'view']
  const hasPin = pin.state === 'set' || pin.state === 'blocked'
  return order
    .filter((purpose) => eligibility[purpose].allowed)
    .map((purpose) => ({
      purpose,
      words: purpose === 'choose' && hasPin ? 'pin.change' : actionMessage[purpose],
      to: purpose === 'activate' ? paths.activate(id) : paths.identity(id, { for: purpose }),
    }))
}
