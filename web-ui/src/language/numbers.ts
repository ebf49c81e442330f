import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { type Decimal, decimal, type Fraction, fraction, times, whole } from '../numbers/fraction'
import { numberFormat } from './formats'
import { regionOf } from './i18n'

export interface Numbers {
  /** `1,262` */
  readonly count: (value: number | bigint | string) => string
  /** `79.9%`, rounded half up to one decimal place. */
  readonly percent: (share: Fraction) => string
  /** Whether the percentage with one decimal place is the share itself. */
  readonly percentIsExact: (share: Fraction) => boolean
  /** `65.5` of 100: the weight in parts of the whole weight, to two decimals. */
  readonly weight: (share: Fraction) => string
  /** `2.25` votes, or `1,250.5` of capital, to two decimals, or as many as are named. */
  readonly units: (amount: Fraction, places?: number) => string
  /** `two thirds`, or `3/7` where no word is usual. */
  readonly share: (written: string) => string
}

export const useNumbers = (): Numbers => {
  const { i18n, t } = useLingui()
  return useMemo(() => {
    const locale = regionOf(i18n.locale, false)
    const plain = numberFormat(locale, { maximumFractionDigits: 6 })
    const percentage = numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
    const words: Record<string, string> = {
      '1/2': t`one half`,
      '1/3': t`one third`,
      '2/3': t`two thirds`,
      '1/4': t`one quarter`,
      '3/4': t`three quarters`,
      '3/5': t`three fifths`,
      '2/5': t`two fifths`,
      '4/5': t`four fifths`,
    }
    const ofHundred = (share: Fraction): Decimal => decimal(times(share, whole(100)), 2)
    return {
      count: (value) => plain.format(typeof value === 'string' ? BigInt(value) : value),
      percent: (share) => percentage.format(decimal(share, 3).digits),
      percentIsExact: (share) => decimal(share, 3).exact,
      units: (amount, places = 2) => plain.format(decimal(amount, places).digits),
      weight: (share) => plain.format(ofHundred(share).digits),
      share: (written) => {
        const { numerator, denominator } = fraction(written)
        return words[`${numerator}/${denominator}`] ?? (denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`)
      },
    }
  }, [i18n.locale, t])
}
