import type { ComponentType } from 'react'
import type { MockWindow } from '../kit/page.ts'
import { Calls } from './calls/Calls.tsx'
import { Faults } from './faults/Faults.tsx'
import { Issuer } from './issuer/Issuer.tsx'
import { Link } from './link/Link.tsx'
import { Look } from './look/Look.tsx'
import { Scenario } from './scenario/Scenario.tsx'
import { Time } from './time/Time.tsx'

export type Tool = ComponentType<{ mock: MockWindow }>

/** Every tool, in the order of its tab. */
export const tabs = { Scenario, Look, Faults, Time, Calls, Issuer, Link } satisfies Record<string, Tool>

export type TabName = keyof typeof tabs

export const tabNames = Object.keys(tabs).filter((name): name is TabName => Object.hasOwn(tabs, name))

export const tabIn = (text: unknown): TabName => tabNames.find((name) => name === text) ?? 'Scenario'
