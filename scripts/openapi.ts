import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod/mini'
import * as card from '../src/contract/card.ts'
import { apiBase, type EndpointName, endpoints } from '../src/contract/endpoints.ts'
import * as identity from '../src/contract/identity.ts'
import * as pin from '../src/contract/pin.ts'
import * as problems from '../src/contract/problems.ts'
import * as session from '../src/contract/session.ts'

const file = new URL('../docs/openapi.json', import.meta.url)
const refOf = (name: string) => `#/components/schemas/${name}`

// Every schema the contract exports has its name; where one is used inside another, it is referred to.
const named = z.registry<{ id: string }>()
for (const module of [card, identity, pin, problems, session]) {
  for (const [id, value] of Object.entries(module)) {
    if (value instanceof z.ZodMiniType) named.add(value, { id })
  }
}

/** The schemas as the issuer writes them: their input side. */
const schemas = () => {
  const { schemas: written } = z.toJSONSchema(named, {
    io: 'input',
    unrepresentable: 'any',
    uri: refOf,
    override: ({ jsonSchema }) => {
      // The format says it; the pattern zod adds is longer than the rest of the document.
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
  if (!id) throw new Error('The contract has a schema in its table that it does not export.')
  return { content: { [type]: { schema: { $ref: refOf(id) } } } }
}

const problemsOf = (name: EndpointName) => {
  const row = endpoints[name]
  const { anyProblem, problemStatus, Problem, sessionProblems } = problems
  const codes: problems.ProblemCode[] = [
    ...row.problems,
    ...(row.session ? sessionProblems : []),
    ...anyProblem,
  ]
  const statuses = [...new Set(codes.map((code) => problemStatus[code]))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const names = codes.filter((code) => problemStatus[code] === status)
      const description = names.map((name) => `\`${name}\``).join(', ')
      return [String(status), { description, ...json(Problem, 'application/problem+json') }]
    }),
  )
}

const operation = (name: EndpointName) => {
  const row: {
    path: string
    idempotent?: true
    session: boolean
    input?: z.ZodMiniType
    output: z.ZodMiniType
  } = endpoints[name]
  const nothing = row.output.safeParse(undefined).success
  return {
    operationId: name,
    ...(row.session && { security: [{ session: [] }] }),
    parameters: [
      ...[...row.path.matchAll(/:(\w+)/g)].map(([, key]) => ({
        name: key,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...(row.idempotent
        ? [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: true,
              schema: { type: 'string', format: 'uuid' },
            },
          ]
        : []),
    ],
    ...(row.input && { requestBody: { required: true, ...json(row.input) } }),
    responses: {
      ...(nothing
        ? { 204: { description: 'Done' } }
        : { 200: { description: 'The answer', ...json(row.output) } }),
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
        'Generated from src/contract by `npm run openapi`. Unknown fields are ignored; missing ones are errors.',
    },
    servers: [{ url: apiBase }],
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'your-pin-session' } },
    },
  }
}

/** The document as it is written to `docs/openapi.json`. */
export const openApiText = () => `${JSON.stringify(openApi(), null, 2)}\n`

export const writtenOpenApi = () => readFileSync(file, 'utf8')

if (import.meta.main) writeFileSync(file, openApiText())
