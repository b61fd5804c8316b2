import fc from 'fast-check'
import { expect, test } from 'vitest'
import { broken, cardIds, countersOf, type Model, newModel, newReal, pool, type Real } from '../node-model.ts'
import { buy, ring, spoil, type Typed, visit } from '../node-model-doors.ts'
import {
  activate,
  chooseOnline,
  type Move,
  mistake,
  reload,
  report,
  unblockOnline,
  view,
  wait,
} from '../node-model-web.ts'

let done = 0

/**
 * A command, and which counters it may move: nothing that somebody gets wrong in one place may cost tries in another.
 */
const command = (name: string, may: RegExp, move: Move): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  run: async (model, real) => {
    done += 1
    const before = countersOf(real.issuer.save())
    await move(model, real)
    const state = real.issuer.save()
    const after = countersOf(state)
    const moved = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (one) => before[one] !== after[one] && !may.test(one),
    )
    expect(moved).toEqual([])
    expect(broken(model, state)).toBeNull()
  },
  toString: () => name,
})

// Stories get deep only if they are mostly about the same card.
const card = fc.constantFrom(...cardIds, 'everyday', 'everyday', 'traveller')
const pin = fc.constantFrom(...pool)
const typed = fc.constantFrom<Typed>('last', 'last', 'chip', 'wrong')
const option = fc.constantFrom('take', 'unblock', 'change')
const service = fc.constantFrom('choose', 'unblock')

/** What may move: a right PIN or a new one gives tries back, so each command names its card's counters and no others. */
const purchase = fc
  .tuple(card, typed)
  .map(([id, which]) => command(`buy ${id} ${which}`, new RegExp(`^chip ${id}$`), buy(id, which)))
const machine = fc
  .tuple(card, typed, option, pin)
  .map(([id, which, what, next]) =>
    command(
      `visit ${id} ${which} ${what} ${next}`,
      new RegExp(`^(chip|machine) ${id}$`),
      visit(id, which, what, next),
    ),
  )
const commands = [
  // Most often what is most often done, and needs no sealed message.
  ...[purchase, purchase, purchase, machine, machine],
  fc
    .tuple(card, fc.integer({ min: 0, max: 4 }), service, pin)
    .map(([id, luck, what, next]) =>
      command(
        `ring ${id} ${luck > 0} ${what} ${next}`,
        new RegExp(`^((chip|machine) ${id}|identity .*)$`),
        ring(id, luck > 0, what, next),
      ),
    ),
  fc
    .tuple(card, pin)
    .map(([id, next]) =>
      command(
        `choose ${id} ${next}`,
        new RegExp(`^((chip|machine) ${id}|identity .*)$`),
        chooseOnline(id, next),
      ),
    ),
  card.map((id) => command(`spoil ${id}`, new RegExp(`^chip ${id}$`), spoil(id))),
  card.map((id) => command(`view ${id}`, /^identity/, view(id))),
  card.map((id) => command(`unblock ${id}`, new RegExp(`^(machine ${id}|identity .*)$`), unblockOnline(id))),
  card.map((id) => command(`mistake ${id}`, /^identity/, mistake(id))),
  fc.boolean().map((right) => command(`activate ${right}`, /^(activation|identity)/, activate(right))),
  fc
    .integer({ min: 1, max: 40 })
    .map((minutes) => command(`wait ${minutes}`, /^(identity|activation|chip|machine)/, wait(minutes))),
  fc.constant(command('reload', /^$/, reload)),
  // A report ends a card's story, so it is rare.
  fc
    .tuple(card, fc.integer({ min: 0, max: 9 }))
    .map(([id, luck]) => command(`report ${id} ${luck}`, /^$/, luck === 0 ? report(id) : async () => {})),
]

/*
 * Whatever people do through whichever door, in whatever order: a purchase by PIN needs the PIN the cardholder set last
 * (or, once, the one before, where the issuer said so); a blocked, frozen, reported or inactive card pays nothing;
 * counters stay within bounds and apart; and each thing that happened has one notice, one e-mail and one text.
 */
test('ten thousand commands through every door', { timeout: 180_000 }, async () => {
  while (done < 10_000) {
    await fc.assert(
      fc.asyncProperty(
        fc.commands(commands, { maxCommands: 80, size: 'max' }),
        fc.boolean(),
        async (moves, slow) => {
          await fc.asyncModelRun(() => ({ model: newModel(), real: newReal(slow) }), moves)
        },
      ),
      // To make a failure smaller takes minutes; what failed is printed, with its seed.
      { numRuns: 40, endOnFailure: true },
    )
  }
  expect(done).toBeGreaterThanOrEqual(10_000)
})
