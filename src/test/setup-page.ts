import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Patience for a busy machine; what is there at once is found at once.
configure({ asyncUtilTimeout: 8000 })

// jsdom has no scrolling and says so whenever the router restores it.
window.scrollTo = () => undefined

afterEach(cleanup)
