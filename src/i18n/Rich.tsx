import type { MessageId } from '@lingui/core'
import { Trans } from '@lingui/react'
import type { ReactElement } from 'react'

/** A value is never a string, because Lingui would read tags in it. Wrap a text in an element. */
type Values = Record<string, ReactElement | number>

/** A message with elements as values, such as a link. So a translation can change the word order. */
export const Rich = ({ of, values }: { of: MessageId; values: Values }) => <Trans id={of} values={values} />
