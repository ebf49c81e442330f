import { Trans } from '@lingui/react/macro'
import type { CommitmentSummary } from '../../api/types'
import { useTimes } from '../../language/times'
import { Chip } from '../../ui/Mark'
import { lastDay, useCommitmentStates } from './words'

type Standing = Pick<CommitmentSummary, 'state' | 'overdue'>

/** How it stands. That it is overdue is said in a word and an icon beside the state. */
export const Marks = ({ commitment }: { readonly commitment: Standing }) => {
  const { word, tone, icon } = useCommitmentStates()[commitment.state]
  return (
    <>
      <Chip tone={tone} icon={icon}>
        {word}
      </Chip>
      {commitment.overdue ? (
        <Chip tone="fails" icon="alert">
          <Trans>Overdue</Trans>
        </Chip>
      ) : null}
    </>
  )
}

/** By when, or since when it is late. */
export const Due = ({ commitment }: { readonly commitment: Pick<CommitmentSummary, 'overdue' | 'dueAt' | 'zone'> }) => {
  const day = useTimes(commitment.zone).day(lastDay(commitment))
  return commitment.overdue ? <Trans>was due by {day}</Trans> : <Trans>due by {day}</Trans>
}

/** Who owes whom. */
export const Parties = ({ commitment }: { readonly commitment: Pick<CommitmentSummary, 'debtor' | 'creditor'> }) => {
  const debtor = commitment.debtor.name
  const creditor = commitment.creditor.name
  return (
    <Trans>
      {debtor} owes {creditor}
    </Trans>
  )
}
