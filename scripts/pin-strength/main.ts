import { basename } from 'node:path'
import { measureStrength } from './figures.ts'
import { runOnFiles } from './files.ts'
import { strengthTable } from './table.ts'

const usage = `Usage: npm run pin-strength -- FILE…

Judges all PINs of four or of six digits by the default policy and prints, for each file, how many PINs and people
it refuses, and how many people a thief guesses in 3 and in 6 tries, without rules and with them, each against its
limit. For six digits it also checks that none of the 2,000 most popular PINs is accepted.

The PINs of a file all have four or all six digits. The file is one of:
- a CSV with a header line that names a column “pin” and a column “count” or “probability”, in any order. Other
  columns are ignored. A missing PIN counts as chosen by nobody. A PIN on several lines gets their sum.
- a ranked list without a header: one PIN on each line, the most popular first. It says nothing about numbers of
  people, so the lines about people are left out.

Exit code: 0 every limit kept, 1 a limit exceeded, 2 wrong usage or a file that cannot be used.`

runOnFiles(usage, (paths, files) => {
  const tables = files.map((choices, index) =>
    strengthTable(basename(paths[index] ?? ''), measureStrength(choices)),
  )
  console.log(tables.map(({ text }) => text).join('\n\n'))
  return tables.every(({ kept }) => kept) ? 0 : 1
})
