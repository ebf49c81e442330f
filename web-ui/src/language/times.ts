import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { dateFormat } from './formats'
import { regionOf } from './i18n'

/** English has a short name for a zone only in the places that use it: `EAT` in Kenya, `CET` in Britain. */
const ENGLISH = ['en-GB', 'en-KE', 'en-ZA', 'en-NG', 'en-IN', 'en-AU', 'en-US', 'en-CA', 'en-NZ']
/** Spanish likewise, and falls back on the names used in English. */
const SPANISH = ['es-ES', 'es-MX', 'es-CO', 'es-PE', 'es-CL', 'es-AR', 'es-BO', 'es-VE', 'es-GT', ...ENGLISH]

/** The zone's usual short name at that moment, such as `EAT`; its distance from Greenwich where there is none. */
export const zoneName = (language: string, zone: string, at: Date): string => {
  let first: string | undefined
  for (const locale of language === 'en' ? ENGLISH : language === 'es' ? SPANISH : [language]) {
    const parts = dateFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(at)
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
    if (!/^(GMT|UTC)[+-]/.test(name)) return name
    first ??= name
  }
  return first ?? zone
}

/** The moment of a wall clock in a zone, written `2026-11-26T18:00`; undefined for what is no such time. */
export const instantIn = (written: string, zone: string): Date | undefined => {
  const utc = Date.parse(`${written}:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(written) || Number.isNaN(utc)) return undefined
  const wall = dateFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsetAt = (instant: number): number => {
    const at = (type: string) => Number(wall.formatToParts(instant).find((part) => part.type === type)?.value)
    return Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second')) - instant
  }
  // Twice, because the offset in force then may differ from the one at the first guess.
  const guess = utc - offsetAt(utc)
  return new Date(utc - offsetAt(guess))
}

/** The moment at which a calendar day begins in a zone; undefined for what is no day. */
export const startOfDay = (day: string, zone: string): Date | undefined => instantIn(`${day}T00:00`, zone)

export interface Times {
  /** `14 November 2026, 10:20 EAT` */
  readonly moment: (instant: string) => string
  /** `Thursday 26 November 2026, 18:00 EAT`: for closing times. */
  readonly closing: (instant: string) => string
  /** `14 Nov 2026, 10:20`: under a heading that names the zone. */
  readonly brief: (instant: string) => string
  /** `14 Nov 2026` */
  readonly day: (instant: string) => string
  /** `EAT` */
  readonly zone: string
}

/** Times as they are in the platform's zone. */
export const useTimes = (zone: string): Times => {
  const { i18n } = useLingui()
  return useMemo(() => {
    const locale = regionOf(i18n.locale, true)
    const format = (options: Intl.DateTimeFormatOptions) => (instant: string) =>
      dateFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options }).format(new Date(instant))
    const long = format({ day: 'numeric', month: 'long', year: 'numeric' })
    const weekday = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    const short = format({ day: 'numeric', month: 'short', year: 'numeric' })
    const clock = format({ hour: '2-digit', minute: '2-digit' })
    const named = (instant: string) => `${clock(instant)} ${zoneName(i18n.locale, zone, new Date(instant))}`
    return {
      moment: (instant) => `${long(instant)}, ${named(instant)}`,
      closing: (instant) => `${weekday(instant)}, ${named(instant)}`,
      brief: (instant) => `${short(instant)}, ${clock(instant)}`,
      day: short,
      zone: zoneName(i18n.locale, zone, new Date()),
    }
  }, [i18n.locale, zone])
}
