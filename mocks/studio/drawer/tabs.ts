import type { ComponentType } from 'react'
import type { MockWindow } from '../page/page.ts'
import { Calls } from '../tools/Calls.tsx'
import { Faults } from '../tools/Faults.tsx'
import { Issuer } from '../tools/Issuer.tsx'
import { Link } from '../tools/Link.tsx'
import { Look } from '../tools/Look.tsx'
import { Scenario } from '../tools/Scenario.tsx'
import { Time } from '../tools/Time.tsx'

export type Tool = ComponentType<{ mock: MockWindow }>

/** Every tool, in the order of its tab. */
export const tabs = { Scenario, Look, Faults, Time, Calls, Issuer, Link } satisfies Record<string, Tool>

export type TabName = keyof typeof tabs

export const tabNames = Object.keys(tabs).filter((name): name is TabName => Object.hasOwn(tabs, name))

export const tabIn = (text: unknown): TabName => tabNames.find((name) => name === text) ?? 'Scenario'
