import type { ScenarioName } from '../../mocks/scenarios.ts'
import type { MadeCall } from '../../mocks/server/calls.ts'
import type { endpointNames, FaultLists, FaultRule } from '../../mocks/server/faults.ts'

/** The mock issuer in a page. A mock issuer over HTTP gives a test the same data. */
export type InPage = NonNullable<typeof globalThis.yourPinMock>

/** The name of a row in the contract's table of endpoints. */
export type Endpoint = (typeof endpointNames)[number]
export type IssuerLook = ReturnType<InPage['issuer']['look']>
export type Message = ReturnType<InPage['issuer']['outbox']>[number]
type Channels = InPage['issuer']['channels']
export type InboxMessage = ReturnType<Channels['inbox']>[number]
export type WalletCard = ReturnType<Channels['wallet']>[number]
export type Channel = 'phone' | 'cashMachine' | 'shop'
export type InputOf<C extends Channel> = Parameters<Channels[C]['send']>[0]
export type ViewOf<C extends Channel> = Awaited<ReturnType<Channels[C]['send']>>

/** How a test controls a mock issuer, on any host. Orders apply until the next test starts its scenario. */
export type Driver = {
  /**
   * Starts a scenario from its beginning: nobody is logged in, the clock is right, there are no faults. An open page
   * must be reloaded to show the scenario.
   */
  begin: (scenario: ScenarioName) => Promise<void>
  /** The issuer's state, without secrets: cards, chips, counters, locks, grants, keys, sessions. */
  look: () => Promise<IssuerLook>
  /** The calls the issuer received, oldest first, without secrets. */
  calls: () => Promise<readonly MadeCall[]>
  /** Replaces the faults of these endpoints. */
  plant: (lists: FaultLists) => Promise<void>
  /** Removes the faults of an endpoint, or all. */
  clearFaults: (endpoint?: Endpoint) => Promise<void>
  /** The faults that are still to come. */
  faults: () => Promise<FaultLists>
  /** The issuer's clock, in UTC ms. */
  now: () => Promise<number>
  advance: (ms: number) => Promise<void>
  pause: () => Promise<void>
  resume: () => Promise<void>
  /** Moves the issuer's clock forward together with the page's, unless the issuer uses the page's clock anyway. */
  pass: (ms: number) => Promise<void>
  /** Retires the encryption key in use. */
  rotateKeys: () => Promise<void>
  /**
   * Gives inputs to the phone, the cash machine or the shop, one after the other.
   * @returns what the channel shows after the last input
   */
  play: <C extends Channel>(channel: C, ...inputs: InputOf<C>[]) => Promise<ViewOf<C>>
  /** What is printed on the cards. */
  wallet: () => Promise<WalletCard[]>
  /** The e-mails and text messages that the person has received, the latest first. */
  inbox: () => Promise<InboxMessage[]>
  /** Every e-mail and text message that the issuer sent, oldest first. */
  outbox: () => Promise<Message[]>
}

/** The orders about faults and the clock, which tests give in another form (`orders.ts`). */
type InOtherForm = 'plant' | 'clearFaults' | 'faults' | 'now' | 'advance' | 'pause' | 'resume' | 'pass'
/** The issuer itself: its state, and its channels other than the app. */
export type IssuerOrders = Omit<Driver, InOtherForm>

/** A fault that this endpoint can have. */
export type RuleOf<N extends Endpoint> = FaultRule<N>
