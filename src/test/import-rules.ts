/*
 * Which files may import which. Imports between folders have one direction. `boundaries.test.ts` checks every import.
 */

/** Folders of the studio. */
const studio = (folders: string) => new RegExp(`^mocks/studio/(${folders})/`)

/** Folders of the issuer, and the contract. */
const issuer = (folders: string) => [new RegExp(`^mocks/issuer/(${folders})/`), /^src\/contract\//]

/** Folders of the studio's tools. */
const tools = (folders: string) => new RegExp(`^mocks/studio/tools/(${folders})/`)

/** What every folder of the studio may import in addition. */
const studioNeeds = [
  /^mocks\/(issuer|server)\//,
  /^mocks\/(scenarios|states)/,
  /^src\/(ui|contract|brand|i18n)\//,
  /^src\/(paths|tab-choice)\.ts$/,
]

/** Which files may import which. The first rule that fits a file applies; `OWN` is the folder of the file itself. */
export const rules: { from: RegExp; may: RegExp[] }[] = [
  // Tests are next to the code and may import the mock; they are not shipped.
  {
    from: /\.(test|e2e)\.tsx?$|^src\/test\//,
    may: [/^src\//, /^mocks\//, /^scripts\//, /^e2e\//, /^public\/brands\//],
  },
  { from: /^src\/contract\//, may: [/^src\/contract\//] },
  { from: /^src\/ui\/pictures\//, may: [/^src\/ui\/pictures\//] },
  { from: /^src\/ui\/(fields|page)\//, may: [/^src\/ui\/(OWN|pictures)\//] },
  { from: /^src\/ui\/pin\//, may: [/^src\/ui\/(pin|fields)\//] },
  { from: /^src\/ui\//, may: [/^src\/ui\//] },
  { from: /^src\/brand\//, may: [/^src\/brand\//] },
  { from: /^src\/i18n\//, may: [/^src\/i18n\//] },
  { from: /^src\/api\//, may: [/^src\/api\//, /^src\/contract\//] },
  { from: /^src\/paths\.ts$/, may: [/^src\/contract\//] },
  { from: /^src\/journey\.ts$/, may: [/^src\/contract\//, /^src\/paths\.ts$/] },
  { from: /^src\/tab-choice\.ts$/, may: [] },
  { from: /^src\/failed\.ts$/, may: [/^src\/brand\//] },
  {
    from: /^src\/guards\.ts$/,
    may: [/^src\/(api|contract)\//, /^src\/parts\/core\.ts$/, /^src\/(journey|paths)\.ts$/],
  },
  // A guard passes its facts to the loader. `journey.ts` has the type of these facts.
  { from: /^src\/parts\/core\.ts$/, may: [/^src\/(api|contract)\//, /^src\/journey\.ts$/] },
  { from: /^src\/parts\//, may: [/^src\/(parts|api|contract|ui|i18n|brand)\//, /^src\/paths\.ts$/] },
  {
    from: /^src\/screens\/([^/]+)\//,
    may: [/^src\/(parts|api|contract|ui|i18n|brand)\//, /^src\/(paths|journey)\.ts$/, /^src\/screens\/OWN\//],
  },
  {
    from: /^src\/routes\.tsx$/,
    may: [
      /^src\/screens\/[^/]+\/(route|redirect-to-pin)\.ts$/,
      /^src\/screens\/(shell|problem)\//,
      // The texts of a screen are loaded with the screen.
      /^src\/i18n\/(language|catalog)\.ts$/,
      /^src\/(guards|journey|paths)\.ts$/,
    ],
  },
  {
    from: /^src\/app\.tsx$/,
    may: [/^src\/(api|parts)\/core\.ts$/, /^src\/routes\.tsx$/],
  },
  {
    from: /^src\/main\.tsx$/,
    may: [
      /^src\/(brand|i18n)\//,
      /^src\/ui\/base\.css$/,
      /^src\/app\.tsx$/,
      /^src\/(tab-choice|failed)\.ts$/,
      /^mocks\/browser\/start\.ts$/,
    ],
  },
  // Inside the issuer, from the lowest folder to the highest. `issuer.ts` and `start.ts` put the parts together.
  { from: /^mocks\/issuer\/core\//, may: issuer('core') },
  { from: /^mocks\/issuer\/sealing\//, may: issuer('core|sealing') },
  { from: /^mocks\/issuer\/cards\//, may: issuer('core|cards') },
  { from: /^mocks\/issuer\/pin\//, may: issuer('core|sealing|cards|pin') },
  { from: /^mocks\/issuer\/identity\//, may: issuer('core|sealing|cards|identity') },
  { from: /^mocks\/issuer\/look\//, may: issuer('core|sealing|cards|look') },
  { from: /^mocks\/issuer\/actions\//, may: issuer('core|sealing|cards|pin|identity|actions') },
  { from: /^mocks\/issuer\/channels\//, may: issuer('core|sealing|cards|pin|identity|actions|channels') },
  { from: /^mocks\/issuer\//, may: [/^mocks\/issuer\//, /^src\/contract\//] },
  {
    from: /^mocks\/scenarios(\.ts$|\/)/,
    may: [/^mocks\/scenarios/, /^mocks\/issuer\//, /^src\/contract\//, /^src\/paths\.ts$/],
  },
  {
    from: /^mocks\/server\//,
    may: [/^mocks\/(server|issuer)\//, /^mocks\/scenarios\.ts$/, /^src\/contract\//],
  },
  {
    from: /^mocks\/states(\.ts$|\/)/,
    may: [
      /^mocks\/(states|scenarios)/,
      /^mocks\/server\/faults\.ts$/,
      /^mocks\/issuer\//,
      /^src\/contract\//,
      /^src\/paths\.ts$/,
    ],
  },
  // The hosts: a browser tab, Node's fetch, and an HTTP server.
  {
    from: /^mocks\/browser\//,
    may: [/^mocks\/(browser|server|issuer|studio)\//, /^mocks\/(scenarios|states)/, /^src\/contract\//],
  },
  {
    from: /^mocks\/node\//,
    may: [/^mocks\/(node|server|issuer)\//, /^mocks\/scenarios/, /^src\/contract\//],
  },
  {
    from: /^mocks\/http\//,
    may: [/^mocks\/(http|server|issuer)\//, /^mocks\/scenarios/, /^src\/contract\//],
  },
  // Only tests import these; `boundaries.test.ts` checks that.
  {
    from: /^mocks\/(model|test)\//,
    may: [/^mocks\/(model|test|node|server|issuer|scenarios|studio)/, /^src\/contract\//],
  },
  // Inside the studio: kit ← devices, tools, play ← drawer, workbench, gallery. The pages of the channels show the
  // contract's reasons, draw the brand's cards, and write messages in the tab's language.
  { from: /^mocks\/studio\/kit\//, may: [studio('kit'), ...studioNeeds] },
  { from: /^mocks\/studio\/devices\//, may: [studio('kit|devices'), ...studioNeeds] },
  { from: /^mocks\/studio\/play\//, may: [studio('kit|play'), ...studioNeeds] },
  { from: /^mocks\/studio\/tools\/(parts)\//, may: [tools('OWN'), studio('kit|play'), ...studioNeeds] },
  {
    from: /^mocks\/studio\/tools\/(time|scenario|look|link)\//,
    may: [tools('OWN|parts'), studio('kit|play'), ...studioNeeds],
  },
  {
    from: /^mocks\/studio\/tools\/(faults|issuer)\//,
    may: [tools('OWN|parts|time'), studio('kit|play'), ...studioNeeds],
  },
  {
    from: /^mocks\/studio\/tools\/(calls)\//,
    may: [tools('OWN|parts|faults'), studio('kit|play'), ...studioNeeds],
  },
  { from: /^mocks\/studio\/tools\//, may: [studio('kit|tools|play'), ...studioNeeds] },
  { from: /^mocks\/studio\/drawer\//, may: [studio('kit|devices|tools|play|drawer'), ...studioNeeds] },
  { from: /^mocks\/studio\/workbench\//, may: [studio('kit|devices|tools|play|workbench'), ...studioNeeds] },
  { from: /^mocks\/studio\/gallery\//, may: [studio('kit|devices|tools|play|gallery'), ...studioNeeds] },
  { from: /^mocks\/studio\/show-studio\.tsx$/, may: [/^mocks\/studio\//, ...studioNeeds] },
  // These tests try every fault on every call. They use the contract's table of calls, and the app's own API code.
  {
    from: /^e2e\/faults\//,
    may: [
      /^e2e\//,
      /^mocks\/(scenarios|states|server\/|http\/server)/,
      /^src\/(contract|api)\//,
      /^src\/paths\.ts$/,
      /^scripts\//,
    ],
  },
  {
    from: /^e2e\//,
    may: [
      /^e2e\//,
      /^mocks\/(scenarios|states|server\/|http\/server)/,
      /^src\/paths\.ts$/,
      // The labels of the questions.
      /^src\/i18n\/locales\/en-GB\/identity\.json$/,
      /^scripts\//,
    ],
  },
  // The demo build's list of states.
  {
    from: /^scripts\/vite\/states\.ts$/,
    may: [/^mocks\/studio\/gallery\/states-page\.ts$/],
  },
  { from: /^scripts\//, may: [/^scripts\//, /^src\/contract\//, /^src\/i18n\/locales\//] },
  { from: /^[\w-]+(\.config)?\.ts$/, may: [/^scripts\//] },
]
