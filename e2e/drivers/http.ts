import type { BrowserContext } from '@playwright/test'
import type { ScenarioName } from '../../mocks/scenarios.ts'
import type { MadeCall } from '../../mocks/server/calls.ts'
import type { FaultLists } from '../../mocks/server/faults.ts'
import type {
  Channel,
  Driver,
  InboxMessage,
  InputOf,
  IssuerLook,
  Message,
  ViewOf,
  WalletCard,
} from './driver.ts'
import { createLosses } from './losses.ts'

/** The answer to each order (`mocks/http/control.ts`). */
type Answers = {
  scenario: { scenario: ScenarioName }
  state: IssuerLook
  calls: { calls: MadeCall[] }
  faults: FaultLists
  'add-faults': FaultLists
  'list-faults': FaultLists
  clock: { now: string; paused: boolean }
  'rotate-keys': object
  wallet: { cards: WalletCard[] }
  inbox: { messages: InboxMessage[] }
  outbox: { messages: Message[] }
  phone: ViewOf<'phone'>
  'cash-machine': ViewOf<'cashMachine'>
  shop: ViewOf<'shop'>
}

const devices = { phone: 'phone', cashMachine: 'cash-machine', shop: 'shop' } as const

/**
 * Drives a mock issuer over HTTP.
 * @param address the address of the issuer, not of the app
 */
export const httpDriver = (address: string, context: BrowserContext): Driver => {
  const order = async <N extends keyof Answers>(name: N, data: object = {}): Promise<Answers[N]> => {
    const response = await fetch(`${address}/__mock/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    })
    if (!response.ok) throw new Error(`The mock issuer refused “${name}”: ${await response.text()}`)
    return response.json()
  }
  const calls = async () => (await order('calls')).calls
  const losses = createLosses(context, calls)
  return {
    begin: async (name) => void (await order('scenario', { name })),
    look: () => order('state'),
    calls,
    plant: async (lists) => {
      await losses.expect(lists)
      await order('add-faults', lists)
    },
    clearFaults: async (endpoint) => {
      const { [endpoint ?? '']: _cleared, ...others }: Record<string, unknown> = await order('list-faults')
      await order('faults', endpoint === undefined ? {} : others)
    },
    faults: () => order('list-faults'),
    now: async () => Date.parse((await order('clock')).now),
    advance: async (ms) => void (await order('clock', { advanceMs: ms })),
    pause: async () => void (await order('clock', { paused: true })),
    resume: async () => void (await order('clock', { paused: false })),
    pass: async (ms) => void (await order('clock', { passMs: ms })),
    rotateKeys: async () => void (await order('rotate-keys')),
    play: async <C extends Channel>(channel: C, ...inputs: InputOf<C>[]): Promise<ViewOf<C>> => {
      const device = devices[channel]
      let view: unknown = inputs.length === 0 ? await order(device) : null
      for (const input of inputs) view = await order(device, { input })
      // The answer to a channel's order is the view of that channel.
      return view as ViewOf<C>
    },
    wallet: async () => (await order('wallet')).cards,
    inbox: async () => (await order('inbox')).messages,
    outbox: async () => (await order('outbox')).messages,
  }
}
