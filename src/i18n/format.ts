import type { I18n } from '@lingui/core'

const instant = (iso: string) => new Date(iso)

/** Dates, times and lists in the language spoken now and the device's own time zone; in: UTC instants (ISO 8601). */
export const formats = (i18n: I18n) => {
  const locales = i18n.locales ?? i18n.locale
  return {
    /** "3 May 2026" */
    date: (iso: string) => new Intl.DateTimeFormat(locales, { dateStyle: 'long' }).format(instant(iso)),
    /** "14:05" */
    time: (iso: string) => new Intl.DateTimeFormat(locales, { timeStyle: 'short' }).format(instant(iso)),
    /** "3 May 2026 at 14:05" */
    moment: (iso: string) =>
      new Intl.DateTimeFormat(locales, { dateStyle: 'long', timeStyle: 'short' }).format(instant(iso)),
    /** "a, b and c" */
    list: (items: string[]) => new Intl.ListFormat(locales, { type: 'conjunction' }).format(items),
    /** 1 (Monday) to 7: "Monday" */
    weekday: (day: number) =>
      new Intl.DateTimeFormat(locales, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day)),
    /** "10,000" */
    number: (value: number) => new Intl.NumberFormat(locales).format(value),
    /** The order of day, month and year in a date of this language. */
    dateOrder: (): ('day' | 'month' | 'year')[] =>
      new Intl.DateTimeFormat(locales)
        .formatToParts()
        .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : [])),
  }
}

export type Formats = ReturnType<typeof formats>
