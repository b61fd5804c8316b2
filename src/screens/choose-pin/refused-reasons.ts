import type { ApiProblem } from '../../api/client.ts'
import { RefusalReason } from '../../contract/pin.ts'

/** Why the issuer refused the PIN, the most telling reason first; nothing for any other failure. */
export const refusedReasons = ({ problem }: ApiProblem): RefusalReason[] => [
  ...new Set((problem?.reasons ?? []).map((reason) => RefusalReason.parse(reason))),
]
