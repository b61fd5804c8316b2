import type { MadeCall } from '../mocks/calls.ts'
import type { endpointNames, FaultLists, FaultRule } from '../mocks/faults.ts'
import type { ScenarioName } from '../mocks/scenarios.ts'

/** The mock issuer as a page has it; what a test sees of it is the same over HTTP. */
export type InPage = NonNullable<typeof globalThis.yourPinMock>

/** A row of the contract's table. */
export type Endpoint = (typeof endpointNames)[number]
export type IssuerLook = ReturnType<InPage['issuer']['look']>
export type Message = ReturnType<InPage['issuer']['outbox']>[number]
type Channels = InPage['issuer']['channels']
export type InboxMessage = ReturnType<Channels['inbox']>[number]
export type WalletCard = ReturnType<Channels['wallet']>[number]
export type Channel = 'phone' | 'cashMachine' | 'shop'
export type InputOf<C extends Channel> = Parameters<Channels[C]['send']>[0]
export type ViewOf<C extends Channel> = Awaited<ReturnType<Channels[C]['send']>>

/** A mock issuer, wherever it is. One for each test; what it is told to do lasts until the next begins its scenario. */
export type Driver = {
  /** Begins a scenario anew: nobody logged in, the clock right, no faults. */
  begin: (scenario: ScenarioName) => Promise<void>
  /** What it knows, without secrets. */
  look: () => Promise<IssuerLook>
  /** What it was asked, oldest first, without secrets. */
  calls: () => Promise<readonly MadeCall[]>
  /** Replaces the faults of these endpoints. */
  plant: (lists: FaultLists) => Promise<void>
  /** Removes the faults of an endpoint, or all. */
  clearFaults: (endpoint?: Endpoint) => Promise<void>
  /** The faults that are still to come. */
  faults: () => Promise<FaultLists>
  /** Its clock: UTC milliseconds. */
  now: () => Promise<number>
  advance: (ms: number) => Promise<void>
  pause: () => Promise<void>
  resume: () => Promise<void>
  /** Brings the time that passed in the page to the issuer, where that is somewhere else. */
  pass: (ms: number) => Promise<void>
  rotateKeys: () => Promise<void>
  play: <C extends Channel>(channel: C, inputs: readonly InputOf<C>[]) => Promise<ViewOf<C>>
  wallet: () => Promise<WalletCard[]>
  inbox: () => Promise<InboxMessage[]>
  outbox: () => Promise<Message[]>
}

/** A fault of one endpoint, and only such as it may really have. */
export type RuleOf<N extends Endpoint> = FaultRule<N>
