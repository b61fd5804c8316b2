import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buy, ring, spoil, spoilAtMachine, type Typed, visit } from './channels.ts'
import { broken } from './holds.ts'
import { cardIds, type Model, newModel, newReal, pool, type Real } from './model.ts'
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
} from './web.ts'

const stories = 250
const commandsOfOne = 40
let acted = 0

class Command {
  readonly #name: string
  readonly #move: Move
  constructor(name: string, move: Move) {
    this.#name = name
    this.#move = move
  }
  /** Runs the command, which counts only if it calls the issuer. */
  async run(model: Model, real: Real): Promise<void> {
    const before = real.asked()
    await this.#move(model, real)
    if (real.asked() > before) acted += 1
    expect(broken(model, real.issuer.save())).toBeNull()
  }
  toString(): string {
    return this.#name
  }
}
const command = (name: string, move: Move) => new Command(name, move)

// A story is a list of commands. It reaches the rare states of a card only if many of its commands use that card, so two
// of the cards are chosen more often than the others.
const card = fc.constantFrom(...cardIds, 'everyday', 'everyday', 'traveller')
const pin = fc.constantFrom(...pool)
const typed = fc.constantFrom<Typed>('last', 'last', 'chip', 'wrong')
const option = fc.constantFrom('take', 'unblock', 'change', 'change', 'choose')
const service = fc.constantFrom('choose', 'unblock')
const often = fc.integer({ min: 0, max: 4 }).map((luck) => luck > 0)

const purchase = fc.tuple(card, typed).map(([id, which]) => command(`buy ${id} ${which}`, buy(id, which)))
const machine = fc
  .tuple(card, typed, option, pin)
  .map(([id, which, what, next]) =>
    command(`visit ${id} ${which} ${what} ${next}`, visit(id, which, what, next)),
  )
const call = fc
  .tuple(card, often, service, pin)
  .map(([id, right, what, next]) =>
    command(`ring ${id} ${right} ${what} ${next}`, ring(id, right, what, next)),
  )
const online = fc.oneof(
  fc.tuple(card, pin).map(([id, next]) => command(`choose ${id} ${next}`, chooseOnline(id, next))),
  card.map((id) => command(`view ${id}`, view(id))),
  card.map((id) => command(`unblock ${id}`, unblockOnline(id))),
  card.map((id) => command(`mistake ${id}`, mistake(id))),
  fc
    .tuple(fc.constantFrom('household', 'household', ...cardIds), often)
    .map(([id, right]) => command(`activate ${id} ${right}`, activate(id, right))),
)

const commands = fc.oneof(
  // Purchases are the most frequent: people do them most often, and they run fast, because they need no sealed message.
  { weight: 46, arbitrary: purchase },
  { weight: 18, arbitrary: machine },
  { weight: 8, arbitrary: call },
  { weight: 4, arbitrary: card.map((id) => command(`spoil ${id}`, spoil(id))) },
  { weight: 4, arbitrary: card.map((id) => command(`spoil at machine ${id}`, spoilAtMachine(id))) },
  { weight: 11, arbitrary: online },
  {
    weight: 4,
    arbitrary: fc.integer({ min: 1, max: 40 }).map((minutes) => command(`wait ${minutes}`, wait(minutes))),
  },
  { weight: 2, arbitrary: fc.constant(command('reload', reload)) },
  // A report ends a card's story, so it is rare.
  { weight: 1, arbitrary: card.map((id) => command(`report ${id}`, report(id))) },
)

/*
 * These rules apply to all commands, in every channel and in any order:
 * - A purchase by PIN needs the PIN that the cardholder set last. While that PIN is not on the chip yet, the purchase
 *   needs the previous PIN once.
 * - A blocked, frozen, reported or inactive card pays nothing.
 * - A closed action is refused with its reason.
 * - Counters stay within their limits, and none of them changes another.
 * - Each event has one notice, one e-mail and one text.
 */
const told = async (): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(commands, { minLength: commandsOfOne, maxLength: commandsOfOne }),
      fc.boolean(),
      async (story, slow) => {
        const [model, real] = [newModel(slow), newReal(slow)]
        for (const one of story) await one.run(model, real)
      },
    ),
    // Shrinking a failure takes minutes, so it is not done. The failed story is printed with its seed.
    { numRuns: stories / 2, endOnFailure: true },
  )
}

test('ten thousand commands through every channel break no rule', { timeout: 180_000 }, async () => {
  // Two stories run at a time, each in its own world. While one waits for encryption, the other continues.
  await Promise.all([told(), told()])
  expect(acted).toBeGreaterThanOrEqual(10_000)
})
