import {
  CalendarIcon,
  FlagIcon,
  LockIcon,
  OkIcon,
  PowerIcon,
  QuestionIcon,
  SignatureIcon,
  SnowflakeIcon,
  TodoIcon,
  WaitIcon,
} from './icons.tsx'

/**
 * What the PIN window of a card shows: its cells empty, filled or crossed out, or a signature in their place.
 * `waiting`: filled, but the PIN is not on the chip yet.
 */
export type PinWindow = 'empty' | 'filled' | 'waiting' | 'crossed' | 'signature' | 'none'

type StateLook = {
  Icon: typeof OkIcon
  /** Something to do, all is well, stopped, or none of these. */
  tone: 'todo' | 'ok' | 'stop' | 'soft'
  window: PinWindow
  /** The card has the icon on it, in every size or on a thumbnail only. */
  badge?: 'always' | 'thumb'
  /** The colours of this state, in place of those of the card's design. */
  colours?: string
}

/**
 * How each state of a card looks, on its picture and next to words. Two states may share an icon: the words beside it
 * tell them apart.
 */
export const stateLooks = {
  'no-pin': { Icon: TodoIcon, tone: 'todo', window: 'empty' },
  set: { Icon: OkIcon, tone: 'ok', window: 'filled' },
  waiting: { Icon: WaitIcon, tone: 'todo', window: 'waiting' },
  'cash-machine': { Icon: WaitIcon, tone: 'todo', window: 'waiting' },
  confirming: { Icon: WaitIcon, tone: 'soft', window: 'none' },
  blocked: { Icon: LockIcon, tone: 'stop', window: 'crossed', badge: 'always' },
  'not-active': { Icon: PowerIcon, tone: 'todo', window: 'none', badge: 'always', colours: 'not-active' },
  frozen: { Icon: SnowflakeIcon, tone: 'soft', window: 'none', badge: 'always', colours: 'frozen' },
  reported: { Icon: FlagIcon, tone: 'stop', window: 'none', badge: 'always', colours: 'reported' },
  expired: { Icon: CalendarIcon, tone: 'soft', window: 'none', badge: 'always', colours: 'expired' },
  'signature-only': { Icon: SignatureIcon, tone: 'soft', window: 'signature', badge: 'thumb' },
  unknown: { Icon: QuestionIcon, tone: 'soft', window: 'none' },
  other: { Icon: QuestionIcon, tone: 'soft', window: 'none' },
} as const satisfies Record<string, StateLook>

/** The states of a card that pictures tell apart. The pictures claim nothing for `unknown` and `other`. */
export type CardState = keyof typeof stateLooks

export const lookOf = (state: CardState): StateLook => stateLooks[state]
