import { expect, test } from 'vitest'
import type { Charter, MySeat } from '../api/types'
import { mayPropose } from './proposers'

const place = { share: '1/2', roll: null, takes: null, individuals: null, weighing: null, parts: null } as const
const charter: Pick<Charter, 'constituencies'> = {
  constituencies: [
    { ...place, id: 'north', name: 'North', parts: [{ ...place, id: 'growers', name: 'Growers', roll: 'recorded' }] },
    { ...place, id: 'south', name: 'South', roll: 'recorded' },
  ],
}
const seat: Pick<MySeat, 'kind' | 'constituency' | 'membershipClass' | 'offices'> = {
  kind: 'delegate',
  constituency: 'growers',
  offices: [],
}
const nobody = { constituencies: null, classes: null, offices: null, observers: null }

test('every seat may propose where the charter names nobody', () => {
  expect(mayPropose({ proposers: null }, charter, seat)).toBe(true)
})

test('a seat within a constituency that is named may', () => {
  expect(mayPropose({ proposers: { ...nobody, constituencies: ['north'] } }, charter, seat)).toBe(true)
  expect(mayPropose({ proposers: { ...nobody, constituencies: ['south'] } }, charter, seat)).toBe(false)
})

test('a class, an office or being an observer suffices by itself', () => {
  expect(mayPropose({ proposers: { ...nobody, classes: ['full'] } }, charter, seat)).toBe(false)
  expect(mayPropose({ proposers: { ...nobody, classes: ['full'] } }, charter, { ...seat, membershipClass: 'full' })).toBe(true)
  expect(mayPropose({ proposers: { ...nobody, offices: ['chair'] } }, charter, { ...seat, offices: ['chair'] })).toBe(true)
  expect(mayPropose({ proposers: { ...nobody, observers: true } }, charter, seat)).toBe(false)
  expect(mayPropose({ proposers: { ...nobody, observers: true } }, charter, { kind: 'observer', offices: [] })).toBe(true)
})
