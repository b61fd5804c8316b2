import { languageName, mirrored, pseudo } from '../kit/languages.ts'
import { type Look, titled } from '../kit/look.ts'
import type { MockPage } from '../kit/page.ts'
import { Segments } from '../kit/Segments.tsx'
import { usualWidth, widthIn, widths } from '../kit/widths.ts'
import css from './Header.module.css'
import { type Comparison, dressed, type View } from './view.ts'

export type SwitchesProps = {
  view: View
  onChange: (view: View) => void
  page: Pick<MockPage, 'brand' | 'brands' | 'langs'>
}

type Row = {
  name: string
  value: string
  /** With an empty value, each state or the device decides. */
  options: { value: string; words: string }[]
  choose: (value: string) => View
}

const rowsOf = ({ view, page }: SwitchesProps): Row[] => {
  const { frames, width, compare } = view
  const { lang, dir } = frames
  /** A row for one value of the frames' look. */
  const row = (of: keyof Look, name: string, own: string, others: Record<string, string>): Row => ({
    name,
    value: String(frames[of] ?? ''),
    options: [['', own], ...Object.entries(others)].map(([value = '', words = '']) => ({ value, words })),
    choose: (value) => dressed(view, { [of]: value }),
  })
  return [
    {
      name: 'Brand',
      value: frames.brand ?? page.brand,
      options: page.brands.map((value) => ({ value, words: titled(value) })),
      choose: (brand) => dressed(view, { brand }),
    },
    {
      name: 'Language',
      value: lang === pseudo && dir ? mirrored : (lang ?? ''),
      options: [
        { value: '', words: 'As in the state' },
        ...[...page.langs, mirrored].map((value) => ({ value, words: languageName(value) })),
      ],
      choose: (value) =>
        value === mirrored
          ? dressed(view, { lang: pseudo, dir: 'rtl' })
          : // Leaving the mirrored language resets the direction too.
            dressed(view, { lang: value, ...(lang === pseudo && { dir: '' }) }),
    },
    row('dir', 'Direction', 'As in the state', { rtl: 'Right to left' }),
    row('theme', 'Theme', 'As on this device', { light: 'Light', dark: 'Dark' }),
    {
      name: 'Width',
      value: String(width),
      options: widths.map((each) => ({ value: String(each), words: String(each) })),
      choose: (value) => ({ ...view, width: widthIn(value) ?? usualWidth }),
    },
    row('text', 'Text size', '100 %', { 150: '150 %', 200: '200 %' }),
    row('motion', 'Motion', 'As on this device', { reduce: 'Reduced' }),
    {
      name: 'Compare',
      value: compare ?? '',
      options: [
        { value: '', words: 'Nothing' },
        { value: 'theme', words: 'Light and dark' },
        ...(page.brands.length > 1 ? [{ value: 'brand', words: 'Two brands' }] : []),
      ],
      choose: (value) => ({ ...view, compare: (value || null) as Comparison | null }),
    },
    row('colours', 'Colours', 'As on this device', { forced: 'High contrast' }),
  ]
}

/** Sets the look of all frames at once. All choices are visible, so that each takes one click. */
export const Switches = (props: SwitchesProps) => (
  <div className={css.switches}>
    {rowsOf(props).map(({ name, choose, ...choice }) => (
      <div key={name} className={css.switch}>
        <span aria-hidden="true">{name}</span>
        <Segments label={name} {...choice} onChoose={(value) => props.onChange(choose(value))} />
      </div>
    ))}
  </div>
)
