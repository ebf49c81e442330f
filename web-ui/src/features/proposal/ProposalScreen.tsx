import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { usePrefetchQuery, useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Link, useSearchParams } from 'wouter'
import { assembliesQuery } from '../../api/assemblies'
import { partsQuery, platformQuery, proposalQuery } from '../../api/queries'
import type { Proposal, ProposalState } from '../../api/types'
import { useActorWords } from '../../domain/actors'
import { useConsentSentence } from '../../domain/consent'
import { Minority } from '../../domain/Minority'
import { isOutcome, useOutcomeSentence } from '../../domain/outcome'
import { ProposalRow } from '../../domain/ProposalRow'
import { useProposalStates } from '../../domain/states'
import { useTitle } from '../../domain/title'
import { useNumbers } from '../../language/numbers'
import { type Times, useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { AwaitingSection } from '../../ui/Awaiting'
import { Button, ButtonLink, Buttons } from '../../ui/Button'
import { Chip, Entry } from '../../ui/Mark'
import { Note, Verdict } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Rows } from '../../ui/Rows'
import { Facts, Head, Jump, Meta, Section, Split } from '../../ui/Section'
import { Crumb, Lead, Quiet } from '../../ui/Words'
import { CoSponsors } from './CoSponsors'
import { ElectedNames } from './ElectedNames'
import { Markdown, Text, Versions } from './Text'
import { Timeline } from './Timeline'

const Carried = lazy(() => import('./Carried'))

interface PartProps {
  readonly platform: string
  readonly proposal: Proposal
  readonly times: Times
}

/** What ended it, or sent it back, without a decision. */
const ENDED: Readonly<Partial<Record<ProposalState, string>>> = {
  returned: 'proposals.ProposalReturned',
  withdrawn: 'proposals.ProposalWithdrawn',
  lapsed: 'proposals.ProposalLapsed',
}

const Ended = ({ platform, proposal, times, end }: PartProps & { readonly end: Proposal['timeline'][number] }) => {
  const { word, tone, icon } = useProposalStates()[proposal.state]
  const by = useActorWords()(end.actor)
  const at = times.moment(end.at)
  const { reasons } = end.facts
  return (
    <Section title={<Trans>Outcome</Trans>}>
      <Verdict tone={tone} icon={icon} word={word}>
        <Lead>
          {typeof reasons === 'string' ? (
            reasons
          ) : proposal.state === 'withdrawn' ? (
            <Trans>Whoever proposed it took it back, so it was not decided.</Trans>
          ) : (
            <Trans>The reasons are not shown.</Trans>
          )}
        </Lead>
        <Quiet>
          {by === undefined ? null : (
            <Trans>
              By: {by}, on {at}
            </Trans>
          )}{' '}
          <Entry platform={platform} index={end.entry} />
        </Quiet>
      </Verdict>
    </Section>
  )
}

/** That a vote on it came to nothing, until another is called. */
const VoteForNothing = ({ to, annulled }: { readonly to: string; readonly annulled: boolean }) => {
  const { t } = useLingui()
  return (
    <Section title={<Trans>Vote</Trans>}>
      <Note tone="wait" icon="alert" title={annulled ? t`The vote was annulled` : t`The vote had no quorum`}>
        <p>
          {annulled ? (
            <Trans>It decided nothing. The proposal can be put to another vote.</Trans>
          ) : (
            <Trans>It decided nothing. The charter lets the proposal be put to the vote a second time.</Trans>
          )}
        </p>
      </Note>
      <Buttons>
        <ButtonLink to={to} second>
          {annulled ? <Trans>Why it was annulled</Trans> : <Trans>The result, rule by rule</Trans>}
        </ButtonLink>
      </Buttons>
    </Section>
  )
}

/** How it was decided, or how it stands while a vote is under way. */
const Standing = ({ platform, proposal, times, elects }: PartProps & { readonly elects: boolean }) => {
  const { t } = useLingui()
  const states = useProposalStates()
  const sentence = useOutcomeSentence()
  const consent = useConsentSentence()
  const { acting } = useSeats(platform)
  const { vote, outcome, state, decidedAt, entry } = proposal
  const { word, tone, icon } = states[state]
  const result = vote === null ? null : `/platforms/${platform}/votes/${vote.id}`
  if (outcome) {
    const findings = outcome.findings ?? []
    const at = decidedAt === null ? null : times.moment(decidedAt)
    return (
      <Section title={<Trans>Outcome</Trans>}>
        <Verdict tone={tone} icon={icon} word={word}>
          {outcome.basis === 'consent' ? (
            <Lead>{consent(outcome)}</Lead>
          ) : outcome.by === 'declaration' ? (
            <Lead>
              <Trans>
                The chair declared this outcome after a show of hands. <b>Nobody counted</b>, so there are no numbers and no rules to check.
              </Trans>
            </Lead>
          ) : elects && vote !== null && (state === 'adopted' || state === 'rejected') ? (
            <ElectedNames platform={platform} vote={vote.id} />
          ) : isOutcome(state) && findings.length > 0 ? (
            <Lead>{sentence(state, findings)}</Lead>
          ) : null}
          <Minority platform={platform} objections={proposal.minorityPositions} as="part" words={Markdown} />
          <Minority platform={platform} objections={proposal.maintained} as="against" words={Markdown} />
          <Quiet>
            {at === null ? null : <Trans>Decided on {at}</Trans>} {entry === null ? null : <Entry platform={platform} index={entry} />}
          </Quiet>
        </Verdict>
        {result === null ? null : (
          <Buttons>
            <ButtonLink to={result}>
              <Trans>The result, rule by rule</Trans>
            </ButtonLink>
          </Buttons>
        )}
      </Section>
    )
  }
  const end = proposal.timeline.findLast(({ type }) => type === ENDED[state])
  if (end !== undefined) return <Ended platform={platform} proposal={proposal} times={times} end={end} />
  if (vote?.state === 'annulled') return <VoteForNothing to={`/platforms/${platform}/votes/${vote.id}`} annulled />
  const last = proposal.earlierVotes.at(-1)
  if (last !== undefined && vote === null)
    return <VoteForNothing to={`/platforms/${platform}/votes/${last.id}`} annulled={last.state === 'annulled'} />
  if (vote === null || result === null) return null
  const closes = vote.closesAt === null ? null : times.closing(vote.closesAt)
  return (
    <Section title={<Trans>Vote</Trans>}>
      {vote.state === 'open' ? (
        <Note
          tone="open"
          icon="decide"
          title={vote.way === 'ballots' ? t`The vote is open` : t`The meeting votes, and its officers enter the count`}
        >
          <p>
            {closes === null ? (
              <Trans>It closes when the secretary closes it.</Trans>
            ) : (
              <Trans>
                It closes on <b>{closes}</b>.
              </Trans>
            )}{' '}
            <Trans>Until then only the turnout is shown, to everybody alike.</Trans>
          </p>
        </Note>
      ) : (
        <Note tone="wait" icon="clock" title={t`The vote is closed and not yet certified`}>
          <p>
            <Trans>The result becomes final when the secretary certifies it.</Trans>
          </p>
        </Note>
      )}
      <Buttons>
        {vote.state === 'open' && vote.way === 'ballots' && acting?.kind === 'delegate' ? (
          <ButtonLink to={`${result}/ballot`}>
            <Trans>To my ballot</Trans>
          </ButtonLink>
        ) : null}
        <ButtonLink to={result} second>
          {vote.state === 'open' ? <Trans>Turnout and roll</Trans> : <Trans>The count so far, rule by rule</Trans>}
        </ButtonLink>
      </Buttons>
    </Section>
  )
}

const Parts = ({ platform, proposal, times }: PartProps) => {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(partsQuery(platform, proposal.id))
  return (
    <>
      <Rows>
        {data.pages
          .flatMap(({ items }) => items)
          .map((part) => (
            <ProposalRow key={part.id} platform={platform} proposal={part} times={times} within={proposal.id} />
          ))}
      </Rows>
      {hasNextPage ? (
        <Buttons>
          <Button second onPress={() => void fetchNextPage()}>
            {isFetchingNextPage ? <Trans>Getting more motions…</Trans> : <Trans>More motions</Trans>}
          </Button>
        </Buttons>
      ) : null}
    </>
  )
}

const useShownVersion = (): number | undefined => {
  const [search] = useSearchParams()
  const written = search.get('version') ?? ''
  return /^\d{1,6}$/.test(written) ? Number(written) : undefined
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((all, one) => all + one, 0)

interface ProposalScreenProps {
  readonly platform: string
  readonly id: string
  /** What the person can do here, from another feature. */
  readonly acts?: ReactNode
  /** What was said on it, from another feature, which draws what people wrote with what it is given. */
  readonly deliberation?: (words: ComponentType<{ readonly text: string }>) => ReactNode
  /** What was promised because of it, from another feature. */
  readonly commitments?: ReactNode
}

const ProposalScreen = ({ platform: platformId, id, acts, deliberation, commitments }: ProposalScreenProps) => {
  const { t } = useLingui()
  const { count } = useNumbers()
  const states = useProposalStates()
  const titleOf = useTitle()
  const version = useShownVersion()
  usePrefetchQuery(proposalQuery(platformId, id))
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: proposal } = useSuspenseQuery(proposalQuery(platformId, id))
  const times = useTimes(platform.zone)
  const title = titleOf(proposal)
  const { number, decisionType, sponsor, partOf } = proposal
  const { word, tone, icon } = states[proposal.state]
  const type = decisionType.name
  const name = platform.name
  const organisation = sponsor.organisation.name
  const rules = platform.charter.document?.decisionTypes.find((one) => one.id === decisionType.id)
  const parts = proposal.parts.count
  const said = sum(proposal.deliberation.contributions) + sum(proposal.deliberation.objections)
  const { open, answered, maintained } = proposal.deliberation.objections
  const standing = open + answered + maintained
  const spoken = said > 0 || proposal.state !== 'draft'
  const home = `/platforms/${platformId}`
  const drafted = proposal.versions[0]
  const meets = (platform.charter.document.assemblies ?? null) !== null
  const convened = useQuery({ ...assembliesQuery(platformId, { ahead: true, proposal: id }), enabled: meets }).data?.items ?? []
  const ahead = convened.filter(({ state }) => state !== 'called-off')
  return (
    <>
      <PageTitle>{t`${number} ${title} – ${name} – Baraza`}</PageTitle>
      {partOf === null ? (
        <Crumb to={`${home}/decisions`}>
          <Trans>All decisions</Trans>
        </Crumb>
      ) : (
        <Crumb to={`${home}/proposals/${partOf.id}`}>
          <Trans>
            Part of {partOf.number}, {titleOf(partOf)}
          </Trans>
        </Crumb>
      )}
      <Head>
        <Meta>
          <Chip tone={tone} icon={icon}>
            {word}
          </Chip>
          <span>
            <Trans>
              {number} · {type}
            </Trans>
          </span>
        </Meta>
        <h1>{title}</h1>
        <Meta>
          <span>
            <Trans>
              Proposed by <b>{organisation}</b>
            </Trans>
          </span>
        </Meta>
      </Head>
      <Jump
        label={t`On this page`}
        to={[
          { id: 'text', name: t`Text` },
          ...(parts > 0 ? [{ id: 'parts', name: t`Motions`, count: count(parts) }] : []),
          ...(spoken ? [{ id: 'deliberation', name: t`Deliberation`, count: count(said) }] : []),
          ...(standing > 0 ? [{ id: 'objections', name: t`Objections`, count: count(standing) }] : []),
          { id: 'versions', name: t`Versions`, count: count(proposal.versions.length) },
          { id: 'timeline', name: t`Timeline`, count: count(proposal.timeline.length) },
        ]}
      />
      <Split
        aside={
          <>
            <Timeline platform={platformId} proposal={proposal} times={times} />
            <Section title={<Trans>About it</Trans>}>
              <Facts
                facts={[
                  { name: t`Kind of decision`, value: <Link href={home}>{type}</Link> },
                  { name: t`Proposed by`, value: organisation },
                  ...(drafted === undefined ? [] : [{ name: t`Drafted`, value: times.moment(drafted.at) }]),
                  ...proposal.earlierVotes.map(({ id: earlier, state }) => ({
                    name: state === 'annulled' ? t`Annulled vote` : t`First call, without quorum`,
                    value: (
                      <Link href={`${home}/votes/${earlier}`}>
                        <Trans>its count and the reasons</Trans>
                      </Link>
                    ),
                  })),
                  ...ahead.map((assembly) => ({
                    name: t`To be decided`,
                    value: (
                      <Link href={`${home}/assemblies/${assembly.id}`}>
                        <Trans>
                          in the assembly {assembly.number} of {times.day(assembly.opensAt)}
                        </Trans>
                      </Link>
                    ),
                  })),
                  ...(parts > 0
                    ? [
                        {
                          name: t`Motions`,
                          value: t`${plural(parts, { one: '# motion is part of it', other: '# motions are part of it' })}`,
                        },
                      ]
                    : []),
                ]}
              />
            </Section>
          </>
        }
      >
        <CoSponsors platform={platformId} proposal={proposal} rule={rules?.coSponsors ?? undefined} />
        <Standing platform={platformId} proposal={proposal} times={times} elects={(rules?.election ?? null) !== null} />
        {acts}
        {proposal.amendment === null ? null : (
          <Suspense fallback={null}>
            <Carried platform={platformId} proposal={proposal.id} amendment={proposal.amendment} />
          </Suspense>
        )}
        <Text platform={platformId} proposal={proposal} version={version} />
        {spoken ? deliberation?.(Markdown) : null}
        {parts > 0 ? (
          <AwaitingSection id="parts" title={<Trans>Motions that are part of it</Trans>} what={<Trans>Getting the motions…</Trans>}>
            <Parts platform={platformId} proposal={proposal} times={times} />
          </AwaitingSection>
        ) : null}
        {commitments}
        <Versions platform={platformId} proposal={proposal} times={times} />
      </Split>
    </>
  )
}

export default ProposalScreen
