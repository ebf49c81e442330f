import { Trans } from '@lingui/react/macro'
import type { CommitmentSummary } from '../../api/types'
import { Row } from '../../ui/Rows'
import { Due, Marks, Parties } from './Marks'
import { useAmounts, useCommitmentTitle, useCompletions } from './words'

interface CommitmentRowProps {
  readonly platform: string
  readonly commitment: CommitmentSummary
}

/** One commitment in a list: how it stands, who owes what to whom, and what was said of it. */
export const CommitmentRow = ({ platform, commitment }: CommitmentRowProps) => {
  const title = useCommitmentTitle()
  const amount = useAmounts()(commitment.amount)
  const completions = useCompletions()
  const { report, assessment, number } = commitment
  const reported = report === null ? null : completions[report.completion]
  const assessed = assessment === null ? null : completions[assessment.completion]
  return (
    <Row to={`/platforms/${platform}/commitments/${commitment.id}`} title={title(commitment)} first={<Marks commitment={commitment} />}>
      <p>
        <Parties commitment={commitment} />
      </p>
      <p>
        {number} · {amount} · <Due commitment={commitment} />
      </p>
      {reported === null && assessed === null ? null : (
        <p>
          {reported === null ? <Trans>No report</Trans> : <Trans>Reported: {reported}</Trans>} ·{' '}
          {assessed === null ? <Trans>not assessed yet</Trans> : <Trans>Assessed: {assessed}</Trans>}
        </p>
      )}
    </Row>
  )
}
