import { expect } from '@playwright/test'
import { paths } from '../src/paths.ts'
import { actions } from './walk-actions.ts'
import { card, type Given, type Look, startWalk, type Walk } from './walk-tools.ts'

const logIn = async ({ page, open, signIn, frame, stop, said, alert }: Walk) => {
  const scene = await open('first-pin', paths.pin(card))
  await stop('log-in')
  await signIn.logIn.click()
  await stop('log-in, nothing entered')
  said.expectStatus(401)
  await signIn.signIn({ ...scene.signIn, password: 'not-the-password' })
  await alert.waitFor()
  await stop('log-in, refused')
  await open('first-pin', paths.help())
  await stop('help')
  await open('first-pin', paths.help('unexpected-message'))
  await stop('help with a message nobody expected')
  await open('first-pin', '/nowhere')
  await stop('no such page')
  await open('signed-out', paths.pin(card))
  await stop('session ended')
  await page.goto(paths.signedOut())
  await frame.heading.waitFor()
  await stop('logged out')
}

const cards = async ({ page, enter, frame, stop, said, faults }: Walk) => {
  await enter('several-cards', '/pin')
  await stop('several cards')
  await enter('no-cards')
  await stop('no cards')
  said.expectStatus(404, 503)
  await page.goto(paths.pin('nobody'))
  await frame.heading.waitFor()
  await stop('no such card')
  await faults.set('listCards', { kind: 'status', status: 503, times: 1 })
  await page.goto(paths.cards())
  await frame.heading.waitFor()
  await stop('out of order')
}

/** One card in each state, among the 200. */
const inEveryState: Record<string, string> = {
  'card-001': 'no PIN yet',
  'card-004': 'not active',
  'card-007': 'frozen',
  'card-010': 'reported',
  'card-013': 'expired',
  'card-016': 'chip and signature',
  'card-019': 'not online',
  'card-021': 'not available',
  'card-023': 'blocked',
  'card-048': 'set by phone',
}

const pins = async ({ page, enter, frame, stop, cards: list }: Walk) => {
  await enter('many-cards')
  await list.find.fill('02')
  await expect(list.status).not.toBeEmpty()
  await stop('some cards found')
  await list.find.fill('nowhere')
  await list.showAll.waitFor()
  await stop('no card found')
  for (const [id, state] of Object.entries(inEveryState)) {
    await page.goto(paths.pin(id))
    await frame.heading.waitFor()
    await stop(`Your PIN, ${state}`)
  }
  for (const scenario of ['change-pin', 'chip-pending'] as const) {
    await enter(scenario)
    await stop(`Your PIN, ${scenario}`)
  }
}

const questions = async ({ page, enter, identity, stop, said, alert }: Walk) => {
  await enter('pin-blocked', paths.identity(card))
  await stop('an issuer’s own question')
  const some = await enter('several-cards', paths.identity(card))
  const [first = []] = identity.pagesOf(some)
  await identity.proceed.click()
  await stop('questions, nothing entered')
  await identity.answer(first, { ...some.answers, 'phone-digits': '8264' })
  await alert.waitFor()
  await page.locator('summary').click()
  await stop('a wrong answer, and why we ask')
  await identity.answer(first, some.answers)
  await identity.field('code-sent').waitFor()
  await stop('a code')

  const last = await enter('last-attempt')
  await stop('the last try, and a date')
  said.expectStatus(423)
  await identity.answer(identity.pagesOf(last).flat(), { ...last.answers, 'security-code': '963' })
  await identity.proceed.waitFor({ state: 'hidden' })
  await stop('locked')
  await enter('change-pin', paths.identity(card))
  await stop('a choice')
}

const form = async ({ reachChoosePin, frame, choosePin, done, faults, stop, said, alert }: Walk) => {
  const scene = await reachChoosePin('first-pin')
  await stop('an empty form')
  await choosePin.type(choosePin.pin, '8181')
  await stop('a weak PIN')
  await choosePin.set.click()
  await frame.problems.waitFor()
  await stop('a weak PIN sent')
  await choosePin.setPin(scene.goodPin, '7350')
  await choosePin.show.click()
  await stop('two different PINs, shown')
  said.expectStatus(422, 'lost')
  await choosePin.setPin('1704')
  await alert.waitFor()
  await stop('a PIN refused')
  const expired = { kind: 'problem', code: 'message-expired', times: 1 } as const
  await faults.set('setPin', { kind: 'offline', times: 1 }, expired)
  await choosePin.setPin(scene.goodPin)
  await alert.waitFor()
  await stop('a PIN that did not arrive')
  await frame.hide()
  await choosePin.enter(scene.goodPin)
  await frame.hide()
  await stop('a PIN cleared')
  await faults.set('setPin', { kind: 'drop-after', times: 1 })
  await choosePin.setPin(scene.goodPin)
  await done.heading.waitFor()
  await stop('done')
}

const results = async ({ page, reachChoosePin, choosePin, done, faults, clock, stop, said }: Walk) => {
  await page.clock.install()
  const scene = await reachChoosePin('result-pending')
  await faults.set('setPin', { kind: 'drop-after', times: 1 }, { kind: 'offline', times: 'always' })
  said.expectStatus('lost')
  await choosePin.setPin(scene.goodPin)
  // Each further try waits for the answer to the one before.
  while (!(await choosePin.checkAgain.isVisible())) await clock.run({ seconds: 1 })
  await stop('nobody knows')
  await page.goto(paths.done(card))
  await done.pending.waitFor()
  await stop('still confirming')
}

/** Every screen and its main states, in walks that a test takes one at a time. */
export const walks = { logIn, cards, pins, questions, form, results, actions }

/** Takes a walk and looks around at every stop. */
export const take = (
  name: keyof typeof walks,
  given: Given,
  { pseudo, look }: { pseudo: boolean; look: Look },
): Promise<void> => walks[name](startWalk(given, pseudo, look))
