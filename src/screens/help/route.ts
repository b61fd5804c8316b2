export { HelpScreen as Component } from './HelpScreen.tsx'
