import * as z from 'zod/mini'

/*
 * Reads answers that differ from what this build knows, because a newer or another issuer must not break a screen. A
 * missing part without a default here is an error. The input types describe a complete answer with known values, and
 * the compiler checks that the mock issuer returns such answers.
 */

/** One of the values this build knows. Any other text is read as `fallback`. */
export const known = <const V extends string, const F extends string | null>(
  values: readonly V[],
  fallback: F,
) =>
  z.pipe(
    z.union([z.enum(values), z.string()]),
    z.transform((given) => values.find((value) => value === given) ?? fallback),
  ) as unknown as z.ZodMiniType<V | F, V>

/** The id of an item: any text that is not empty. */
export const Id = z.string().check(z.minLength(1))

type Nothing = null | undefined

/** A part that an issuer may leave out or send as null. Then `otherwise` is used. */
export const orElse = <T extends z.ZodMiniType, F extends z.output<T> | Nothing>(part: T, otherwise: F) =>
  z.pipe(
    z.nullish(part),
    z.transform((given) => given ?? otherwise),
  ) as unknown as z.ZodMiniType<
    NonNullable<z.output<T>> | Extract<F, Nothing>,
    z.input<T> | Extract<F, Nothing>
  >

/** A part that an issuer may leave out or send as null, and that has no default. */
export const maybe = <T extends z.ZodMiniType>(part: T) => z.optional(orElse(part, undefined))

/**
 * A text of the issuer that is shown. If it is longer than `most` characters, it is cut and ends with an ellipsis.
 */
export const shortText = (most: number) =>
  z.pipe(
    z.string(),
    z.transform((text) => {
      if (text.length <= most) return text
      const characters = Array.from(text)
      return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
    }),
  )

/**
 * A list in which an unreadable item does not affect the others. Of two items with the same key, the first is kept.
 *
 * @param inPart returns the readable parts of an unreadable item, or null to leave it out
 */
export const list = <T extends z.ZodMiniType, P = never>(
  item: T,
  keyOf: (item: z.output<T> | P) => string,
  inPart: (given: unknown) => P | null = () => null,
) =>
  z.pipe(
    // zod expects a complete item in the place of an unreadable one. The type of the list below is the true one.
    z.array(z.catch(item, ({ value }) => inPart(value) as z.output<T>)),
    z.transform((given): (z.output<T> | P)[] => {
      const byKey = new Map<string, z.output<T> | P>()
      for (const one of given) if (one !== null && !byKey.has(keyOf(one))) byKey.set(keyOf(one), one)
      return [...byKey.values()]
    }),
  ) as unknown as z.ZodMiniType<(z.output<T> | P)[], z.input<T>[]>
