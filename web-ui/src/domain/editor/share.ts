import { fraction } from '../../numbers/fraction'

const PERCENT = /^(\d{1,3})(?:[.,](\d{1,6}))?\s*%$/
const FRACTION = /^\d{1,40}(?:\/\d{1,40})?$/

const written = (numerator: bigint, denominator: bigint): string => {
  const { numerator: above, denominator: below } = fraction(`${numerator}/${denominator}`)
  return below === 1n ? `${above}` : `${above}/${below}`
}

/** A share as people write it, such as `30 %`, `33,3%` or `2/5`, as the exact fraction that a charter keeps; undefined where it is none. */
export const shareOf = (typed: string): string | undefined => {
  const text = typed.trim()
  const [, whole, places = ''] = PERCENT.exec(text) ?? []
  if (whole !== undefined) return written(BigInt(`${whole}${places}`), 100n * 10n ** BigInt(places.length))
  return FRACTION.test(text) && !/\/0+$/.test(text) ? text : undefined
}

const WRITTEN = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

export interface Lasting {
  readonly days: string
  readonly hours: string
  readonly minutes: string
}

/** A duration of a charter (ISO 8601) in days, hours and minutes; a week is seven days. Empty where it is none. */
export const lasting = (duration: string): Lasting => {
  const [, weeks, days, hours = '', minutes = ''] = WRITTEN.exec(duration) ?? []
  const whole = weeks === undefined ? (days ?? '') : `${Number(weeks) * 7 + Number(days ?? 0)}`
  return { days: whole, hours, minutes }
}

/** The same as a charter keeps it; undefined where nothing is filled in. */
export const durationOf = ({ days, hours, minutes }: Lasting): string | undefined => {
  const time = `${hours === '' ? '' : `${hours}H`}${minutes === '' ? '' : `${minutes}M`}`
  const text = `${days === '' ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`
  return text === '' ? undefined : `P${text}`
}
