import { widths } from '../kit/devices.ts'
import { languageName, mirrored, pseudo } from '../kit/languages.ts'
import { Segments } from '../kit/Segments.tsx'
import type { MockPage } from '../page/page.ts'
import css from './Header.module.css'
import { dressed, type View } from './view.ts'

type Props = {
  view: View
  onChange: (view: View) => void
  page: Pick<MockPage, 'brand' | 'brands' | 'langs'>
}

type Row = {
  name: string
  value: string
  options: readonly { value: string; words: string }[]
  /** In: what was chosen; undefined for what each state or the device has of its own. */
  choose: (value: string | undefined) => View
}

const own = { value: '', words: 'Own' }
const titled = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

const rowsOf = ({ view, page }: Props): Row[] => {
  const { brand = page.brand, lang, dir, theme, text, motion, colours } = view.frames
  return [
    {
      name: 'Brand',
      value: brand,
      options: page.brands.map((value) => ({ value, words: titled(value) })),
      choose: (value) => dressed(view, { brand: value }),
    },
    {
      name: 'Language',
      value: lang === pseudo && dir ? mirrored : (lang ?? ''),
      options: [
        own,
        ...page.langs.map((value) => ({ value, words: languageName(value) })),
        { value: mirrored, words: 'Pseudo, mirrored' },
      ],
      choose: (value) =>
        value === mirrored
          ? dressed(view, { lang: pseudo, dir: 'rtl' })
          : // Whoever leaves the mirrored language leaves both.
            dressed(view, { lang: value, ...(lang === pseudo && { dir: undefined }) }),
    },
    {
      name: 'Direction',
      value: dir ?? '',
      options: [own, { value: 'rtl', words: 'Right to left' }],
      choose: (value) => dressed(view, { dir: value ? 'rtl' : undefined }),
    },
    {
      name: 'Theme',
      value: theme ?? '',
      options: [
        { value: '', words: 'System' },
        { value: 'light', words: 'Light' },
        { value: 'dark', words: 'Dark' },
      ],
      choose: (value) => dressed(view, { theme: value === 'light' || value === 'dark' ? value : undefined }),
    },
    {
      name: 'Width',
      value: String(view.width),
      options: widths.map((width) => ({ value: String(width), words: String(width) })),
      choose: (value) => ({
        ...view,
        width: widths.find((width) => String(width) === value) ?? view.width,
      }),
    },
    {
      name: 'Text',
      value: String(text ?? ''),
      options: [
        { value: '', words: '100 %' },
        { value: '150', words: '150 %' },
        { value: '200', words: '200 %' },
      ],
      choose: (value) => dressed(view, { text: value ? Number(value) : undefined }),
    },
    {
      name: 'Motion',
      value: motion ?? '',
      options: [
        { value: '', words: 'System' },
        { value: 'reduce', words: 'Reduced' },
      ],
      choose: (value) => dressed(view, { motion: value ? 'reduce' : undefined }),
    },
    {
      name: 'Colours',
      value: colours ?? '',
      options: [
        { value: '', words: 'System' },
        { value: 'forced', words: 'Forced' },
      ],
      choose: (value) => dressed(view, { colours: value ? 'forced' : undefined }),
    },
  ]
}

/** One look for all frames at once; each is one press away. */
export const Switches = (props: Props) => (
  <div className={css.switches}>
    {rowsOf(props).map(({ name, value, options, choose }) => (
      <div key={name} className={css.switch}>
        <span aria-hidden="true">{name}</span>
        <Segments
          label={name}
          options={options}
          value={value}
          onChoose={(chosen) => props.onChange(choose(chosen || undefined))}
        />
      </div>
    ))}
  </div>
)
