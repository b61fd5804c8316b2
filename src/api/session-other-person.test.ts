// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { alive, marked, session, sessionWorld } from '../test/session-world.ts'

const world = sessionWorld()

describe('another person in the same browser', () => {
  it('is shown once as “replaced”, and only then becomes the session of this tab', async () => {
    world.answers['DELETE /session'] = new Response(null, { status: 204 })
    await world.session.signOut()
    world.answers['GET /session'] = alive(3, 5, 'Tomasz')
    const whose = world.known()?.whose
    await world.session.find()
    expect(world.known()).toMatchObject({ session: null, ended: 'replaced', whose })
    await world.session.find()
    expect(world.known()).toMatchObject({ session: { customer: { name: 'Tomasz' } } })
    expect(world.known()?.whose).not.toBe(whose)
  })

  it('is not assumed when the same person logs in elsewhere', async () => {
    world.answers['DELETE /session'] = new Response(null, { status: 204 })
    await world.session.signOut()
    world.answers['GET /session'] = alive(3)
    expect((await world.session.find()).session).not.toBeNull()
  })

  it('is noticed when an answer carries the mark of another session', async () => {
    world.answers['GET /session'] = marked(alive(), 'one')
    await world.session.recheck()
    world.answers['GET /cards'] = marked({ cards: [] }, 'other')
    expect(await world.api.call('listCards', {})).toMatchObject({
      kind: 'unanswered',
      because: 'other-session',
    })
    expect(world.known()).toMatchObject({ session: null, ended: 'replaced' })
  })

  it('is noticed when a refusal carries the mark of another session', async () => {
    world.answers['GET /session'] = marked(alive(), 'one')
    await world.session.recheck()
    world.answers['GET /cards/c1'] = new Response('{"code":"card-not-found"}', {
      status: 404,
      headers: { 'session-mark': 'other' },
    })
    await world.api.call('readCard', { params: { cardId: 'c1' } })
    expect(world.ended()).toBe('replaced')
  })

  it('is not assumed because of a late answer to the previous log-in', async () => {
    world.answers['GET /session'] = marked(alive(), 'one')
    await world.session.recheck()
    const answer = world.late('GET /cards')
    const late = world.api.call('listCards', {})
    world.answers['DELETE /session'] = new Response(null, { status: 204 })
    world.answers['POST /session'] = marked(session(2), 'two')
    await world.session.signOut()
    await world.session.signIn({ userId: 'maya', password: 'secret' })
    answer(marked({ cards: [] }, 'one'))
    expect(await late).toMatchObject({ kind: 'unanswered', because: 'other-session' })
    expect(world.known()?.session?.startedAt).toBe(session(2).startedAt)
  })
})
