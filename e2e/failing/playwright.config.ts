import main from '../playwright.config.ts'

/** Only the tests that fail on purpose, against a site that is already served. */
export default {
  ...main,
  testDir: '.',
  webServer: [],
  projects: [{ name: 'failing', testMatch: 'failing.ts', use: main.projects?.[0]?.use ?? {} }],
}
