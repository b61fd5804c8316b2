import { languageName, mirrored, pseudo } from '../kit/languages.ts'
import type { Look } from '../kit/look.ts'
import type { MockPage } from '../kit/page.ts'
import { Segments } from '../kit/Segments.tsx'
import { widths } from '../kit/widths.ts'
import css from './Header.module.css'
import { dressed, type View } from './view.ts'

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

const titled = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

const rowsOf = ({ view, page }: SwitchesProps): Row[] => {
  const { frames, width } = view
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
        { value: '', words: 'Own' },
        ...[...page.langs, mirrored].map((value) => ({ value, words: languageName(value) })),
      ],
      choose: (value) =>
        value === mirrored
          ? dressed(view, { lang: pseudo, dir: 'rtl' })
          : // Leaving the mirrored language resets the direction too.
            dressed(view, { lang: value, ...(lang === pseudo && { dir: '' }) }),
    },
    row('dir', 'Direction', 'Own', { rtl: 'Right to left' }),
    row('theme', 'Theme', 'System', { light: 'Light', dark: 'Dark' }),
    {
      name: 'Width',
      value: String(width),
      options: widths.map((each) => ({ value: String(each), words: String(each) })),
      choose: (value) => ({ ...view, width: widths.find((each) => String(each) === value) ?? width }),
    },
    row('text', 'Text', '100 %', { 150: '150 %', 200: '200 %' }),
    row('motion', 'Motion', 'System', { reduce: 'Reduced' }),
    row('colours', 'Colours', 'System', { forced: 'Forced' }),
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
