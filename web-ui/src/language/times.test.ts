import { describe, expect, it } from 'vitest'
import { instantIn, startOfDay, zoneName } from './times'

describe('a zone', () => {
  it('has the name that people there use', () => {
    const at = new Date('2026-11-14T07:20:00Z')
    expect(zoneName('en', 'Africa/Nairobi', at)).toBe('EAT')
    expect(zoneName('en', 'Europe/Brussels', at)).toBe('CET')
    expect(zoneName('en', 'Europe/Brussels', new Date('2026-07-14T07:20:00Z'))).toBe('CEST')
  })
})

describe('a day', () => {
  it('begins at midnight of the platform, not of the reader', () => {
    expect(startOfDay('2026-11-14', 'Africa/Nairobi')?.toISOString()).toBe('2026-11-13T21:00:00.000Z')
    expect(startOfDay('2026-03-29', 'Europe/Brussels')?.toISOString()).toBe('2026-03-28T23:00:00.000Z')
    expect(startOfDay('2026-03-30', 'Europe/Brussels')?.toISOString()).toBe('2026-03-29T22:00:00.000Z')
  })

  it('is not made from other words', () => {
    expect(startOfDay('yesterday', 'Africa/Nairobi')).toBeUndefined()
    expect(startOfDay('2026-13-40', 'Africa/Nairobi')).toBeUndefined()
  })
})

describe('a closing time', () => {
  it('is read on the clock of the platform', () => {
    expect(instantIn('2026-11-26T18:00', 'Africa/Nairobi')?.toISOString()).toBe('2026-11-26T15:00:00.000Z')
    expect(instantIn('2026-10-25T12:00', 'Europe/Brussels')?.toISOString()).toBe('2026-10-25T11:00:00.000Z')
    expect(instantIn('', 'Africa/Nairobi')).toBeUndefined()
  })
})
