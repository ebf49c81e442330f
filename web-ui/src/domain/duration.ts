import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { listed } from '../language/formats'

const WRITTEN = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

/** A duration of a charter (ISO 8601: weeks, or days, hours and minutes) in words. */
export const useDuration = (): ((duration: string) => string) => {
  const { i18n, t } = useLingui()
  return (duration) => {
    const [, weeks, days, hours, minutes] = WRITTEN.exec(duration) ?? []
    const parts = [
      ...(weeks === undefined ? [] : [t`${plural(Number(weeks), { one: '# week', other: '# weeks' })}`]),
      ...(days === undefined ? [] : [t`${plural(Number(days), { one: '# day', other: '# days' })}`]),
      ...(hours === undefined ? [] : [t`${plural(Number(hours), { one: '# hour', other: '# hours' })}`]),
      ...(minutes === undefined ? [] : [t`${plural(Number(minutes), { one: '# minute', other: '# minutes' })}`]),
    ]
    return parts.length === 0 ? duration : listed(i18n.locale, parts)
  }
}
