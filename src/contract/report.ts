import * as z from 'zod/mini'
import { Card } from './card.ts'
import { Instant } from './instant.ts'
import { shortText } from './lenient.ts'

/** After a report the card is frozen. The cardholder can give the `reference` on the phone. */
export const ReportResult = z.object({ reference: shortText(100), at: Instant, card: Card })

export type ReportResult = z.infer<typeof ReportResult>
