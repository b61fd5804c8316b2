import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** A picture that changed. `pixels`: how many of its pixels differ. `of`: the number of all its pixels. */
export type Changed = { name: string; pixels: number; of: number }

export type Compared = { same: number; changed: Changed[]; added: string[]; missing: string[] }

/** Counts the pixels that differ, and draws them in red on a faint copy of the new picture. */
const differ = (before: Buffer, after: Buffer) => {
  const [old, now] = [PNG.sync.read(before), PNG.sync.read(after)]
  const [width, height] = [Math.max(old.width, now.width), Math.max(old.height, now.height)]
  // Both pictures must have the same size. A smaller picture gets transparent pixels, which count as different.
  const enlarged = (picture: PNG) => {
    const large = new PNG({ width, height })
    PNG.bitblt(picture, large, 0, 0, picture.width, picture.height)
    return large.data
  }
  const shown = new PNG({ width, height })
  // Every difference counts: a faint one, and one at the edge of a letter.
  const pixels = pixelmatch(enlarged(now), enlarged(old), shown.data, width, height, {
    threshold: 0,
    includeAA: true,
    alpha: 0.2,
    diffColor: [214, 0, 60],
  })
  return { pixels, of: width * height, picture: PNG.sync.write(shown) }
}

/**
 * Compares the pictures of two runs, pixel by pixel when their bytes differ. Puts the earlier pictures (`before/`)
 * and the differences (`difference/`) into the folder of the new run, so that this folder can be shared alone.
 */
export const compare = async (
  before: readonly string[],
  after: readonly string[],
  folders: { before: string; after: string },
): Promise<Compared> => {
  const result: Compared = {
    same: 0,
    changed: [],
    added: after.filter((name) => !before.includes(name)),
    missing: before.filter((name) => !after.includes(name)),
  }
  for (const name of after.filter((one) => before.includes(one))) {
    const [old, now] = await Promise.all([
      readFile(join(folders.before, name)),
      readFile(join(folders.after, name)),
    ])
    const found = old.equals(now) ? null : differ(old, now)
    if (!found || found.pixels === 0) {
      result.same += 1
      continue
    }
    const { pixels, of, picture } = found
    result.changed.push({ name, pixels, of })
    const file = join(folders.after, 'difference', name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, picture)
  }
  for (const name of [...result.missing, ...result.changed.map((one) => one.name)]) {
    await cp(join(folders.before, name), join(folders.after, 'before', name))
  }
  return result
}
