import { HttpResponse } from 'msw'

/** The fields whose values another issuer may choose freely. */
const worded = new Set(['by', 'channel', 'chip', 'kind', 'nextUse', 'reason', 'state', 'status', 'subject'])

const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)

/** The same time, written with India's offset from UTC, +05:30. */
const inIndia = (moment: string) =>
  new Date(Date.parse(moment) + 330 * 60_000).toISOString().replace(/(\.000)?Z$/, '+05:30')

/**
 * Writes a value as another issuer could write it, with the same meaning. The result has
 * - values that this build does not know,
 * - times with an offset from UTC,
 * - fields that are not in the contract.
 *
 * `JSON.parse` calls this function for each value of a text.
 */
const valueInOtherWords = (field: string, value: unknown): unknown => {
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? value : { ...value, 'x-other': { since: 1 } }
  }
  if (typeof value !== 'string') return value
  if (isMoment(value)) return inIndia(value)
  return worded.has(field) ? `other-${value}` : value
}

/** The same answer in other words. A refusal keeps its code, because the contract defines all codes. */
export const inOtherWords = async (response: Response): Promise<Response> => {
  const text = await response.text()
  const { status, headers } = response
  const body = text === '' ? null : JSON.stringify(JSON.parse(text, valueInOtherWords))
  return new HttpResponse(body, { status, headers })
}
