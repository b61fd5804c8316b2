import { linkTo } from '../../server/link.ts'
import { states } from '../../states.ts'
import { byScreen, screenTitle } from './find.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** All states as a page of plain links, in the folder of the app's page. It needs no script and no style sheet. */
export const statesPage = (): string => {
  const sections = byScreen(states).map(({ screen, states: own }) => {
    // Relative, because the folder of the build is not known.
    const links = own.map(
      ({ id, title }) =>
        `<li><a href=".${escaped(linkTo({ state: id }))}">${escaped(title)}</a> <code>${escaped(id)}</code></li>`,
    )
    return `<h2>${screenTitle(screen)} (${own.length})</h2>\n<ul>\n${links.join('\n')}\n</ul>`
  })
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>States – mock issuer</title>
</head>
<body>
<h1>${states.length} states</h1>
<p>Each link starts its state from the beginning. To see the states as live frames, open <a href="./studio/gallery">the gallery</a>.</p>
${sections.join('\n')}
</body>
</html>
`
}
