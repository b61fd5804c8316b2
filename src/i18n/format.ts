import type { I18n } from '@lingui/core'

const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * Formatters are kept, because making one takes much longer than using it. A device that moves to another time zone
 * gets new ones.
 */
const formatter = (locales: string | readonly string[], options: Intl.DateTimeFormatOptions = {}) => {
  const key = JSON.stringify([locales, options, new Date().getTimezoneOffset()])
  const kept = formatters.get(key) ?? new Intl.DateTimeFormat(locales, options)
  formatters.set(key, kept)
  return kept
}

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()

/**
 * Formats dates and times in the current language and the device's own time zone. `iso` is a UTC time (ISO 8601).
 */
export const formats = (i18n: I18n) => {
  const locales = i18n.locales ?? i18n.locale
  const format = (date: Date | number, options: Intl.DateTimeFormatOptions) =>
    formatter(locales, options).format(date)
  return {
    /** "3 May 2026 at 14:05" */
    moment: (iso: string) => format(new Date(iso), { dateStyle: 'long', timeStyle: 'short' }),
    /** The values for a sentence about a time: whether that is today, the date, and the time of day. */
    day: (iso: string) => {
      const at = new Date(iso)
      return {
        day: sameDay(at, new Date()) ? 'today' : 'other',
        date: format(at, { dateStyle: 'long' }),
        time: format(at, { timeStyle: 'short' }),
      }
    },
    /** "14:05" for today, with the date for any other day: a lock may end tomorrow. */
    until: (iso: string) => {
      const at = new Date(iso)
      const day: Intl.DateTimeFormatOptions = sameDay(at, new Date()) ? {} : { dateStyle: 'long' }
      return format(at, { ...day, timeStyle: 'short' })
    },
    /** "08:00" in the form of the language. @param time `HH:MM`, up to 24:00 */
    clock: (time: string) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      return format(Date.UTC(2024, 0, 1, hours, minutes), { timeStyle: 'short', timeZone: 'UTC' })
    },
    /** "United Kingdom Time". @param timeZone the IANA name of a time zone */
    zone: (timeZone: string) =>
      formatter(locales, { timeZone, timeZoneName: 'longGeneric' })
        .formatToParts()
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone,
    /** 1 (Monday) to 7: "Monday" */
    weekday: (day: number) => format(Date.UTC(2024, 0, day), { weekday: 'long', timeZone: 'UTC' }),
    /** The order of day, month and year in a date of this language. */
    dateOrder: (): ('day' | 'month' | 'year')[] =>
      formatter(locales)
        .formatToParts()
        .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : [])),
  }
}

export type Formats = ReturnType<typeof formats>
