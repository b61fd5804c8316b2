import type { Window } from './browser.ts'

/** Makes the rules for print apply to every medium, because WebDriver cannot set the medium of a page. */
export const applyPrintRules = (window: Window) =>
  window.run(`
    const apply = (rules) => {
      for (const rule of rules) {
        if (rule.media?.mediaText.includes('print')) rule.media.mediaText = 'all'
        if (rule.cssRules) apply(rule.cssRules)
      }
    }
    for (const sheet of document.styleSheets) apply(sheet.cssRules)`)

/** px by which the page is moved to the right: enough for the number of a list item, and too little to wrap lines. */
const aside = 100

/**
 * Measures how much is drawn beyond the left edge of the page, where paper ends. The marker of a list item has no box
 * to measure, so this moves the page to the right and reads a picture of it.
 * @param selector the element that is scrolled to the top of the picture
 * @returns the number of pixel columns left of the edge in which something is drawn
 */
export const inkBeside = async (window: Window, selector: string): Promise<number> => {
  await window.run(
    `document.body.style.marginInlineStart = arguments[1] + 'px'
    document.querySelector(arguments[0]).scrollIntoView()
    globalThis.isDrawn = false
    requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.isDrawn = true }))`,
    selector,
    aside,
  )
  await window.until('the next drawing', 'return isDrawn')
  const picture = await window.picture()
  // The browser reads the picture itself, on a blank page: the app's Content-Security-Policy forbids that.
  await window.goto('about:blank')
  await window.run(
    'picture = new Image(); picture.src = arguments[0]',
    `data:image/png;base64,${picture.toString('base64')}`,
  )
  await window.until('the picture', 'return picture.complete && picture.naturalWidth > 0')
  return window.run<number>(
    `const canvas = Object.assign(document.createElement('canvas'), { width: arguments[0], height: picture.height })
    const pen = canvas.getContext('2d')
    pen.drawImage(picture, 0, 0)
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
    const inked = new Set()
    for (let at = 0; at < data.length; at += 4) {
      if (Math.min(data[at], data[at + 1], data[at + 2]) < 200) inked.add((at / 4) % canvas.width)
    }
    return inked.size`,
    aside,
  )
}
