import { Trans } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { commitmentsQuery, proposalQuery } from '../../api/queries'
import { useSeats } from '../../session/seats'
import { ButtonLink, Buttons } from '../../ui/Button'
import { Empty } from '../../ui/Note'
import { Rows } from '../../ui/Rows'
import { Section } from '../../ui/Section'
import { CommitmentRow } from './CommitmentRow'

interface OfDecisionProps {
  readonly platform: string
  readonly id: string
}

/** On the page of an adopted decision: what was promised because of it. */
const OfDecision = ({ platform, id }: OfDecisionProps) => {
  const { data: proposal } = useSuspenseQuery(proposalQuery(platform, id))
  return proposal.state === 'adopted' ? <Promised platform={platform} id={id} /> : null
}

const Promised = ({ platform, id }: OfDecisionProps) => {
  const { data } = useSuspenseQuery(commitmentsQuery(platform, { proposal: id }))
  const { acting } = useSeats(platform)
  return (
    <Section
      id="commitments"
      title={<Trans>Commitments</Trans>}
      beside={
        data.next === null ? null : (
          <Link href={`/platforms/${platform}/commitments?proposal=${id}`}>
            <Trans>All of them</Trans>
          </Link>
        )
      }
    >
      {data.items.length === 0 ? (
        <Empty title={<Trans>Nothing was promised yet because of this decision</Trans>}>
          <p>
            <Trans>A member that will do something because of it says here what, to whom, how much and by when.</Trans>
          </p>
        </Empty>
      ) : (
        <Rows>
          {data.items.map((commitment) => (
            <CommitmentRow key={commitment.id} platform={platform} commitment={commitment} />
          ))}
        </Rows>
      )}
      {acting === undefined ? null : (
        <Buttons>
          <ButtonLink to={`/platforms/${platform}/proposals/${id}/offer`} second>
            <Trans>Offer a commitment</Trans>
          </ButtonLink>
        </Buttons>
      )}
    </Section>
  )
}

export default OfDecision
