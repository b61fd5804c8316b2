import { basename } from 'node:path'
import { measureStrength, strengthTable } from './figures.ts'
import { runOnFiles } from './files.ts'

const usage = `Usage: npm run pin-strength -- FILE.csv…

Judges all 10,000 four-digit PINs by the default policy and prints, for each file, how many people it refuses
and how many a thief guesses in 3 and in 6 tries, without rules and with them, each against its limit.

A file has a header line that names a column “pin” and a column “count” or “probability”, in any order. Other
columns are ignored. A missing PIN counts as chosen by nobody. A PIN on several lines gets their sum.

Exit code: 0 every limit kept, 1 a limit exceeded, 2 wrong usage or a file that cannot be used.`

runOnFiles(usage, (paths, files) => {
  const tables = files.map((weights, index) =>
    strengthTable(basename(paths[index] ?? ''), measureStrength(weights)),
  )
  console.log(tables.map(({ text }) => text).join('\n\n'))
  return tables.every(({ kept }) => kept) ? 0 : 1
})
