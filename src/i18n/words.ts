import type { MessageId } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { type Formats, formats } from './format.ts'

export type { MessageId }

/** Returns a message of the catalog with its values. A PIN or an answer is never one of the values. */
export type Say = (id: MessageId, values?: Record<string, string | number>) => string

/** The words of the current language: `say` for messages, `as` for dates and times. */
export const useWords = (): { say: Say; as: Formats } => {
  const { i18n } = useLingui()
  return { say: (id, values) => i18n._(id, values), as: formats(i18n) }
}
