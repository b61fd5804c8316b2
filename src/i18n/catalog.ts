import type activate from './locales/en-GB/activate.json'
import type cards from './locales/en-GB/cards.json'
import type choosePin from './locales/en-GB/choose-pin.json'
import type common from './locales/en-GB/common.json'
import type done from './locales/en-GB/done.json'
import type help from './locales/en-GB/help.json'
import type identity from './locales/en-GB/identity.json'
import type pin from './locales/en-GB/pin.json'
import type report from './locales/en-GB/report.json'
import type signIn from './locales/en-GB/sign-in.json'
import type unblockPin from './locales/en-GB/unblock-pin.json'
import type viewPin from './locales/en-GB/view-pin.json'

/** The messages that only one screen uses, by the name of its folder. They are loaded with its code. */
type ScreenMessages = {
  activate: typeof activate
  cards: typeof cards
  'choose-pin': typeof choosePin
  done: typeof done
  help: typeof help
  identity: typeof identity
  pin: typeof pin
  report: typeof report
  'sign-in': typeof signIn
  'unblock-pin': typeof unblockPin
  'view-pin': typeof viewPin
}

/** A screen that has its own messages. */
export type ScreenWithMessages = keyof ScreenMessages

type KeysOfEach<T> = T extends unknown ? keyof T : never

declare module '@lingui/core' {
  // Only the ids of the catalog are allowed, so a missing message does not compile.
  interface Register {
    messageIds: keyof typeof common | KeysOfEach<ScreenMessages[ScreenWithMessages]>
  }
}
