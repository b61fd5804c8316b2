import type { MessageId } from '@lingui/core'
import { Trans } from '@lingui/react'
import type { ReactElement } from 'react'

/** A text is not a value here: Lingui would read tags in it. */
type Values = Record<string, ReactElement | number>

/** A message with elements as values, such as a link. So the sentence is one message, also in another word order. */
export const Rich = ({ of, values }: { of: MessageId; values: Values }) => <Trans id={of} values={values} />
