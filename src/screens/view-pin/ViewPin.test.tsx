import { readFileSync } from 'node:fs'
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lateAnswer } from '../../test/late-answer.ts'
import { personOf } from '../../test/person-of.ts'
import { addressOf, renderApp } from '../../test/render-app.tsx'
import css from '../../ui/ShownPin.module.css'

type App = Awaited<ReturnType<typeof renderApp>>

/** The PIN in `change-pin`. */
const pin = '6038'

const comeToLook = async (app: App) => {
  await personOf(app).prove('everyday', 'view')
  await app.router.navigate('/cards/everyday/view-pin')
  await screen.findByRole('button', { name: 'Show PIN' })
}

const open = async () => {
  const app = await renderApp('change-pin', '/cards/everyday/pin')
  await comeToLook(app)
  return app
}

const press = ({ user }: App, name: string) => user.click(screen.getByRole('button', { name }))

const show = async (app: App) => {
  await press(app, 'Show PIN')
  await screen.findByRole('button', { name: 'Hide PIN' })
}

/** The whole document, with what is in fields and behind the router: nothing may keep what was shown. */
const everywhere = ({ router }: App) =>
  [
    document.documentElement.outerHTML,
    document.title,
    JSON.stringify(router.state),
    JSON.stringify({ ...localStorage, ...sessionStorage }),
  ].join('\n')

const isSomewhere = (app: App) => everywhere(app).includes(pin)
const isGone = (app: App) => expect(isSomewhere(app)).toBe(false)

const told = ({ issuer }: App) => issuer.outbox().filter(({ kind }) => kind === 'pin-viewed')

const goOutOfSight = () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('one look at a PIN', () => {
  it('asks nothing before the press, shows it, and leaves nothing when it is hidden', async () => {
    const app = await open()
    isGone(app)
    expect(told(app)).toEqual([])
    await show(app)
    expect(document.querySelector('[data-revealed]')?.textContent).toBe(pin)
    await press(app, 'Hide PIN')
    isGone(app)
    expect(screen.getByRole('alert').textContent).toBe('Your PIN is hidden again.')
    expect(document.activeElement).toBe(screen.getByRole('alert'))
  })

  it('stands in one place, which is neither read out nor selected', async () => {
    const app = await open()
    await show(app)
    const places = [...document.querySelectorAll('*')].filter((element) =>
      [...element.childNodes, ...element.attributes].some(
        (node) => node.nodeType !== Node.ELEMENT_NODE && node.nodeValue?.includes(pin),
      ),
    )
    expect(places).toEqual([...document.querySelectorAll('[data-revealed]')])
    expect(places).toHaveLength(1)
    expect(places[0]?.closest('[aria-hidden=true]')?.className).toBe(css.pin)
    expect(readFileSync('src/ui/ShownPin.module.css', 'utf8')).toMatch(/\.pin \{[^}]*\buser-select: none/)
    expect(places[0]?.getAttribute('translate')).toBe('no')
    expect(JSON.stringify(app.router.state)).not.toContain(pin)
  })

  it('says in a live region that it is shown, and never what', async () => {
    const heard: string[] = []
    const app = await open()
    const watch = new MutationObserver(() => {
      const regions = document.querySelectorAll('[role=status], [role=alert], [aria-live]')
      heard.push(...[...regions].map(({ textContent }) => textContent ?? ''))
    })
    watch.observe(document.body, { subtree: true, childList: true, characterData: true })
    await show(app)
    await screen.findByText('Your PIN is on the screen for 15 seconds.')
    await press(app, 'Hide PIN')
    await vi.waitFor(() => expect(heard).toContain('Your PIN is hidden again.'))
    watch.disconnect()
    expect(heard).toContain('Your PIN is on the screen for 15 seconds.')
    expect(heard.filter((said) => /\d{4}|6[ ,]/.test(said))).toEqual([])
  })

  it.each([
    ['the window loses the focus', () => window.dispatchEvent(new Event('blur'))],
    ['the page goes out of sight', goOutOfSight],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
  ])('is gone at once, before anything is drawn again, when %s', async (_, happen) => {
    const app = await open()
    await show(app)
    happen()
    // Not a moment later: a page that is frozen or photographed now never gets another turn.
    isGone(app)
    expect(screen.getByRole('alert').textContent).toMatch(/You turned away/)
  })

  it('is gone with Escape, and with the screen', async () => {
    const app = await open()
    await show(app)
    await app.user.keyboard('{Escape}')
    isGone(app)
    await app.router.navigate('/cards/everyday/pin')
    await comeToLook(app)
    await show(app)
    await app.router.navigate(-1)
    await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
    isGone(app)
  })

  it.each([
    ['out of sight', () => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')],
    ['behind another window', () => vi.spyOn(document, 'hasFocus').mockReturnValue(false)],
  ])('is never shown when it arrives while the page is %s', async (_, turnAway) => {
    const app = await open()
    const arrive = lateAnswer(app, 'viewPin')
    const drawn: string[] = []
    const watch = new MutationObserver(() => drawn.push(document.body.innerHTML))
    watch.observe(document.body, { subtree: true, childList: true, characterData: true })
    await press(app, 'Show PIN')
    turnAway()
    await arrive()
    await screen.findByText(/You turned away/)
    watch.disconnect()
    expect(drawn.some((page) => page.includes(pin))).toBe(false)
    expect(told(app)).toHaveLength(2)
  })

  it('tells by e-mail and by text that it was viewed, without it, and asks for a new proof', async () => {
    const app = await open()
    await show(app)
    expect(told(app).map(({ by }) => by)).toEqual(['email', 'text'])
    expect(JSON.stringify(app.issuer.outbox())).not.toContain(pin)
    await press(app, 'Hide PIN')
    expect(screen.getByText(/We’ve sent you a message/)).toBeTruthy()
    await app.user.click(screen.getByRole('link', { name: 'See it again' }))
    await screen.findByRole('heading', { level: 1, name: 'Confirm it’s you' })
    expect(addressOf(app.router)).toBe('/cards/everyday/identity?for=view')
  })

  it('leaves somebody alone who has gone elsewhere meanwhile', async () => {
    const app = await open()
    const arrive = lateAnswer(app, 'viewPin', 'grant-expired')
    await press(app, 'Show PIN')
    await app.router.navigate('/help')
    await screen.findByRole('heading', { level: 1, name: 'Help' })
    await arrive()
    expect(app.router.state.navigation.state).toBe('idle')
    expect(addressOf(app.router)).toBe('/help')
  })
})

describe('a look that fails', () => {
  it('goes back to the questions when the five minutes are over', async () => {
    const app = await open()
    app.clock.advance(4 * 60_000)
    // The session lives on by another call while the grant ages.
    await fetch('/api/v1/cards')
    app.clock.advance(2 * 60_000)
    await press(app, 'Show PIN')
    await screen.findByText(/You have five minutes for this, and they’re over/)
    expect(addressOf(app.router)).toBe('/cards/everyday/identity?for=view&why=grant-expired')
    expect(told(app)).toEqual([])
  })

  it('says that nobody answers, and can be tried again', async () => {
    const app = await open()
    app.faults.set('viewPin', [{ kind: 'offline', times: 1 }])
    await press(app, 'Show PIN')
    expect((await screen.findByRole('alert')).textContent).toMatch(/We can’t reach our service/)
    await show(app)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(told(app)).toHaveLength(2)
  })

  it('needs a new proof where the answer was lost on its way back, and gives no untrue reason', async () => {
    const app = await open()
    app.faults.set('viewPin', [{ kind: 'drop-after', times: 1 }])
    await press(app, 'Show PIN')
    await screen.findByRole('alert')
    await press(app, 'Show PIN')
    await screen.findByText('Before you go on, please confirm it’s you.')
    expect(addressOf(app.router)).toBe('/cards/everyday/identity?for=view&why=identity-first')
  })

  it('leads to the card’s page, with the reason, when the PIN was blocked meanwhile', async () => {
    const app = await open()
    const { shop } = app.issuer.channels
    await shop.send({ kind: 'insert', cardId: 'everyday', amount: '3.00' })
    for (const key of [...'1111'.repeat(3)] as '1'[]) {
      await shop.send({ kind: 'key', key })
      await shop.send({ kind: 'key', key: 'enter' })
    }
    await press(app, 'Show PIN')
    await screen.findByText('The PIN of this card is blocked after three wrong tries.')
    expect(addressOf(app.router)).toBe('/cards/everyday/pin?for=view&why=closed')
  })
})

describe('fifteen seconds', () => {
  beforeEach(() => {
    vi.useFakeTimers({
      shouldAdvanceTime: true,
      toFake: ['setInterval', 'clearInterval', 'Date', 'performance'],
    })
  })
  afterEach(() => vi.useRealTimers())
  const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))

  it('count down for the eye, and end by themselves', async () => {
    const app = await open()
    await show(app)
    expect(screen.getByText('Hidden again in 15 seconds')).toBeTruthy()
    await pass(5)
    const left = screen.getByText(/Hidden again in (9|10) seconds/)
    expect(left.closest('[role=status], [role=alert], [aria-live]')).toBeNull()
    expect(isSomewhere(app)).toBe(true)
    await pass(9)
    expect(screen.getByText('Hidden again in 1 second')).toBeTruthy()
    await pass(1)
    isGone(app)
    expect(screen.getByRole('alert').textContent).toMatch(/The time is up/)
  })
})
