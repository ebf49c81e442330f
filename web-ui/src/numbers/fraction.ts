/** An exact, non-negative fraction. Nothing about a decision is ever worked out in floating point. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

const WRITTEN = /^(\d+)(?:\/(\d+))?$/

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b))

const reduced = (numerator: bigint, denominator: bigint): Fraction => {
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** Reads `131/164` or `40`. Throws a RangeError on anything else: a wrong number must not be shown as a number. */
export const fraction = (written: string): Fraction => {
  const [, numerator, denominator = '1'] = WRITTEN.exec(written) ?? []
  if (numerator === undefined || BigInt(denominator) === 0n) throw new RangeError(`not a fraction: ${written}`)
  return reduced(BigInt(numerator), BigInt(denominator))
}

export const whole = (value: number | bigint): Fraction => ({ numerator: BigInt(value), denominator: 1n })

export const times = (a: Fraction, b: Fraction): Fraction => reduced(a.numerator * b.numerator, a.denominator * b.denominator)

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

/** Never below zero. */
export const minus = (a: Fraction, b: Fraction): Fraction =>
  compare(a, b) <= 0 ? whole(0) : reduced(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)

/** Undefined when there is nothing to divide by. */
export const dividedBy = (a: Fraction, b: Fraction): Fraction | undefined =>
  b.numerator === 0n ? undefined : reduced(a.numerator * b.denominator, a.denominator * b.numerator)

/** Negative, zero or positive, as in sorting. */
export const compare = (a: Fraction, b: Fraction): number => {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

/** A decimal number and whether it is the fraction itself or rounded from it. */
export interface Decimal {
  readonly digits: `${number}`
  readonly exact: boolean
}

const isDecimal = (text: string): text is `${number}` => /^\d+(\.\d+)?$/.test(text)

/** Rounded half up to at most `places` decimals, without trailing zeros. */
export const decimal = ({ numerator, denominator }: Fraction, places: number): Decimal => {
  const scale = 10n ** BigInt(places)
  const scaled = (numerator * scale * 2n + denominator) / (denominator * 2n)
  const exact = scaled * denominator === numerator * scale
  const fractionDigits = places === 0 ? '' : (scaled % scale).toString().padStart(places, '0').replace(/0+$/, '')
  const digits = fractionDigits === '' ? `${scaled / scale}` : `${scaled / scale}.${fractionDigits}`
  if (!isDecimal(digits)) throw new RangeError(`not a number: ${digits}`)
  return { digits, exact }
}

/** For widths of bars only, where a pixel is the finest there is. */
export const width = (part: Fraction): number => Number(decimal(part, 6).digits)
