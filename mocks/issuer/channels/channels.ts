import { readInbox } from '../outbox.ts'
import type { CardSeed } from '../seed.ts'
import type { World } from '../world.ts'
import {
  type CashMachine,
  cashMachine,
  idleMachine,
  type MachineAnswer,
  type MachineAsk,
  type MachineInput,
  type MachinePrompt,
  machineSays,
} from './cash-machine.ts'
import { answerMachine } from './cash-machine-desk.ts'
import { holderOf } from './desk.ts'
import type { InboxMessage } from './inbox.ts'
import { phone, phoneSays } from './phone.ts'
import { type Call, noCall, type PhoneAnswer, type PhoneAsk, type PhoneInput } from './phone-call.ts'
import { answerPhone, questionsByPhone } from './phone-desk.ts'
import type { PhonePrompt } from './phone-words.ts'
import type { Prompt, Turn, View } from './prompt.ts'
import {
  idleTerminal,
  type ShopAnswer,
  type ShopAsk,
  type ShopInput,
  type ShopPrompt,
  shop,
  shopSays,
  type Terminal,
} from './shop.ts'
import { answerShop } from './shop-desk.ts'

/** A channel as its face uses it. Inputs that make no sense at a step change nothing. */
export type ChannelOf<Input, Shown> = {
  /** What the face shows now: what the last input led to, or after a reload where things stand. */
  read(): Shown
  send(input: Input): Promise<Shown>
}

/** What is printed on a card in somebody's wallet: what they key into a phone, and which card they put into a slot. */
export type WalletCard = Pick<CardSeed, 'id' | 'product' | 'art' | 'number' | 'expires' | 'securityCode'> & {
  holder: string
}

export type PhoneView = View<Call['step'], PhonePrompt>
export type CashMachineView = View<CashMachine['step'], MachinePrompt> & Pick<CashMachine, 'options'>
export type ShopView = View<Terminal['step'], ShopPrompt>

/** The doors beside the web. All of them act on the same cards. */
export type Channels = {
  phone: ChannelOf<PhoneInput, PhoneView>
  cashMachine: ChannelOf<MachineInput, CashMachineView>
  shop: ChannelOf<ShopInput, ShopView>
  /** Everything that was sent, the latest first. */
  inbox(): InboxMessage[]
  wallet(): WalletCard[]
}

type Part<State, Input, Answer, Id extends string, Ask, Shown> = {
  begin: State
  turn: (state: State, input: Input | Answer) => Turn<State, Id, Ask>
  answer: (ask: Ask) => Promise<Answer>
  /** Writes down what may be saved: nothing that was typed. */
  keep: (state: State) => void
  says: (state: State) => Prompt<Id>[]
  show: (state: State, say: Prompt<Id>[]) => Shown
}

/** Runs one piece of work at the issuer, in turn with all others. */
export type Run = <T>(work: () => Promise<T>) => Promise<T>

const channelOf = <State, Input, Answer, Id extends string, Ask, Shown>(
  run: Run,
  part: Part<State, Input, Answer, Id, Ask, Shown>,
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

/** A new PIN that was typed once is forgotten by a reload, so it is asked for again from the beginning. */
const unconfirmed = <Step extends string>(step: Step | 'confirm' | 'new-pin') =>
  step === 'confirm' ? 'new-pin' : step

/** The channels of a world, where they were when it was saved. */
export const createChannels = (world: World, run: Run): Channels => {
  const saved = world.state.channels
  const { cardId } = saved.phone
  const questions = cardId === null ? [] : questionsByPhone(holderOf(world, cardId).customer)
  return {
    phone: channelOf<Call, PhoneInput, PhoneAnswer, PhonePrompt, PhoneAsk, PhoneView>(run, {
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
    cashMachine: channelOf<
      CashMachine,
      MachineInput,
      MachineAnswer,
      MachinePrompt,
      MachineAsk,
      CashMachineView
    >(run, {
      begin: { ...idleMachine, ...saved.cashMachine, step: unconfirmed(saved.cashMachine.step) },
      turn: cashMachine,
      answer: (ask) => answerMachine(world, ask),
      keep: ({ step, cardId, options, length }) => {
        world.state.channels.cashMachine = { step, cardId, options, length }
      },
      says: machineSays,
      show: ({ step, keys, options }, say) => ({ step, say, echo: false, entered: keys.length, options }),
    }),
    shop: channelOf<Terminal, ShopInput, ShopAnswer, ShopPrompt, ShopAsk, ShopView>(run, {
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
      world.seed.customers.flatMap(({ name: holder, cards }) =>
        cards.map(({ id, product, art, number, expires, securityCode }) => ({
          ...{ id, product, art, number, expires, securityCode },
          holder,
        })),
      ),
  }
}
