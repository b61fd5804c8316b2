import type { ReactNode } from 'react'
import { workbenchPath } from '../../kit/addresses.ts'
import { useApp } from '../../kit/app-place.ts'
import { Button } from '../../kit/Button.tsx'
import { languageName, mirrored, pseudo } from '../../kit/languages.ts'
import { type Look as Seen, titled } from '../../kit/look.ts'
import type { MockPage, MockWindow } from '../../kit/page.ts'
import { Segments } from '../../kit/Segments.tsx'
import kit from '../../kit/tool.module.css'
import { widths } from '../../kit/widths.ts'
import { Choice } from '../parts/fields.tsx'
import css from '../parts/Tools.module.css'

/**
 * One setting of the look. `options`: the words of each option, and what it sets. An option that sets nothing leaves
 * the setting to the device or the language.
 */
type Setting = { of: keyof Seen; name: string; label?: string; options: Record<string, Seen> }

const settings: readonly Setting[] = [
  { of: 'dir', name: 'Direction', options: { 'As in the language': {}, 'Right to left': { dir: 'rtl' } } },
  {
    of: 'theme',
    name: 'Theme',
    options: { 'As on this device': {}, Light: { theme: 'light' }, Dark: { theme: 'dark' } },
  },
  {
    of: 'text',
    name: 'Text size, %',
    label: 'Size of text in per cent',
    options: { 100: {}, 125: { text: 125 }, 150: { text: 150 }, 200: { text: 200 } },
  },
  { of: 'motion', name: 'Motion', options: { 'As on this device': {}, Reduced: { motion: 'reduce' } } },
  {
    of: 'colours',
    name: 'Colours',
    options: { 'As on this device': {}, 'High contrast': { colours: 'forced' } },
  },
]

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={css.setting}>
    <span aria-hidden>{name}</span>
    <div>{children}</div>
  </div>
)

/** Chooses among the app's languages and the pseudo-language from right to left. */
const Language = ({ page }: { page: MockPage }) => {
  const isMirrored = page.lang === pseudo && page.look.dir !== undefined
  const speak = async (chosen: string) => {
    await page.setLang(chosen === mirrored ? pseudo : chosen)
    const { dir: _before, ...rest } = page.look
    if (chosen === mirrored) page.setLook({ ...rest, dir: 'rtl' })
    // Leaving the mirrored language resets the direction too. A direction that was chosen separately stays.
    else if (isMirrored) page.setLook(rest)
  }
  const options = page.langs
    .flatMap((lang) => (lang === pseudo ? [lang, mirrored] : [lang]))
    .map((value) => ({ value, words: languageName(value) }))
  return (
    <Choice
      label="Language"
      isBare
      groups={[{ title: '', options }]}
      value={isMirrored ? mirrored : page.lang}
      onChoose={speak}
    />
  )
}

/** Only for an app without a frame: the width of a frame is set above the frame. */
const Widths = ({ mock }: { mock: MockWindow }) => {
  const app = useApp()
  const show = (width: number) => {
    const link = mock.page.link()
    // The workbench continues with the same world, so that a change of width loses nothing.
    mock.isAt(link)
    app.window.location.assign(workbenchPath(link, width))
  }
  return (
    <section className={css.part} aria-labelledby="widths">
      <h3 id="widths">Width</h3>
      <div className={kit.row}>
        {widths.map((width) => (
          <Button key={width} onClick={() => show(width)}>
            {width}
          </Button>
        ))}
      </div>
      <p className={kit.soft}>Opens this screen in the workbench, in a frame of that width.</p>
    </section>
  )
}

/** The look of the app: its brand and language, and the settings of the device and the reader. */
export const Look = ({ mock }: { mock: MockWindow }) => {
  const { page } = mock
  const { addressOf } = useApp()
  return (
    <>
      <section className={css.part} aria-label="Look">
        <Row name="Brand">
          <Segments
            label="Brand"
            options={page.brands.map((value) => ({ value, words: titled(value) }))}
            value={page.brand}
            onChoose={page.setBrand}
          />
        </Row>
        <Row name="Language">
          <Language page={page} />
        </Row>
        {settings.map(({ of, name, label = name, options }) => {
          const { [of]: now, ...rest } = page.look
          const words = Object.keys(options)
          return (
            <Row key={of} name={name}>
              <Segments
                label={label}
                options={words.map((value) => ({ value, words: value }))}
                value={words.find((each) => options[each]?.[of] === now) ?? ''}
                onChoose={(chosen) => page.setLook({ ...rest, ...options[chosen] })}
              />
            </Row>
          )
        })}
      </section>
      {!addressOf && <Widths mock={mock} />}
    </>
  )
}
