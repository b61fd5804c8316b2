import type { LoaderFunctionArgs } from 'react-router'
import { expect, it, vi } from 'vitest'
import { freshly, readAgain } from './fresh.ts'

const args = (card: string) =>
  ({ request: new Request(`http://localhost/cards/${card}/pin`), params: { card } }) as Pick<
    LoaderFunctionArgs,
    'request' | 'params'
  > as LoaderFunctionArgs

const visited = async (reads: () => Promise<unknown>) => {
  const read = vi.fn(reads)
  const { loader, fresh } = freshly(read)
  const loaderData = await loader(args('a'))
  return { read, loader, fresh, match: { handle: { fresh }, params: { card: 'a' }, loaderData } }
}

it('gives nothing where nothing has changed', async () => {
  const { match, read } = await visited(async () => ({ pin: 'none' }))
  expect(await readAgain(match)).toBeNull()
  expect(read).toHaveBeenCalledTimes(2)
})

it('hands what it read to the router, which asks nobody; the next visit asks again', async () => {
  let pin = 'none'
  const { match, read, loader } = await visited(async () => ({ pin }))
  pin = 'set'
  const news = await readAgain(match)
  expect(news?.data).toEqual({ pin: 'set' })

  let shown: unknown
  await news?.show(news.data, async () => {
    shown = await loader(args('a'))
  })
  expect(shown).toEqual({ pin: 'set' })
  expect(read).toHaveBeenCalledTimes(2)
  await loader(args('a'))
  expect(read).toHaveBeenCalledTimes(3)
})

it('never hands it to another address, nor to a later visit', async () => {
  const { fresh, loader, read } = await visited(async () => 'read')
  await fresh.show('of a', async () => {
    expect(await loader(args('b'))).toBe('read')
  })
  await fresh.show('of b', async () => undefined)
  expect(await loader(args('b'))).toBe('read')
  expect(read).toHaveBeenCalledTimes(3)
})

it('takes a failure, and a guard that leads away, for no news', async () => {
  const { match, read } = await visited(async () => 'shown')
  read.mockRejectedValueOnce(new Error('offline'))
  expect(await readAgain(match)).toBeNull()
  read.mockRejectedValueOnce(Response.redirect('http://localhost/signed-out'))
  expect(await readAgain(match)).toBeNull()
})

it('takes a part that could not be read this time for no news, unless it was not to be had before', async () => {
  const { match, read } = await visited(async () => ({ card: 'a', notices: ['chosen'] }))
  read.mockResolvedValue({ card: 'b', notices: null } as never)
  expect(await readAgain(match)).toBeNull()
  const without = { ...match, loaderData: { card: 'a', notices: null } }
  expect((await readAgain(without))?.data).toEqual({ card: 'b', notices: null })
})

it('does not read for a screen that is on its way, nor for one that is not to be followed', async () => {
  const { match, read } = await visited(async () => 'shown')
  expect(await readAgain({ ...match, params: { card: 'b' } })).toBeNull()
  for (const handle of [undefined, null, { step: 'done' }]) {
    expect(await readAgain({ ...match, handle })).toBeNull()
  }
  expect(read).toHaveBeenCalledTimes(1)
})
