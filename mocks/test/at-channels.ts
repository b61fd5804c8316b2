import type * as z from 'zod/mini'
import type { ChannelOf } from '../issuer/channels/channels.ts'
import { isDigit, type MachineKeyInput } from '../issuer/channels/prompt.ts'
import type { Issuer } from '../issuer/issuer.ts'

/** For tests: uses the phone, a cash machine and a shop, and types whole numbers instead of single keys. */
export const atChannels = ({ channels }: Pick<Issuer, 'channels'>) => {
  const { phone, cashMachine, shop } = channels

  /**
   * Types digits, `*` and `#`.
   *
   * @returns the phone's view after the last key
   */
  const dialKeys = async (keys: string) => {
    let shown = phone.read()
    for (const key of keys) {
      if (isDigit(key) || key === '*' || key === '#') shown = await phone.send({ kind: 'key', key })
    }
    return shown
  }
  const typedAt =
    <Shown>(machine: ChannelOf<z.infer<typeof MachineKeyInput>, Shown>) =>
    async (pin: string) => {
      for (const key of [...pin].filter(isDigit)) await machine.send({ kind: 'key', key })
      return machine.send({ kind: 'key', key: 'enter' })
    }
  const machineKeys = typedAt(cashMachine)
  const shopKeys = typedAt(shop)
  return {
    dialKeys,
    machineKeys,
    shopKeys,
    dial: () => phone.send({ kind: 'dial' }),
    /**
     * Calls, types the card number, and then types each of the answers.
     *
     * @returns the phone's view after the last key
     */
    async call(cardId: string, ...answers: string[]) {
      await phone.send({ kind: 'dial' })
      let shown = await dialKeys(channels.wallet().find(({ id }) => id === cardId)?.number ?? '')
      for (const keys of answers) shown = await dialKeys(keys)
      return shown
    },
    insert: (cardId: string) => cashMachine.send({ kind: 'insert', cardId }),
    option: (option: 'choose' | 'change' | 'unblock' | 'take') =>
      cashMachine.send({ kind: 'option', option }),
    /** Buys something: types the PIN or signs, as the terminal asks. */
    async buy(cardId: string, pin: string) {
      const asked = await shop.send({ kind: 'insert', cardId, amount: '12.40' })
      if (asked.step === 'signature') return shop.send({ kind: 'sign' })
      return asked.step === 'pin' ? shopKeys(pin) : asked
    },
    cancel: () => cashMachine.send({ kind: 'key', key: 'cancel' }),
    leave: () => shop.send({ kind: 'key', key: 'cancel' }),
  }
}

/** The ids of the prompts. */
export const ids = ({ say }: { say: readonly { id: string }[] }): string => say.map(({ id }) => id).join(' ')
