import main from '../playwright.config.ts'

/** Only what fails, against an address that is served already. */
export default {
  ...main,
  testDir: '.',
  webServer: [],
  projects: [{ name: 'failing', testMatch: 'failing.ts', use: main.projects?.[0]?.use ?? {} }],
}
