import type { Scenario } from '../../mocks/scenarios/scenario.ts'
import type { IssuerOrders } from '../drivers/driver.ts'
import type { Secrets } from './pages.ts'

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const keysOf = (text: string) => [...text].flatMap((letter) => digits.filter((digit) => digit === letter))
const keyed = (keys: ReturnType<typeof keysOf>) => keys.map((key) => ({ kind: 'key', key }) as const)
const enter = { kind: 'key', key: 'enter' } as const

/** The ids of the messages that a channel shows, such as `approved chip-written`. */
const said = ({ say }: { say: readonly { id: string }[] }) => say.map(({ id }) => id).join(' ')

/** The cardholder at the other channels: shop, cash machine, phone. Each function returns the last messages there. */
export const devicesOf = (issuer: Pick<IssuerOrders, 'play' | 'wallet'>, secrets: Secrets) => {
  const secretly = (pin: string) => {
    secrets.add({ value: pin, what: `the PIN ${pin}` })
    return keysOf(pin)
  }
  /** What is printed on a card. */
  const printed = async (cardId: string) => {
    const card = (await issuer.wallet()).find(({ id }) => id === cardId)
    if (!card) throw new Error(`Nobody has the card ${cardId}.`)
    return card
  }
  /** Calls the phone line, enters the number on the card and the answers, and then presses these keys. */
  const call = async (cardId: string, answers: readonly string[], keys: string) => {
    const { number } = await printed(cardId)
    const all = keyed(keysOf([number, ...answers, keys].join('')))
    return said(await issuer.play('phone', { kind: 'hang-up' }, { kind: 'dial' }, ...all))
  }
  return {
    printed,
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
    call,
    /** Calls the phone line and chooses a PIN: presses 1 twice for the menus, and enters the PIN twice. */
    choosePinByPhone: (cardId: string, answers: readonly string[], pin: string) => {
      secretly(pin)
      return call(cardId, answers, `11${pin}${pin}`)
    },
  }
}

export type Devices = ReturnType<typeof devicesOf>

/** The keys to press when the phone line asks for the birth date and the last four digits of the phone number. */
export const keysByPhone = (scene: Scenario): string[] => {
  const [customer] = scene.seed(Date.now()).customers
  const birthDate = (customer?.birthDate ?? '').split('-').toReversed().join('')
  return [birthDate, (customer?.phone ?? '').slice(-4)]
}
