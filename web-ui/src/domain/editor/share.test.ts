import { describe, expect, test } from 'vitest'
import { durationOf, lasting, shareOf } from './share'

describe('a share as people write it', () => {
  test('is kept as an exact fraction', () => {
    expect(shareOf('30%')).toBe('3/10')
    expect(shareOf('50 %')).toBe('1/2')
    expect(shareOf('33,3 %')).toBe('333/1000')
    expect(shareOf('66.67%')).toBe('6667/10000')
    expect(shareOf('100%')).toBe('1')
    expect(shareOf(' 2/5 ')).toBe('2/5')
  })

  test('is none where it cannot be read', () => {
    for (const typed of ['', 'half', '3,5', '1/0', '-1/2', '%', '1/2/3']) expect(shareOf(typed)).toBeUndefined()
  })
})

describe('a duration', () => {
  test('is read in days, hours and minutes', () => {
    expect(lasting('P1DT12H')).toEqual({ days: '1', hours: '12', minutes: '' })
    expect(lasting('P2W')).toEqual({ days: '14', hours: '', minutes: '' })
    expect(lasting('PT30M')).toEqual({ days: '', hours: '', minutes: '30' })
    expect(lasting('')).toEqual({ days: '', hours: '', minutes: '' })
  })

  test('is written as a charter keeps it', () => {
    expect(durationOf({ days: '15', hours: '', minutes: '' })).toBe('P15D')
    expect(durationOf({ days: '1', hours: '12', minutes: '5' })).toBe('P1DT12H5M')
    expect(durationOf({ days: '', hours: '1', minutes: '' })).toBe('PT1H')
    expect(durationOf({ days: '', hours: '', minutes: '' })).toBeUndefined()
  })
})
