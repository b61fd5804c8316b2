import type { Channel } from '../contract/confirmation.ts'
import type { Notice } from '../contract/notice.ts'
import { type MessageId, useWords } from '../i18n/words.ts'

const noticeMessage: Record<Notice['kind'], MessageId> = {
  activated: 'notice.activated',
  chosen: 'notice.chosen',
  changed: 'notice.changed',
  viewed: 'notice.viewed',
  blocked: 'notice.blocked',
  unblocked: 'notice.unblocked',
  reported: 'notice.reported',
  other: 'notice.other',
}

/** The names of channels in messages, whose syntax allows no hyphens. `other` is not named. */
export const channelName: Record<Channel, string> = {
  web: 'web',
  phone: 'phone',
  'cash-machine': 'machine',
  shop: 'shop',
  other: 'other',
}

/** One event of a PIN: what happened, and the channel and the time if the issuer sent them. */
export const NoticeWords = ({ notice: { kind, channel, at } }: { notice: Notice }) => {
  const { say, as } = useWords()
  return <>{say(noticeMessage[kind], { channel: channelName[channel], when: at ? as.moment(at) : 'none' })}</>
}
