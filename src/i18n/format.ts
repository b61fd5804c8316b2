import type { I18n } from '@lingui/core'

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()

/** Dates and times in the language spoken now and the device's own time zone; in: UTC instants (ISO 8601). */
export const formats = (i18n: I18n) => {
  const locales = i18n.locales ?? i18n.locale
  const format = (date: Date | number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales, options).format(date)
  return {
    /** "3 May 2026 at 14:05" */
    moment: (iso: string) => format(new Date(iso), { dateStyle: 'long', timeStyle: 'short' }),
    /** "14:05" today, with its date on any other day: a lock may end tomorrow. */
    until: (iso: string) => {
      const at = new Date(iso)
      const day: Intl.DateTimeFormatOptions = sameDay(at, new Date()) ? {} : { dateStyle: 'long' }
      return format(at, { ...day, timeStyle: 'short' })
    },
    /** "08:00" as the language writes it; in: `HH:MM`, up to 24:00 */
    clock: (time: string) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      return format(Date.UTC(2024, 0, 1, hours, minutes), { timeStyle: 'short', timeZone: 'UTC' })
    },
    /** "United Kingdom Time"; in: the IANA name of a time zone */
    zone: (timeZone: string) =>
      new Intl.DateTimeFormat(locales, { timeZone, timeZoneName: 'longGeneric' })
        .formatToParts()
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone,
    /** 1 (Monday) to 7: "Monday" */
    weekday: (day: number) => format(Date.UTC(2024, 0, day), { weekday: 'long', timeZone: 'UTC' }),
    /** The order of day, month and year in a date of this language. */
    dateOrder: (): ('day' | 'month' | 'year')[] =>
      new Intl.DateTimeFormat(locales)
        .formatToParts()
        .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : [])),
  }
}

export type Formats = ReturnType<typeof formats>
