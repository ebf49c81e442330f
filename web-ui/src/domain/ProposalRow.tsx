import { Trans, useLingui } from '@lingui/react/macro'
import type { ProposalSummary } from '../api/types'
import type { Times } from '../language/times'
import { Chip, Entry } from '../ui/Mark'
import { Row } from '../ui/Rows'
import { useConsentSentence, useMinorityCount } from './consent'
import { isOutcome, useOutcomeSentence } from './outcome'
import { useProposalStates } from './states'
import { useTitle } from './title'

const useReason = () => {
  const { t } = useLingui()
  const sentence = useOutcomeSentence()
  const consent = useConsentSentence()
  return ({ outcome, state }: ProposalSummary): string | undefined => {
    if (!outcome) return undefined
    if (outcome.basis === 'consent') return consent(outcome)
    if (outcome.by === 'declaration') return t`Declared by the chair after a show of hands. Nobody counted.`
    const findings = outcome.findings ?? []
    return findings.length > 0 && isOutcome(state) ? sentence(state, findings) : undefined
  }
}

interface ProposalRowProps {
  readonly platform: string
  readonly proposal: ProposalSummary
  readonly times: Times
  /** In the list of one proposal's motions nobody needs to be told again whose motions they are. */
  readonly within?: string
}

/** One proposal in a list: how it stands, what it is, why it came out so. */
export const ProposalRow = ({ platform, proposal, times, within }: ProposalRowProps) => {
  const states = useProposalStates()
  const title = useTitle()
  const reason = useReason()(proposal)
  const minority = useMinorityCount()
  const { word, tone, icon } = states[proposal.state]
  const { number, decisionType, sponsor, outcome, partOf } = proposal
  const type = decisionType.name
  const organisation = sponsor.organisation.name
  const whole = partOf === null || partOf.id === within ? null : { number: partOf.number, title: title(partOf) }
  const to = outcome?.vote ? `/platforms/${platform}/votes/${outcome.vote}` : `/platforms/${platform}/proposals/${proposal.id}`
  return (
    <Row
      to={to}
      title={title(proposal)}
      first={
        <>
          <Chip tone={tone} icon={icon}>
            {word}
          </Chip>
          {proposal.decidedAt === null ? null : <span>{times.day(proposal.decidedAt)}</span>}
        </>
      }
      last={proposal.entry === null ? null : <Entry platform={platform} index={proposal.entry} />}
    >
      {reason === undefined ? null : <p>{reason}</p>}
      {outcome === null || outcome.basis === 'consent' || outcome.minorityPositions === 0 ? null : <p>{minority(outcome)}</p>}
      {whole === null ? null : (
        <p>
          <Trans>
            Part of {whole.number}, {whole.title}
          </Trans>
        </p>
      )}
      <p>
        <Trans>
          {number} · {type} · proposed by {organisation}
        </Trans>
      </p>
    </Row>
  )
}
