import { describe, expect, it } from 'vitest'
import type { ZodMiniType } from 'zod/mini'
import { ActivationResult } from './activation.ts'
import { EncryptionKey } from './key.ts'
import { PinPolicy, PinSetResult, RefusalReason } from './pin.ts'
import { Problem } from './problems.ts'
import { ReportResult } from './report.ts'
import { Session, SessionState } from './session.ts'

const at = '2026-05-04T09:30:00.000Z'
const offset = '2026-05-04T15:00:00+05:30'
const session = {
  customer: { name: 'Maya Lindqvist' },
  ...{ startedAt: at, now: at, idleEndsAt: at, absoluteEndsAt: at },
}
const card = {
  ...{ id: 'everyday', product: 'Everyday', art: 'petal', last4: '4868', holder: 'Maya', expires: '2029-04' },
  ...{ status: 'active', pin: { state: 'set' }, chip: 'written' },
}
const key = {
  ...{ kid: 'k', alg: 'RSA-OAEP-256', enc: 'A256GCM', jwk: { kty: 'RSA', n: 'n', e: 'e' } },
  ...{ controlNumber: 'c', issuedAt: at, expiresAt: at },
}
const policy = { length: 4, rules: ['run', 'year'], years: { from: 1900, to: 2029 } }

describe('an answer of another issuer is read', () => {
  it.each<[string, ZodMiniType, unknown, object | string]>([
    ['session.startedAt', Session, { ...session, startedAt: offset }, session],
    ['session.now', Session, { ...session, now: offset }, session],
    ['session.idleEndsAt', Session, { ...session, idleEndsAt: offset }, session],
    ['session.absoluteEndsAt', Session, { ...session, absoluteEndsAt: offset }, session],
    [
      'session.customer.name',
      Session,
      { ...session, customer: { name: 'n'.repeat(81) } },
      { customer: { name: `${'n'.repeat(79)}…` } },
    ],
    ['ended', SessionState, { session: null, ended: 'expired' }, { session: null, ended: 'expired' }],
    ['ended, unknown', SessionState, { session: null, ended: 'moved' }, { session: null, ended: null }],
    ['ended, missing', SessionState, { session: null }, { session: null, ended: null }],
    ['set state, unknown', PinSetResult, { state: 'queued', card }, { state: 'pending' }],
    ['set state', PinSetResult, { state: 'completed', card }, { state: 'completed' }],
    ['key.issuedAt', EncryptionKey, { ...key, issuedAt: offset }, key],
    ['key.expiresAt', EncryptionKey, { ...key, expiresAt: offset }, key],
    ['report.at', ReportResult, { reference: 'R-1', at: offset, card }, { reference: 'R-1', at }],
    [
      'report.reference',
      ReportResult,
      { reference: 'r'.repeat(101), at, card },
      { reference: `${'r'.repeat(99)}…` },
    ],
    ['refusal reason, unknown', RefusalReason, 'too-lucky', 'other'],
    [
      'policy.rules, unknown ones',
      PinPolicy,
      { ...policy, rules: ['run', 'moon', 7, null, 'year', 'run'] },
      policy,
    ],
    ['policy.tries', PinPolicy, { ...policy, tries: 5 }, { tries: 5 }],
    ['policy.tries, missing', PinPolicy, policy, policy],
    ['policy.tries, none', PinPolicy, { ...policy, tries: 0 }, { length: 4, tries: undefined }],
    ['policy.tries, not a number', PinPolicy, { ...policy, tries: 'three' }, { length: 4, tries: undefined }],
    ['problem.until', Problem, { code: 'identity-locked', until: offset }, { until: at }],
    ['problem.code, unknown', Problem, { code: 'too-late' }, { code: undefined }],
    ['problem.code, missing', Problem, { title: 'no' }, { title: 'no' }],
  ])('%s', (_field, schema, given, read) => {
    if (typeof read === 'string') expect(schema.parse(given)).toBe(read)
    else expect(schema.parse(given)).toMatchObject(read)
  })
})

describe('an answer that the app would have to guess is unreadable', () => {
  it.each<[string, ZodMiniType, unknown]>([
    ['activation state', ActivationResult, { state: 'queued', card }],
    ['key.alg', EncryptionKey, { ...key, alg: 'RSA1_5' }],
    ['key.enc', EncryptionKey, { ...key, enc: 'A512GCM' }],
    ['key.jwk.kty', EncryptionKey, { ...key, jwk: { kty: 'EC', n: 'n', e: 'e' } }],
    ['set state, missing', PinSetResult, { card }],
    ['session, missing', SessionState, { ended: null }],
    ['session.now, impossible', Session, { ...session, now: '2026-05-04T09:75:00Z' }],
  ])('%s', (_field, schema, given) => expect(schema.safeParse(given).success).toBe(false))
})

describe('an unreadable member of a problem is ignored, and the code is kept (RFC 9457, section 3.1)', () => {
  it.each([
    ['type', 7],
    ['title', null],
    ['status', '423'],
    ['detail', {}],
    ['reason', 1],
    ['reasons', 'length'],
    ['until', 'in half an hour'],
    ['attemptsLeft', '3'],
    ['retryAfter', null],
  ])('%s', (member, value) => {
    const read = Problem.parse({ code: 'identity-locked', [member]: value })
    expect(read).toEqual({ code: 'identity-locked' })
  })
})
