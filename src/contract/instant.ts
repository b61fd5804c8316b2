import * as z from 'zod/mini'

/**
 * A date and time in the format of RFC 3339: with `Z` or an offset, with or without fractions of a second. It is read
 * as UTC with milliseconds (`2026-11-28T10:00:00.000Z`), so that two times can be compared as strings. A day or an hour
 * that does not exist is an error.
 */
export const Instant = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text) => new Date(text).toISOString()),
)
