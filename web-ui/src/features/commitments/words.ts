import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { CommitmentState, CommitmentSummary, Completion } from '../../api/types'
import type { StateWords } from '../../domain/states'
import { numberFormat } from '../../language/formats'
import { regionOf } from '../../language/i18n'

export const STATES: readonly CommitmentState[] = ['offered', 'active', 'fulfilled', 'partly-fulfilled', 'breached', 'released', 'declined']

/** How a commitment stands, with the icon that goes with the word. */
export const useCommitmentStates = (): Readonly<Record<CommitmentState, StateWords>> => {
  const { t } = useLingui()
  return useMemo(
    () => ({
      offered: { word: t`Offered`, tone: 'still', icon: 'clock' },
      active: { word: t`Under way`, tone: 'open', icon: 'hand' },
      declined: { word: t`Declined`, tone: 'still', icon: 'dash' },
      fulfilled: { word: t`Fulfilled`, tone: 'holds', icon: 'check' },
      'partly-fulfilled': { word: t`Partly fulfilled`, tone: 'wait', icon: 'dash' },
      breached: { word: t`Breached`, tone: 'fails', icon: 'cross' },
      released: { word: t`Released`, tone: 'still', icon: 'returned' },
    }),
    [t],
  )
}

export const COMPLETIONS: readonly Completion[] = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete']

export const useCompletions = (): Readonly<Record<Completion, string>> => {
  const { t } = useLingui()
  return useMemo(
    () => ({
      'no-evidence': t`No evidence`,
      'not-started': t`Not started`,
      limited: t`Limited`,
      substantial: t`Substantial`,
      complete: t`Complete`,
    }),
    [t],
  )
}

type Amount = CommitmentSummary['amount']

const isDecimal = (text: string): text is `${number}` => /^\d{1,15}(\.\d{1,6})?$/.test(text)

/** `40.5 t`, `1,250 KES`: exact, in the usual form of the language. */
export const useAmounts = (): ((amount: Amount, number?: string) => string) => {
  const { i18n } = useLingui()
  return useMemo(() => {
    const locale = regionOf(i18n.locale, false)
    const plain = numberFormat(locale, { maximumFractionDigits: 6 })
    return ({ number, unit, currency }, other = number) => `${isDecimal(other) ? plain.format(other) : other} ${unit ?? currency ?? ''}`
  }, [i18n.locale])
}

/** Whether two decimal numbers say the same, however they are written. */
export const sameNumber = (one: string, other: string): boolean => {
  const bare = (text: string) => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text)
  return bare(one) === bare(other)
}

/** The last moment of the last day, to be shown as a day. */
export const lastDay = ({ dueAt }: Pick<CommitmentSummary, 'dueAt'>): string => new Date(Date.parse(dueAt) - 1).toISOString()

/** A title may be withheld; the number stays. */
export const useCommitmentTitle = (): ((commitment: { readonly number: string; readonly title: string | null }) => string) => {
  const { t } = useLingui()
  return ({ number, title }) => title ?? t`${number}, whose title is withheld`
}

/** Where a decision is, in words. */
export const useDecisionWords = (): ((decision: { readonly number: string; readonly title: string | null }) => string) => {
  const { t } = useLingui()
  return ({ number, title }) => (title === null ? t`${number}, whose title is withheld` : `${number} ${title}`)
}
