import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { type ScenarioName, scenarioNames, scenarios } from '../mocks/scenarios.ts'
import type { Scenario } from '../mocks/scenarios-tell.ts'

/** A person, their answers and a PIN that is accepted, and the card it is about. */
export type Scene = Scenario & { cardId: string }

const asked = { id: z.string() }
const Question = z.discriminatedUnion('kind', [
  z.object({ ...asked, kind: z.literal('date') }),
  z.object({ ...asked, kind: z.literal('digits') }),
  z.object({ ...asked, kind: z.literal('text') }),
  z.object({ ...asked, kind: z.literal('code') }),
  z.object({
    ...asked,
    kind: z.literal('choice'),
    options: z.array(z.object({ id: z.string(), label: z.string() })),
  }),
])

/** Somebody of a real issuer's test system who is in the situation of a scenario. */
const Person = z.object({
  signIn: z.object({ userId: z.string(), password: z.string() }),
  cardId: z.string(),
  /** Pages of questions. `id`: one that `pages.ts` has words for, or the words themselves. */
  questions: z.array(z.array(Question)),
  /** By a question's id; a date as `YYYY-MM-DD`, a choice by its option's id. */
  answers: z.record(z.string(), z.string()),
  /** PINs that are accepted, two at least: a card's present one is not. */
  goodPins: z.array(z.string().check(z.regex(/^\d{4,12}$/))).check(z.minLength(2)),
})

export type People = Partial<Record<ScenarioName, Scene>>

const nobody = { id: 'customer', name: '', birthDate: '', phone: '', postCode: '', email: '', cards: [] }

const sceneOfPerson = (
  name: ScenarioName,
  person: z.infer<typeof Person>,
  nextOf: (pins: readonly string[]) => string,
): Scene => {
  const { signIn, answers, cardId, goodPins } = person
  let drawn: string | undefined
  // How long an answer may be is for the issuer to say; here it only has to be typed.
  const questions = person.questions.map((page) =>
    page.map((one) => ({
      ...one,
      subject: 'other' as const,
      answer: answers[one.id] ?? '',
      length: (answers[one.id] ?? '').length,
      maxLength: 200,
    })),
  )
  return {
    ...scenarios[name],
    ...{ signIn, answers, cardId, securityCodes: {} },
    /** One for each test that asks for it. */
    get goodPin() {
      drawn ??= nextOf(goodPins)
      return drawn
    },
    seed: () => ({ customers: [{ ...nobody, ...signIn, questions }], oneTimeCode: '' }),
  }
}

/**
 * Takes PINs in turn, from one run to the next: which one is next is kept beside the file, as a number. An issuer
 * refuses the PIN a card has, and on a real one the last run's is still there.
 */
const turnsBeside = (file: string) => (pins: readonly string[]) => {
  const kept = `${file}.turn`
  const turn = existsSync(kept) ? Number(readFileSync(kept, 'utf8')) || 0 : 0
  writeFileSync(kept, String(turn + 1))
  return pins[turn % pins.length] ?? ''
}

/** Reads own people, by the names of scenarios. In: the path of the file. Throws, and says where it is wrong. */
export const readPeople = (file: string): People => {
  const parsed = z.safeParse(
    z.partialRecord(z.enum(scenarioNames), Person),
    JSON.parse(readFileSync(file, 'utf8')),
  )
  if (!parsed.success) throw new Error(`PEOPLE, ${file}: ${z.prettifyError(parsed.error)}`)
  const people: People = {}
  for (const name of scenarioNames) {
    const person = parsed.data[name]
    if (person) people[name] = sceneOfPerson(name, person, turnsBeside(file))
  }
  return people
}

/** The people of the mock issuer. */
export const mockPeople = (name: ScenarioName): Scene => ({ ...scenarios[name], cardId: 'everyday' })
