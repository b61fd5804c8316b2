import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser } from '@playwright/test'

/** A picture that is not what it was: how many of its pixels differ, of how many. */
export type Changed = { name: string; pixels: number; of: number }

export type Compared = { same: number; changed: Changed[]; added: string[]; missing: string[] }

/** Runs in a page: counts the pixels that differ, and draws them in red on what both have, faint. */
const differ = async ([before, after]: readonly [string, string]) => {
  const decode = async (base64: string) =>
    createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
  const [old, now] = await Promise.all([decode(before), decode(after)])
  const width = Math.max(old.width, now.width)
  const height = Math.max(old.height, now.height)
  const pixelsOf = (picture: ImageBitmap | null) => {
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('this browser draws nothing')
    if (picture) context.drawImage(picture, 0, 0)
    return { context, ...context.getImageData(0, 0, width, height) }
  }
  const [one, other, shown] = [pixelsOf(old), pixelsOf(now), pixelsOf(null)]
  const colours = [one, other].map(({ data }) => new Uint32Array(data.buffer))
  let pixels = 0
  for (let at = 0; at < width * height; at += 1) {
    const differs = colours[0]?.[at] !== colours[1]?.[at]
    if (differs) pixels += 1
    const faint = [0, 1, 2].map((part) => 200 + Math.round((other.data[at * 4 + part] ?? 0) / 5))
    shown.data.set(differs ? [214, 0, 60, 255] : [...faint, 255], at * 4)
  }
  shown.context.putImageData(new ImageData(shown.data, width, height), 0, 0)
  const drawn = await shown.context.canvas.convertToBlob()
  const bytes = new Uint8Array(await drawn.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return { pixels, of: width * height, picture: btoa(text) }
}

const keep = async (file: string, bytes: Buffer) => {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
}

/**
 * Compares the pictures of two runs, pixel by pixel where their bytes differ. What was before, and what differs, is put
 * beside the new ones (`before/`, `difference/`), so that the folder can be given away.
 */
export const compare = async (
  browser: Browser,
  {
    before,
    after,
    folders,
  }: { before: string[]; after: string[]; folders: { before: string; after: string } },
): Promise<Compared> => {
  const result: Compared = {
    same: 0,
    changed: [],
    added: after.filter((name) => !before.includes(name)),
    missing: before.filter((name) => !after.includes(name)),
  }
  const page = await browser.newPage()
  for (const name of after.filter((one) => before.includes(one))) {
    const [old, now] = await Promise.all([
      readFile(join(folders.before, name)),
      readFile(join(folders.after, name)),
    ])
    const found = old.equals(now)
      ? null
      : await page.evaluate(differ, [old.toString('base64'), now.toString('base64')] as const)
    if (!found || found.pixels === 0) {
      result.same += 1
      continue
    }
    result.changed.push({ name, pixels: found.pixels, of: found.of })
    await keep(join(folders.after, 'before', name), old)
    await keep(join(folders.after, 'difference', name), Buffer.from(found.picture, 'base64'))
  }
  for (const name of result.missing) {
    const kept = join(folders.after, 'before', name)
    await mkdir(dirname(kept), { recursive: true })
    await copyFile(join(folders.before, name), kept)
  }
  await page.close()
  return result
}
