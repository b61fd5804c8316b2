export { SignedOutScreen as Component } from './SignedOutScreen.tsx'
