import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { apiBase, type EndpointName, endpoints } from '../src/contract/endpoints.ts'
import * as problems from '../src/contract/problems.ts'
import { requests } from '../src/contract/requests.ts'
import { isSecret } from '../src/contract/secret.ts'
import { sessionMarkHeader } from '../src/contract/session.ts'

const file = new URL('../docs/openapi.json', import.meta.url)
const refOf = (name: string) => `#/components/schemas/${name}`

/** Modules of the contract whose schemas have no name: the formats of a single text, and the empty answer. */
const unnamed = ['instant.ts', 'lenient.ts', 'endpoints.ts']

// Every other schema that the contract exports has a name. Inside another schema it is a reference to that name.
const named = z.registry<{ id: string }>()
const contract = new URL('../src/contract/', import.meta.url)
for (const name of readdirSync(contract)) {
  if (unnamed.includes(name) || name.endsWith('.test.ts')) continue
  for (const [id, value] of Object.entries(await import(new URL(name, contract).href))) {
    if (value instanceof z.ZodMiniType) named.add(value, { id })
  }
}

/**
 * How the contract reads a value that is missing, unknown or long. The schemas do not state this, so the function
 * parses such values.
 */
const readingOf = (schema: z.core.$ZodType, accepts: object): { default?: unknown; description?: string } => {
  const read = (value: unknown) => z.safeParse(schema, value)
  if (schema._zod.def.type !== 'pipe') return {}
  const missing = read(undefined)
  if (missing.success) return missing.data === undefined ? {} : { default: missing.data }
  const long = read('x'.repeat(1000)).data
  if (!('anyOf' in accepts)) {
    const isCut = typeof long === 'string' && long.endsWith('…')
    return isCut ? { description: `Cut to ${long.length} characters.` } : {}
  }
  return typeof long === 'string' || long === null
    ? { description: `Any other text is read as ${long === null ? 'null' : `\`${long}\``}.` }
    : {}
}

/** The schemas of what the issuer writes, before the contract reads it (the `input` of zod). */
const schemas = () => {
  const { schemas: written } = z.toJSONSchema(named, {
    io: 'input',
    unrepresentable: 'any',
    uri: refOf,
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, readingOf(zodSchema, jsonSchema), isSecret(zodSchema) && { 'x-secret': true })
      // The format is enough. The pattern that zod adds says the same in hundreds of characters.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
    },
  })
  return Object.fromEntries(
    Object.entries(written)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  )
}

const json = (schema: z.ZodMiniType, type = 'application/json') => {
  const id = named.get(schema)?.id
  if (!id) throw new Error('The contract does not export a schema that is in its table.')
  return { content: { [type]: { schema: { $ref: refOf(id) } } } }
}

/** Whether answers and refusals of an endpoint may have the mark of a session. */
const isMarked = (name: EndpointName) =>
  endpoints[name].session || name === 'signIn' || name === 'readSession'

const markOn = (name: EndpointName) =>
  isMarked(name) ? { headers: { [sessionMarkHeader]: { $ref: '#/components/headers/SessionMark' } } } : {}

const problemsOf = (name: EndpointName) => {
  const row = endpoints[name]
  const { anyProblem, problemStatus, Problem, sessionProblems } = problems
  const codes: problems.ProblemCode[] = [
    ...requests[name].problems,
    ...(row.session ? sessionProblems : []),
    ...anyProblem,
  ]
  const statuses = [...new Set(codes.map((code) => problemStatus[code]))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const names = codes.filter((code) => problemStatus[code] === status)
      const description = names.map((name) => `\`${name}\``).join(', ')
      return [String(status), { description, ...markOn(name), ...json(Problem, 'application/problem+json') }]
    }),
  )
}

const parameter = (name: string | undefined, place: string, more = {}) => ({
  name,
  in: place,
  required: true,
  schema: { type: 'string', ...more },
})

const operation = (name: EndpointName) => {
  const row: { path: string; idempotent?: true; session: boolean; output: z.ZodMiniType } = endpoints[name]
  const request = requests[name]
  const input = 'input' in request ? request.input : null
  const nothing = row.output.safeParse(undefined).success
  return {
    operationId: name,
    ...(row.session && { security: [{ session: [] }] }),
    parameters: [
      ...[...row.path.matchAll(/:(\w+)/g)].map(([, key]) => parameter(key, 'path')),
      ...(row.idempotent ? [parameter('Idempotency-Key', 'header', { format: 'uuid' })] : []),
    ],
    ...(input && { requestBody: { required: true, ...json(input) } }),
    responses: {
      ...(nothing
        ? { 204: { description: 'Done' } }
        : { 200: { description: 'The answer', ...markOn(name), ...json(row.output) } }),
      ...problemsOf(name),
    },
  }
}

const isName = (name: string): name is EndpointName => name in endpoints

/** The contract as an OpenAPI 3.1 document, made from the endpoint table. */
export const openApi = () => {
  const paths: Record<string, Record<string, ReturnType<typeof operation>>> = {}
  for (const name of Object.keys(endpoints).filter(isName)) {
    const { path, method } = endpoints[name]
    const templated = path.replace(/:(\w+)/g, '{$1}')
    paths[templated] = { ...paths[templated], [method.toLowerCase()]: operation(name) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Your PIN: the issuer’s API',
      version: '1.0.0',
      description:
        'Generated from src/contract by `npm run openapi`. Unknown fields are ignored. A required field that is ' +
        'missing is an error. A field that is not required may also be null. Of a list, an item that cannot be ' +
        'read costs only itself.',
    },
    servers: [{ url: apiBase }],
    paths,
    components: {
      schemas: schemas(),
      headers: {
        SessionMark: {
          description:
            'Optional. Opaque; the same for every answer within one session, different in every other session. ' +
            'Absent where the caller has no live session. It is not the id of the session and gives no right.',
          schema: { type: 'string' },
        },
      },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'your-pin-session' } },
    },
  }
}

/** The document as it is written to `docs/openapi.json`. */
export const openApiText = () => `${JSON.stringify(openApi(), null, 2)}\n`

export const writtenOpenApi = () => readFileSync(file, 'utf8')

if (import.meta.main) writeFileSync(file, openApiText())
