import type { ReactNode } from 'react'
import { useApp } from '../drawer/app-place.ts'
import { widths } from '../kit/devices.ts'
import { pseudo } from '../kit/languages.ts'
import { Segments } from '../kit/Segments.tsx'
import css from '../kit/tool.module.css'
import type { Look as Seen } from '../page/look.ts'
import type { MockWindow } from '../page/page.ts'
import { workbenchPath } from '../workbench/address.ts'
import { lookWith, speechesOf, speechNow, textSizes } from './look-choices.ts'
import own from './parts.module.css'

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={own.row}>
    <span aria-hidden>{name}</span>
    <div>{children}</div>
  </div>
)

const named = (folder: string) => `${folder[0]?.toUpperCase()}${folder.slice(1)}`

const Widths = ({ mock }: { mock: MockWindow }) => {
  const app = useApp()
  const show = (width: number) => {
    if (app.resize) return app.resize(width)
    const link = mock.page.link()
    // It goes on there: what was done so far is not lost for looking at it in another width.
    mock.isAt(link)
    app.window.location.assign(workbenchPath(link, width))
  }
  return (
    <section className={own.part} aria-labelledby="widths">
      <h3 id="widths">Width</h3>
      <div className={css.row}>
        {widths.map((width) => (
          <button key={width} type="button" className={css.button} onClick={() => show(width)}>
            {width}
          </button>
        ))}
      </div>
      {!app.resize && <p className={css.soft}>Opens this very screen in a frame of that width.</p>}
    </section>
  )
}

/** How the app is looked at: in which brand and language, and as whose device and eyes would have it. */
export const Look = ({ mock }: { mock: MockWindow }) => {
  const { page } = mock
  const { look } = page
  const speeches = speechesOf(page)
  const set = <K extends keyof Seen>(name: K, value: Seen[K] | undefined) =>
    page.setLook(lookWith(page.look, name, value))
  const speak = async (value: string) => {
    const speech = speeches.find((each) => each.value === value)
    if (!speech) return
    const wasMirrored = page.lang === pseudo && page.look.dir
    await page.setLang(speech.lang)
    // Whoever leaves the mirrored language leaves both; another direction was chosen for itself.
    if (speech.dir || wasMirrored) set('dir', speech.dir)
  }
  return (
    <>
      <section className={own.part} aria-label="Look">
        <Row name="Brand">
          <Segments
            label="Brand"
            options={page.brands.map((value) => ({ value, words: named(value) }))}
            value={page.brand}
            onChoose={page.setBrand}
          />
        </Row>
        <Row name="Language">
          <select
            className={css.field}
            aria-label="Language"
            value={speechNow(page)}
            onChange={(event) => void speak(event.target.value)}
          >
            {speeches.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </Row>
        <Row name="Direction">
          <Segments
            label="Direction"
            options={[
              { value: 'language', words: 'The language’s' },
              { value: 'rtl', words: 'Right to left' },
            ]}
            value={look.dir ?? 'language'}
            onChoose={(value) => set('dir', value === 'rtl' ? value : undefined)}
          />
        </Row>
        <Row name="Theme">
          <Segments
            label="Theme"
            options={[
              { value: 'system', words: 'System' },
              { value: 'light', words: 'Light' },
              { value: 'dark', words: 'Dark' },
            ]}
            value={look.theme ?? 'system'}
            onChoose={(value) => set('theme', value === 'system' ? undefined : value)}
          />
        </Row>
        <Row name="Text, %">
          <Segments
            label="Size of text in per cent"
            options={textSizes.map((size) => ({ value: String(size), words: String(size) }))}
            value={String(look.text ?? 100)}
            onChoose={(value) => set('text', value === '100' ? undefined : Number(value))}
          />
        </Row>
        <Row name="Motion">
          <Segments
            label="Motion"
            options={[
              { value: 'system', words: 'System' },
              { value: 'reduce', words: 'Reduced' },
            ]}
            value={look.motion ?? 'system'}
            onChoose={(value) => set('motion', value === 'reduce' ? value : undefined)}
          />
        </Row>
        <Row name="Colours">
          <Segments
            label="Colours"
            options={[
              { value: 'system', words: 'System' },
              { value: 'forced', words: 'Forced' },
            ]}
            value={look.colours ?? 'system'}
            onChoose={(value) => set('colours', value === 'forced' ? value : undefined)}
          />
        </Row>
      </section>
      <Widths mock={mock} />
    </>
  )
}
