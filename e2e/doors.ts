import type { Scenario } from '../mocks/scenarios-tell.ts'
import type { IssuerOrders } from './orders.ts'
import type { Secrets } from './pages.ts'

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const keysOf = (text: string) => [...text].flatMap((letter) => digits.filter((digit) => digit === letter))
const keyed = (keys: ReturnType<typeof keysOf>) => keys.map((key) => ({ kind: 'key', key }) as const)
const enter = { kind: 'key', key: 'enter' } as const

/** The ids of what a channel says: `approved chip-written`. */
const said = ({ say }: { say: readonly { id: string }[] }) => say.map(({ id }) => id).join(' ')

/** The cardholder at the other doors: a till, a cash machine, the phone. Each gives what was said there last. */
export const doorsOf = (issuer: Pick<IssuerOrders, 'play' | 'wallet'>, secrets: Secrets) => {
  const secretly = (pin: string) => {
    secrets.add({ value: pin, what: `the PIN ${pin}` })
    return keysOf(pin)
  }
  return {
    /** Puts the card into a shop's terminal. */
    pay: async (cardId: string) =>
      said(await issuer.play('shop', { kind: 'insert', cardId, amount: '12.40' })),
    sign: async () => said(await issuer.play('shop', { kind: 'sign' })),
    payPin: async (pin: string) => said(await issuer.play('shop', ...keyed(secretly(pin)), enter)),
    /** Puts the card into a cash machine. */
    insert: async (cardId: string) => said(await issuer.play('cashMachine', { kind: 'insert', cardId })),
    machinePin: async (pin: string) => said(await issuer.play('cashMachine', ...keyed(secretly(pin)), enter)),
    option: async (option: 'choose' | 'change' | 'unblock' | 'take') =>
      said(await issuer.play('cashMachine', { kind: 'option', option })),
    /** Calls, gives the number on the card and the answers, and then presses these keys. */
    call: async (cardId: string, answers: readonly string[], keys: string) => {
      const number = (await issuer.wallet()).find(({ id }) => id === cardId)?.number ?? ''
      const all = keyed(keysOf([number, ...answers, keys].join('')))
      return said(await issuer.play('phone', { kind: 'hang-up' }, { kind: 'dial' }, ...all))
    },
    /** The same, to choose a PIN: menu, service, the PIN twice. */
    choosePinByPhone: async (cardId: string, answers: readonly string[], pin: string) => {
      secretly(pin)
      const number = (await issuer.wallet()).find(({ id }) => id === cardId)?.number ?? ''
      const all = keyed(keysOf([number, ...answers, '11', pin, pin].join('')))
      return said(await issuer.play('phone', { kind: 'hang-up' }, { kind: 'dial' }, ...all))
    },
  }
}

export type Doors = ReturnType<typeof doorsOf>

/** What somebody keys into the phone to prove who they are, where birth date and phone number are asked for. */
export const keysByPhone = (scene: Scenario): string[] => {
  const [customer] = scene.seed(Date.now()).customers
  const birthDate = (customer?.birthDate ?? '').split('-').toReversed().join('')
  return [birthDate, (customer?.phone ?? '').slice(-4)]
}
