import type * as z from 'zod/mini'

const marked = new WeakSet<object>()

/**
 * Marks the schema of a field that contains a secret, in clear text or sealed. The list of calls hides marked fields,
 * and the OpenAPI document marks them with `x-secret`.
 *
 * @param schema must be used for this field only, because the mark is on the schema object itself
 */
export const secret = <T extends z.ZodMiniType>(schema: T): T => {
  marked.add(schema)
  return schema
}

export const isSecret = (schema: object): boolean => marked.has(schema)
