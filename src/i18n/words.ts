import type { MessageId } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { type Formats, formats } from './format.ts'

export type { MessageId }

/** Says a message of the catalog, with its values filled in. A PIN or an answer is never one of them. */
export type Say = (id: MessageId, values?: Record<string, string | number>) => string

/** The words of the language spoken now: `say` for messages, `as` for dates, numbers and lists. */
export const useWords = (): { say: Say; as: Formats } => {
  const { i18n } = useLingui()
  return { say: (id, values) => i18n._(id, values), as: formats(i18n) }
}
