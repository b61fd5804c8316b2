import type { CardSeed } from '../core/seed.ts'
import { allCards, holderOf, type World } from '../core/world.ts'
import {
  type CashMachine,
  cashMachine,
  idleMachine,
  type MachineInput,
  type MachinePrompt,
  machineSays,
} from './cash-machine.ts'
import { answerMachine } from './cash-machine-desk.ts'
import { type InboxMessage, readInbox } from './inbox.ts'
import { phone, phoneSays } from './phone.ts'
import { type Call, noCall, type PhoneInput } from './phone-call.ts'
import { answerPhone, questionsByPhone } from './phone-desk.ts'
import type { PhonePrompt } from './phone-words.ts'
import type { Prompt, Turn, View } from './prompt.ts'
import { idleTerminal, type ShopInput, type ShopPrompt, shop, shopSays, type Terminal } from './shop.ts'
import { answerShop } from './shop-desk.ts'

/** A channel as its device uses it. An input that does not fit the step changes nothing. */
export type ChannelOf<Input, Shown> = {
  /** What the device shows now: the result of the last input, or the current step after a reload. */
  read(): Shown
  send(input: Input): Promise<Shown>
}

/** The details printed on a card. A person types them into a phone, and chooses by them which card to insert. */
export type WalletCard = Pick<CardSeed, 'id' | 'product' | 'art' | 'number' | 'expires' | 'securityCode'> & {
  holder: string
}

export type PhoneView = View<Call['step'], PhonePrompt>
export type CashMachineView = View<CashMachine['step'], MachinePrompt> & Pick<CashMachine, 'options'>
export type ShopView = View<Terminal['step'], ShopPrompt>

/** The channels besides the web. All of them act on the same cards. */
export type Channels = {
  phone: ChannelOf<PhoneInput, PhoneView>
  cashMachine: ChannelOf<MachineInput, CashMachineView>
  shop: ChannelOf<ShopInput, ShopView>
  /** All messages, the latest first. */
  inbox(): InboxMessage[]
  wallet(): WalletCard[]
}

type Part<State, Input, Id extends string, Ask, Shown> = {
  begin: State
  /** The issuer's answers are inputs too. */
  turn: (state: State, input: Input) => Turn<State, Id, Ask>
  answer: (ask: Ask) => Promise<NoInfer<Input>>
  /** Saves the state without typed digits. */
  keep: (state: State) => void
  says: (state: State) => Prompt<Id>[]
  show: (state: State, say: Prompt<Id>[]) => Shown
}

/** Runs one piece of work at the issuer, after all earlier ones. */
export type Run = <T>(work: () => Promise<T>) => Promise<T>

const channelOf = <State, Input, Id extends string, Ask, Shown>(
  run: Run,
  part: Part<State, Input, Id, Ask, Shown>,
): ChannelOf<Input, Shown> => {
  let state = part.begin
  let shown = part.show(state, part.says(state))
  return {
    read: () => shown,
    send: (input) =>
      run(async () => {
        let turn = part.turn(state, input)
        const say = [...turn.say]
        while (turn.ask !== undefined) {
          turn = part.turn(turn.state, await part.answer(turn.ask))
          say.push(...turn.say)
        }
        state = turn.state
        part.keep(state)
        shown = part.show(state, say)
        return shown
      }),
  }
}

/** A reload deletes a new PIN that was typed only once, so the channel asks for it again. */
const unconfirmed = <Step extends string>(step: Step | 'confirm' | 'new-pin') =>
  step === 'confirm' ? 'new-pin' : step

/** The channels of a world, each at its saved step. */
export const createChannels = (world: World, run: Run): Channels => {
  const saved = world.state.channels
  const { cardId } = saved.phone
  const questions = cardId === null ? [] : questionsByPhone(holderOf(world, cardId).customer)
  return {
    phone: channelOf(run, {
      begin: { ...noCall, ...saved.phone, step: unconfirmed(saved.phone.step), questions },
      turn: phone,
      answer: (ask) => answerPhone(world, ask),
      keep: ({ step, cardId, wrongNumbers, pinLength }) => {
        world.state.channels.phone = { step, cardId, wrongNumbers, pinLength }
      },
      says: phoneSays,
      show: ({ step, keys }, say) => ({
        step,
        say,
        echo: step === 'number' || step === 'menu' || step === 'service',
        entered: keys.length,
      }),
    }),
    cashMachine: channelOf(run, {
      begin: { ...idleMachine, ...saved.cashMachine, step: unconfirmed(saved.cashMachine.step) },
      turn: cashMachine,
      answer: (ask) => answerMachine(world, ask),
      keep: ({ step, cardId, options, length }) => {
        world.state.channels.cashMachine = { step, cardId, options, length }
      },
      says: machineSays,
      show: ({ step, keys, options }, say) => ({ step, say, echo: false, entered: keys.length, options }),
    }),
    shop: channelOf(run, {
      begin: { ...idleTerminal, ...saved.shop },
      turn: shop,
      answer: (ask) => answerShop(world, ask),
      keep: ({ step, cardId, amount, length }) => {
        world.state.channels.shop = { step, cardId, amount, length }
      },
      says: shopSays,
      show: ({ step, keys }, say) => ({ step, say, echo: false, entered: keys.length }),
    }),
    inbox: () => readInbox(world).reverse(),
    wallet: () =>
      allCards(world.seed).map(({ customer, card }) => {
        const { id, product, art, number, expires, securityCode } = card
        return { id, product, art, number, expires, securityCode, holder: customer.name }
      }),
  }
}
