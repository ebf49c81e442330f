import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { rollStandingQuery } from '../../api/queries'
import type { OffRoll } from '../../api/types'
import { Note } from '../../ui/Note'

/** Why a member is not on a roll, as the end of a sentence about it. */
export const useOffRoll = (): Readonly<Record<OffRoll, string>> => {
  const { t } = useLingui()
  return {
    'not-recorded': t`The body keeps the roll of its constituency itself`,
    'no-class': t`It was given no class`,
    'class-does-not-vote': t`Its class does not vote`,
    suspended: t`It was suspended`,
    'in-arrears': t`It was in arrears for too long`,
    'share-unpaid': t`Its share was not paid`,
    'no-capital': t`It had no share capital, by which its constituency votes`,
    'capital-above-limit': t`It held more of the share capital than the charter lets a member hold`,
    'no-delegate': t`It had no delegate`,
    'term-over': t`The term of its last delegate was over`,
  }
}

export const OffRollWords = ({ reasons }: { readonly reasons: readonly OffRoll[] }) => {
  const words = useOffRoll()
  return <>{reasons.map((reason) => words[reason]).join('; ')}</>
}

interface OnRollProps {
  readonly platform: string
  readonly vote: string
  readonly seat: string
  /** Whether it also says so when the seat is on it. */
  readonly aloud?: boolean
}

/** Tells the seat acted in that it is not on the roll, and why. */
export const OnRoll = ({ platform, vote, seat, aloud = false }: OnRollProps) => {
  const { t } = useLingui()
  const words = useOffRoll()
  const { data } = useSuspenseQuery(rollStandingQuery(platform, vote, seat))
  if (data.onRoll)
    return aloud ? (
      <p>
        <Trans>Your seat is on the roll of this vote.</Trans>
      </p>
    ) : null
  return (
    <Note tone="wait" icon="alert" title={t`Your seat is not on the roll of this vote`}>
      {data.reasons.length === 0 ? null : (
        <ul>
          {data.reasons.map((reason) => (
            <li key={reason}>{words[reason]}.</li>
          ))}
        </ul>
      )}
      <p>
        {data.note === 'by-other-seats' ? (
          <Trans>The roll was frozen before your seat was given. Your member votes by its other seats.</Trans>
        ) : data.note === 'has-no-vote' ? (
          <Trans>Observers and the founder do not vote.</Trans>
        ) : data.note === 'was-no-member' ? (
          <Trans>It was no member yet when the roll was frozen.</Trans>
        ) : (
          <Trans>The roll was frozen when the vote was called, and stays as it is.</Trans>
        )}
      </p>
    </Note>
  )
}
