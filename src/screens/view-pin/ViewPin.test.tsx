import { readFileSync } from 'node:fs'
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lateAnswer, leaveBefore } from '../../test/late-answer.ts'
import { type App, addressOf, letPass } from '../../test/render-app.tsx'
import { pin, viewPin } from '../../test/view-pin.ts'
import css from '../../ui/pin/ShownPin.module.css'

const press = ({ user }: App, name: string) => user.click(screen.getByRole('button', { name }))

const show = async (app: App) => {
  await press(app, 'Show PIN')
  await screen.findByRole('button', { name: 'Hide PIN' })
}

/** The document, the state of the router and the storage: none of them may keep a PIN that was shown. */
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

describe('the reveal of a PIN', () => {
  it('asks the issuer only when the person presses the button, and leaves no trace afterwards', async () => {
    const app = await viewPin()
    isGone(app)
    expect(told(app)).toEqual([])
    await show(app)
    expect(document.querySelector('[data-revealed]')?.textContent).toBe(pin)
    await press(app, 'Hide PIN')
    isGone(app)
    expect(screen.getByRole('alert').textContent).toBe('Your PIN is hidden again.')
    expect(document.activeElement).toBe(screen.getByRole('alert'))
  })

  it('uses one element only, which screen readers skip and nobody can select', async () => {
    const app = await viewPin()
    await show(app)
    const places = [...document.querySelectorAll('*')].filter((element) =>
      [...element.childNodes, ...element.attributes].some(
        (node) => node.nodeType !== Node.ELEMENT_NODE && node.nodeValue?.includes(pin),
      ),
    )
    expect(places).toEqual([...document.querySelectorAll('[data-revealed]')])
    expect(places).toHaveLength(1)
    expect(places[0]?.closest('[aria-hidden=true]')?.className).toBe(css.pin)
    expect(readFileSync('src/ui/pin/ShownPin.module.css', 'utf8')).toMatch(/\.pin \{[^}]*\buser-select: none/)
    expect(places[0]?.getAttribute('translate')).toBe('no')
    expect(JSON.stringify(app.router.state)).not.toContain(pin)
  })

  it('is announced in a live region, without the digits', async () => {
    const heard: string[] = []
    const app = await viewPin()
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
    ['the page is hidden', goOutOfSight],
  ])('removes the PIN at once, before the page is drawn again, when %s', async (_, happen) => {
    const app = await viewPin()
    await show(app)
    happen()
    // Checked at once: a page that is frozen or captured now has no later chance to remove the PIN.
    isGone(app)
    expect(screen.getByRole('alert').textContent).toMatch(/You left this page/)
  })

  it('removes the PIN from the DOM at once when the page is left, and says so on return', async () => {
    const app = await viewPin()
    await show(app)
    window.dispatchEvent(new Event('pagehide'))
    isGone(app)
    expect(screen.queryByRole('alert')).toBeNull()
    window.dispatchEvent(new Event('pageshow'))
    expect(screen.getByRole('alert').textContent).toMatch(/You left this page/)
  })

  it('removes the PIN on Escape', async () => {
    const app = await viewPin()
    await show(app)
    await app.user.keyboard('{Escape}')
    isGone(app)
  })

  it('removes the PIN when the person leaves the screen', async () => {
    const app = await viewPin()
    await show(app)
    await app.router.navigate(-1)
    await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
    isGone(app)
  })

  it.each([
    ['hidden', () => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')],
    ['behind another window', () => vi.spyOn(document, 'hasFocus').mockReturnValue(false)],
  ])('never shows a PIN that arrives while the page is %s', async (_, turnAway) => {
    const app = await viewPin()
    const arrive = lateAnswer(app, 'viewPin')
    const drawn: string[] = []
    const watch = new MutationObserver(() => drawn.push(document.body.innerHTML))
    watch.observe(document.body, { subtree: true, childList: true, characterData: true })
    await press(app, 'Show PIN')
    turnAway()
    await arrive()
    await screen.findByText(/You left this page/)
    watch.disconnect()
    expect(drawn.some((page) => page.includes(pin))).toBe(false)
    expect(told(app)).toHaveLength(2)
  })

  it('sends an e-mail and a text message without the PIN, and needs a new proof for the next reveal', async () => {
    const app = await viewPin()
    await show(app)
    expect(told(app).map(({ by }) => by)).toEqual(['email', 'text'])
    expect(JSON.stringify(app.issuer.outbox())).not.toContain(pin)
    await press(app, 'Hide PIN')
    expect(screen.getByText(/We’ve sent you a message/)).toBeTruthy()
    await app.user.click(screen.getByRole('link', { name: 'View it again' }))
    await screen.findByRole('heading', { level: 1, name: 'Confirm it’s you' })
    expect(addressOf(app.router)).toBe('/cards/everyday/identity?for=view')
  })

  it('does not interrupt a person who has left the screen before the answer', async () => {
    const app = await viewPin()
    const arrive = lateAnswer(app, 'viewPin', 'grant-expired')
    await press(app, 'Show PIN')
    await leaveBefore(app, arrive)
  })
})

describe('a reveal that fails', () => {
  it('goes back to the questions when the five minutes are over', async () => {
    const app = await viewPin()
    await letPass(app, 6)
    await press(app, 'Show PIN')
    await screen.findByText(/Your time for this ran out/)
    expect(addressOf(app.router)).toBe('/cards/everyday/identity?for=view&why=grant-expired')
    expect(told(app)).toEqual([])
  })

  it('shows that no answer came, and can be tried again', async () => {
    const app = await viewPin()
    app.faults.set('viewPin', [{ kind: 'offline', times: 1 }])
    await press(app, 'Show PIN')
    expect((await screen.findByRole('alert')).textContent).toMatch(/This page can’t reach us/)
    await show(app)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(told(app)).toHaveLength(2)
  })

  it('needs a new proof when the answer was lost, and gives no false reason', async () => {
    const app = await viewPin()
    app.faults.set('viewPin', [{ kind: 'drop-after', times: 1 }])
    await press(app, 'Show PIN')
    await screen.findByRole('alert')
    await press(app, 'Show PIN')
    await screen.findByText('Confirm it’s you first. Then you can go on.')
    expect(addressOf(app.router)).toBe('/cards/everyday/identity?for=view&why=identity-first')
  })

  it('leads to the card’s page, with the reason, when the PIN was blocked meanwhile', async () => {
    const app = await viewPin()
    const { shop } = app.issuer.channels
    await shop.send({ kind: 'insert', cardId: 'everyday', amount: '3.00' })
    for (const key of [...'1111'.repeat(3)] as '1'[]) {
      await shop.send({ kind: 'key', key })
      await shop.send({ kind: 'key', key: 'enter' })
    }
    await press(app, 'Show PIN')
    await screen.findByText('The PIN of this card is blocked after too many wrong tries.')
    expect(addressOf(app.router)).toBe('/cards/everyday/pin?for=view&why=closed')
  })
})

describe('the fifteen seconds of a reveal', () => {
  beforeEach(() => {
    vi.useFakeTimers({
      shouldAdvanceTime: true,
      toFake: ['setInterval', 'clearInterval', 'Date', 'performance'],
    })
  })
  afterEach(() => vi.useRealTimers())
  const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))

  it('are counted down on screen, without announcements, and then the PIN is hidden', async () => {
    const app = await viewPin()
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
