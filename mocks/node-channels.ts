import type { Digit } from './issuer/channels/prompt.ts'
import { isDigit } from './issuer/channels/prompt.ts'
import type { Issuer } from './issuer/issuer.ts'

const keysOf = (text: string): Digit[] => [...text].filter(isDigit)

/** A person at the phone, a cash machine and a till, who types whole numbers instead of keys. For tests. */
export const atChannels = ({ channels }: Pick<Issuer, 'channels'>) => {
  const { phone, cashMachine, shop } = channels

  /** Types digits, or `*` and `#`. Out: what the phone shows after the last one. */
  const dialKeys = async (keys: string) => {
    let shown = phone.read()
    for (const key of keys) {
      if (isDigit(key) || key === '*' || key === '#') shown = await phone.send({ kind: 'key', key })
    }
    return shown
  }
  const machineKeys = async (pin: string) => {
    for (const key of keysOf(pin)) await cashMachine.send({ kind: 'key', key })
    return cashMachine.send({ kind: 'key', key: 'enter' })
  }
  const shopKeys = async (pin: string) => {
    for (const key of keysOf(pin)) await shop.send({ kind: 'key', key })
    return shop.send({ kind: 'key', key: 'enter' })
  }
  return {
    dialKeys,
    machineKeys,
    shopKeys,
    dial: () => phone.send({ kind: 'dial' }),
    /** Calls, and answers all questions with these keys. Out: what the phone shows then. */
    async call(cardId: string, ...answers: string[]) {
      await phone.send({ kind: 'dial' })
      let shown = await dialKeys(channels.wallet().find(({ id }) => id === cardId)?.number ?? '')
      for (const keys of answers) shown = await dialKeys(keys)
      return shown
    },
    insert: (cardId: string) => cashMachine.send({ kind: 'insert', cardId }),
    option: (option: 'choose' | 'change' | 'unblock' | 'take') =>
      cashMachine.send({ kind: 'option', option }),
    /** Buys something; with a PIN where the terminal asks for one, signing where it asks for that. */
    async buy(cardId: string, pin: string) {
      const asked = await shop.send({ kind: 'insert', cardId, amount: '12.40' })
      if (asked.step === 'signature') return shop.send({ kind: 'sign' })
      return asked.step === 'pin' ? shopKeys(pin) : asked
    },
    cancel: () => cashMachine.send({ kind: 'key', key: 'cancel' }),
    leave: () => shop.send({ kind: 'key', key: 'cancel' }),
  }
}

/** The ids of what is said. */
export const ids = ({ say }: { say: readonly { id: string }[] }): string => say.map(({ id }) => id).join(' ')
