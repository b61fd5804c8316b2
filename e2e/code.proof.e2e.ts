import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'

test.use({ scenario: 'several-cards' })

test('a code can be sent again, and a wrong one does not use up the answers’ tries', async ({
  enter,
  screens,
  scene,
  said,
  clock,
  issuer,
}) => {
  const { identity, frame, choosePin } = screens
  const [first = [], second = []] = identity.pagesOf(scene)
  await enter(paths.identity('everyday'))
  await identity.answer(first, { ...scene.answers, 'memorable-word': 'Copper harbour' })
  await expect(frame.notice('You have 4 tries.')).toBeVisible()
  await identity.answer(first, scene.answers)
  await expect(frame.notice('Thank you. Just one more thing.')).toBeVisible()
  await expect(frame.notice('You have 5 tries.')).toBeVisible()

  said.expectStatus(429)
  await identity.resend.click()
  await expect(
    frame.notice(/^A code is on its way\. You can ask for another one in \d+ seconds?\.$/),
  ).toBeVisible()
  await clock.advance({ minutes: 1 })
  await identity.resend.click()
  await expect(frame.notice('We’ve sent you a new code. The old one no longer works.')).toBeVisible()
  expect((await issuer.outbox()).filter(({ kind }) => kind === 'code')).toHaveLength(2)

  await identity.answer(second, { 'code-sent': '907153' })
  await expect(frame.notice('You have 4 tries.')).toBeVisible()
  await identity.answer(second, scene.answers)
  await expect(choosePin.heading).toBeVisible()
})

test('answers are cleared when the page goes out of sight, and said to be', async ({
  enter,
  screens,
  scene,
}) => {
  const { identity, frame } = screens
  const [first = []] = identity.pagesOf(scene)
  await enter(paths.identity('everyday'))
  await identity.fill(first, scene.answers)
  await frame.hide()
  await expect(identity.field('memorable-word')).toHaveValue('')
  await expect(identity.field('phone-digits')).toHaveValue('')
  await frame.comeBack()
  await expect(frame.notice('We cleared your answers while you were away')).toBeVisible()
})

test('questions that ran out are replaced by fresh ones', async ({ enter, screens, scene, said, clock }) => {
  const { identity, frame, choosePin } = screens
  const [first = []] = identity.pagesOf(scene)
  await enter(paths.identity('everyday'))
  // A quarter of an hour, in which the session must be kept alive.
  for (const left of [4, 3, 2]) {
    await clock.advance({ minutes: 4 })
    await identity.answer(first, { ...scene.answers, 'memorable-word': 'Copper harbour' })
    await expect(frame.notice(`You have ${left} tries.`)).toBeVisible()
  }
  await clock.advance({ minutes: 4 })
  said.expectStatus(410)
  await identity.answer(first, scene.answers)
  await expect(frame.notice('That took a while, so here are fresh questions.')).toBeVisible()
  await identity.pass(scene)
  await expect(choosePin.heading).toBeVisible()
})

test('an answer that got lost leads to where things stand', async ({
  enter,
  screens,
  scene,
  said,
  faults,
}) => {
  const { identity, frame, choosePin } = screens
  const [first = [], second = []] = identity.pagesOf(scene)
  await enter(paths.identity('everyday'))
  said.expectStatus('lost')
  await faults.set('answerChallenge', { kind: 'offline', times: 1 }, { kind: 'drop-after', times: 2 })
  await identity.answer(first, scene.answers)
  await expect(
    frame.notice('The connection dropped before your answers arrived. Please enter them again.'),
  ).toBeVisible()
  await expect(identity.field('memorable-word')).toHaveValue('')
  await identity.answer(first, scene.answers)
  await expect(frame.notice('Thank you. Just one more thing.'), 'the answers did count').toBeVisible()
  await identity.answer(second, scene.answers)
  await expect(choosePin.heading, 'the code did count').toBeVisible()
})
