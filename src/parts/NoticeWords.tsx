import type { Channel, Notice } from '../contract/card.ts'
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

/** How messages name a channel: their syntax has no hyphens. */
const channelName: Record<Channel, string> = {
  web: 'web',
  phone: 'phone',
  'cash-machine': 'machine',
  shop: 'shop',
}

/** One thing that happened to a PIN: what, through which channel, and when. */
export const NoticeWords = ({ notice: { kind, channel, at } }: { notice: Notice }) => {
  const { say, as } = useWords()
  return <>{say(noticeMessage[kind], { channel: channelName[channel], when: as.moment(at) })}</>
}
