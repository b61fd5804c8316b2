import type { MessageId } from '../i18n/words.ts'
import { MessageList } from './MessageList.tsx'

const before: MessageId[] = [
  'advice.never-share',
  'advice.never-write',
  'advice.we-never-call',
  'advice.cover-keypad',
]
const after: MessageId[] = ['advice.different', 'advice.change']

/** How to keep a PIN safe, in the same words on every screen. `choosing`: the PIN is not chosen yet. */
export const SafetyAdvice = ({ choosing = false }: { choosing?: boolean }) => (
  <MessageList messages={[...before, ...(choosing ? (['advice.no-birthday'] as const) : []), ...after]} />
)
