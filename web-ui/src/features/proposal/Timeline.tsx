import { Trans } from '@lingui/react/macro'
import { Link } from 'wouter'
import type { Proposal } from '../../api/types'
import { useActorWords } from '../../domain/actors'
import { useEventNames } from '../../domain/events'
import { useProposalStates } from '../../domain/states'
import { useNumbers } from '../../language/numbers'
import type { Times } from '../../language/times'
import { Entry } from '../../ui/Mark'
import { Section } from '../../ui/Section'
import { Notch, Tally } from '../../ui/Tally'

/** Acts of procedure between those that change something for everybody. */
const MINOR = new Set([
  'proposals.ProposalRevised',
  'proposals.ProposalSubmitted',
  'voting.MeetingCountEntered',
  'voting.MeetingCountSigned',
  'voting.BallotsOpened',
  'voting.VoteTallied',
])
const DECIDING = new Set(['proposals.ProposalDecided', 'proposals.ProposalDeclared'])

interface TimelineProps {
  readonly platform: string
  readonly proposal: Proposal
  readonly times: Times
}

export const Timeline = ({ platform, proposal, times }: TimelineProps) => {
  const name = useEventNames().of
  const actor = useActorWords()
  const { count } = useNumbers()
  const states = useProposalStates()
  const closes = proposal.vote?.state === 'open' && proposal.vote.closesAt !== null ? times.closing(proposal.vote.closesAt) : undefined
  const asOf = proposal.asOf === null ? undefined : count(proposal.asOf.index)
  const over = ['adopted', 'rejected', 'not-valid', 'withdrawn', 'lapsed'].includes(proposal.state)
  const decided = proposal.state === 'adopted' ? 'holds' : 'fails'
  return (
    <Section
      id="timeline"
      title={<Trans>Timeline</Trans>}
      beside={
        <Link href={`/platforms/${platform}/record?decision=${proposal.id}`}>
          <Trans>In the record</Trans>
        </Link>
      }
    >
      <Tally>
        {proposal.timeline.map((entry) => (
          <Notch
            key={entry.entry}
            kind={DECIDING.has(entry.type) ? decided : MINOR.has(entry.type) ? 'minor' : undefined}
            when={
              <>
                <Entry platform={platform} index={entry.entry} />
                <time dateTime={entry.at}>{times.brief(entry.at)}</time>
              </>
            }
            what={name(entry.type)}
            by={actor(entry.actor)}
          />
        ))}
        {over ? null : (
          <Notch
            kind="now"
            when={
              <b>
                <Trans>Now</Trans>
              </b>
            }
            what={states[proposal.state].word}
            by={
              closes !== undefined ? (
                <Trans>The vote closes on {closes}</Trans>
              ) : asOf === undefined ? null : (
                <Trans>as of entry {asOf}</Trans>
              )
            }
          />
        )}
      </Tally>
    </Section>
  )
}
