import { describe, expect, it } from 'vitest'
import { compare, decimal, dividedBy, fraction, minus, plus, times, whole } from './fraction'

describe('a fraction', () => {
  it('is read exactly, however long', () => {
    expect(fraction('262/328')).toEqual({ numerator: 131n, denominator: 164n })
    expect(fraction('40')).toEqual({ numerator: 40n, denominator: 1n })
    const long = '123456789012345678901234567890/123456789012345678901234567891'
    expect(fraction(long).numerator).toBe(123456789012345678901234567890n)
  })

  it.each(['', '1/0', '-1/2', '0.5', '1e3', '1/2/3', ' 1/2'])('refuses %j', (written) => {
    expect(() => fraction(written)).toThrow(RangeError)
  })

  it('adds to one without a remainder, as shares do', () => {
    expect(['2/5', '1/5', '1/5', '1/5'].map(fraction).reduce(plus)).toEqual(whole(1))
    expect(times(fraction('2/5'), fraction('1/20'))).toEqual(fraction('1/50'))
    expect(minus(fraction('41/50'), fraction('131/200'))).toEqual(fraction('33/200'))
    expect(dividedBy(fraction('131/200'), fraction('41/50'))).toEqual(fraction('131/164'))
    expect(dividedBy(fraction('1/2'), whole(0))).toBeUndefined()
  })

  it('compares where floating point would not tell a difference', () => {
    const a = fraction('10000000000000000001/20000000000000000000')
    expect(compare(a, fraction('1/2'))).toBe(1)
    expect(compare(fraction('2/3'), fraction('4/6'))).toBe(0)
  })
})

describe('a decimal', () => {
  it.each([
    ['131/164', 3, '0.799', false],
    ['131/2', 3, '65.5', true],
    ['82', 1, '82', true],
    ['1/3', 1, '0.3', false],
    ['1/2', 0, '1', false],
    ['1999/2000', 2, '1', false],
    ['1/8', 3, '0.125', true],
  ])('of %s with %i places is %s', (written, places, digits, exact) => {
    expect(decimal(fraction(written), places)).toEqual({ digits, exact })
  })
})
