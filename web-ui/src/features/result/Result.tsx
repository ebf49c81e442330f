import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { usePrefetchQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { lazy, type ReactNode } from 'react'
import { Link } from 'wouter'
import { platformQuery, proposalQuery, rollStandingQuery, voteQuery } from '../../api/queries'
import type { Vote } from '../../api/types'
import { useActorWords } from '../../domain/actors'
import { type Measured, thresholds } from '../../domain/findings'
import { Minority } from '../../domain/Minority'
import { useOutcomeSentence } from '../../domain/outcome'
import { OnRoll } from '../../domain/RollWords'
import { SecrecyWords } from '../../domain/SecrecyWords'
import { useProposalStates } from '../../domain/states'
import { useTitle } from '../../domain/title'
import { useNumbers } from '../../language/numbers'
import { type Times, useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { Awaiting } from '../../ui/Awaiting'
import { ButtonLink, Buttons } from '../../ui/Button'
import { Entry } from '../../ui/Mark'
import { Verdict } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { threadAt } from '../../ui/Pattern'
import { Facts, Head, Meta, Section, Split } from '../../ui/Section'
import { Crumb, Lead, Quiet } from '../../ui/Words'
import { Elected } from './Elected'
import { Next } from './Next'
import { Turnout, Votes } from './Votes'
import { Why } from './Why'

/** For whoever counts again: after the outcome can be read. */
const Roll = lazy(() => import('./Roll'))
const Turning = lazy(() => import('./Turning'))
/** For those who look at an election: the whole count can be long. */
const Election = lazy(() => import('./Election'))
/** For those who look at a vote whose tie a lot decides. */
const TieLot = lazy(() => import('./TieLot'))

interface PartProps {
  readonly platform: string
  readonly vote: Vote
  readonly times: Times
}

const Certified = ({ platform, vote, times }: PartProps) => {
  const actor = useActorWords()
  if (vote.certifiedAt === null) return null
  const at = times.moment(vote.certifiedAt)
  const by = vote.certifiedBy === null ? undefined : actor(vote.certifiedBy)
  return (
    <Quiet>
      {by === undefined ? (
        <Trans>Certified on {at}</Trans>
      ) : (
        <Trans>
          Certified by: {by}, on {at}
        </Trans>
      )}{' '}
      {vote.certifiedEntry === null ? null : <Entry platform={platform} index={vote.certifiedEntry} />}
    </Quiet>
  )
}

type Annulment = NonNullable<Vote['annulment']>

/** Said before every number, so that nobody takes them for an outcome. */
const Annulled = ({ platform, vote, annulment, times }: PartProps & { readonly annulment: Annulment }) => {
  const { t } = useLingui()
  const by = useActorWords()(annulment.by)
  const at = times.moment(annulment.at)
  return (
    <Verdict tone="still" icon="dash" word={t`Annulled`}>
      <Lead>
        <Trans>This vote was annulled and decides nothing. What was cast and counted stays in the record.</Trans>
      </Lead>
      <p>{annulment.reasons ?? <Trans>The reasons are not shown.</Trans>}</p>
      <Quiet>
        {by === undefined ? (
          <Trans>Annulled on {at}</Trans>
        ) : (
          <Trans>
            Annulled by: {by}, on {at}
          </Trans>
        )}{' '}
        <Entry platform={platform} index={annulment.entry} />
      </Quiet>
      <Buttons>
        {vote.next === null ? (
          <ButtonLink to={`/platforms/${platform}/proposals/${vote.proposal.id}`} second>
            <Trans>To the proposal: no other vote was called yet</Trans>
          </ButtonLink>
        ) : (
          <ButtonLink to={`/platforms/${platform}/votes/${vote.next}`}>
            <Trans>To the vote that was called after it</Trans>
          </ButtonLink>
        )}
      </Buttons>
    </Verdict>
  )
}

/** Whether the seat acted in can vote here, and why not. */
const Mine = ({ platform, vote, seat }: Omit<PartProps, 'times'> & { readonly seat: string }) => {
  const { data } = useQuery(rollStandingQuery(platform, vote.id, seat))
  return (
    <>
      <Awaiting what={<Trans>Getting the roll…</Trans>}>
        <OnRoll platform={platform} vote={vote.id} seat={seat} aloud />
      </Awaiting>
      {data?.onRoll === true ? (
        <Buttons>
          <ButtonLink to={`/platforms/${platform}/votes/${vote.id}/ballot`}>
            <Trans>To my ballot</Trans>
          </ButtonLink>
        </Buttons>
      ) : null}
    </>
  )
}

const Outcome = ({ platform, vote, times }: PartProps) => {
  const { t } = useLingui()
  const states = useProposalStates()
  const sentence = useOutcomeSentence()
  const { acting } = useSeats(platform)
  if (vote.annulment !== null) return <Annulled platform={platform} vote={vote} annulment={vote.annulment} times={times} />
  if (vote.outcome === null || vote.state === 'open') {
    const closes = vote.closesAt === null ? null : times.closing(vote.closesAt)
    return vote.state === 'open' ? (
      <Verdict tone="open" icon="decide" word={t`Open`}>
        <Lead>
          {closes === null ? (
            <Trans>The vote is open until the secretary closes it.</Trans>
          ) : (
            <Trans>
              The vote is open until <b>{closes}</b>.
            </Trans>
          )}{' '}
          <Trans>Until then nobody sees how it goes, only how many took part.</Trans>
        </Lead>
        {vote.way === 'ballots' ? (
          <Quiet>
            <SecrecyWords secrecy={vote.secrecy} />
          </Quiet>
        ) : null}
        <Minority platform={platform} objections={vote.minorityPositions} as="going" />
        {vote.way === 'ballots' && acting?.kind === 'delegate' ? <Mine platform={platform} vote={vote} seat={acting.seat} /> : null}
      </Verdict>
    ) : (
      <Verdict tone="wait" icon="clock" word={t`Closed`}>
        <Lead>
          <Trans>The vote is closed. It is being counted; the result appears here when that is done.</Trans>
        </Lead>
        <Minority platform={platform} objections={vote.minorityPositions} as="going" />
      </Verdict>
    )
  }
  const { word, tone, icon } = states[vote.outcome]
  // Options are elected, not adopted.
  const elected =
    vote.election === null ? undefined : { adopted: t`Elected`, rejected: t`Nobody is elected`, 'not-valid': word, lapsed: word }
  return (
    <Verdict tone={tone} icon={icon} word={elected?.[vote.outcome] ?? word}>
      {vote.election !== null && (vote.outcome === 'adopted' || vote.outcome === 'rejected') ? (
        <Elected election={vote.election} />
      ) : (
        <Lead>{sentence(vote.outcome, vote.findings)}</Lead>
      )}
      {vote.outcome === 'adopted' ? <Minority platform={platform} objections={vote.minorityPositions} as="part" /> : null}
      {vote.state === 'certified' ? (
        <Certified platform={platform} vote={vote} times={times} />
      ) : (
        <Quiet>
          <Trans>Not certified yet: the result becomes final when the secretary certifies it.</Trans>
        </Quiet>
      )}
      {vote.outcome === 'adopted' && vote.state === 'certified' ? (
        <Buttons>
          <ButtonLink to={`/platforms/${platform}/commitments?proposal=${vote.proposal.id}`} second>
            <Trans>What was promised because of it</Trans>
          </ButtonLink>
          {acting === undefined ? null : (
            <ButtonLink to={`/platforms/${platform}/proposals/${vote.proposal.id}/offer`} second>
              <Trans>Offer a commitment</Trans>
            </ButtonLink>
          )}
        </Buttons>
      ) : null}
    </Verdict>
  )
}

/** By how many hands the numbers went. */
const Counted = ({ platform, vote, times }: PartProps) => {
  const { t } = useLingui()
  const actor = useActorWords()
  const signed = ({ organisation, office, entry }: NonNullable<Vote['count']>['enteredBy']): ReactNode => (
    <>
      {actor({ seat: null, organisation, office })} <Entry platform={platform} index={entry} />
    </>
  )
  const { count: counted } = useNumbers()
  const { count, way, secrecy, charter, closedAt, extensions, previous, proxies, papers, replaced } = vote
  const published: Readonly<Record<Vote['secrecy'], string>> = {
    open: t`Ballots, opened at closing`,
    confidential: t`Confidential ballots, published without names`,
    secret: t`Secret ballots, published without names`,
  }
  return (
    <Section title={<Trans>How it was counted</Trans>}>
      <Facts
        facts={[
          { name: t`Way`, value: way === 'ballots' ? published[secrecy] : t`Count taken in a meeting` },
          {
            name: t`By the rules of`,
            value: (
              <>
                <Link href={`/platforms/${platform}/charters/${charter.version}`}>
                  <Trans>charter version {charter.version}</Trans>
                </Link>{' '}
                <Trans>in force when it was called</Trans>
              </>
            ),
          },
          ...(count === null
            ? []
            : [
                { name: t`Entered by`, value: signed(count.enteredBy) },
                { name: t`Signed by`, value: count.signedBy === null ? t`nobody yet; a second officer must sign` : signed(count.signedBy) },
              ]),
          ...(papers === null
            ? []
            : [
                {
                  name: t`On paper`,
                  value:
                    (papers.unmatched ?? 0) === 0
                      ? t`${plural(papers.cast, { one: '# ballot', other: '# ballots' })}, entered alike by two clerks`
                      : t`${plural(papers.cast, { one: '# ballot', other: '# ballots' })}, entered alike by two clerks; ${plural(papers.unmatched ?? 0, { one: '# paper counts nothing, since no two clerks entered the same', other: '# papers count nothing, since no two clerks entered the same' })}`,
                },
              ]),
          ...(proxies === null
            ? []
            : [
                {
                  name: t`By proxy`,
                  value: t`${plural(proxies.cast, { one: '# ballot', other: '# ballots' })}, of ${plural(proxies.standing, { one: '# proxy that was given', other: '# proxies that were given' })}`,
                },
              ]),
          ...(proxies === null || (proxies.overridden ?? 0) === 0
            ? []
            : [
                {
                  name: t`Of these not counted`,
                  value: t`${counted(proxies.overridden ?? 0)}, because the members voted themselves`,
                },
              ]),
          ...(replaced === 0
            ? []
            : [
                {
                  name: t`Replaced`,
                  value: t`${plural(replaced, { one: '# ballot was replaced by a later one of the same seat, which counts', other: '# ballots were replaced by later ones of the same seats, which count' })}`,
                },
              ]),
          ...extensions.map(({ closesAt, entry }) => ({
            name: t`Extended`,
            value: (
              <>
                <Trans>until {times.closing(closesAt)}</Trans> <Entry platform={platform} index={entry} />
              </>
            ),
          })),
          ...(previous === null
            ? []
            : [
                {
                  name: t`Earlier vote`,
                  value: (
                    <Link href={`/platforms/${platform}/votes/${previous}`}>
                      <Trans>what it came to</Trans>
                    </Link>
                  ),
                },
              ]),
          ...(closedAt === null ? [] : [{ name: t`Closed`, value: times.moment(closedAt) }]),
        ]}
      />
    </Section>
  )
}

/** The mark on the meters: one share of heads for every constituency. */
const quorumMark = (vote: Vote): Measured | undefined => {
  const quorums = thresholds(vote.findings).filter(
    ({ part, constituency, by, of }) => part === 'quorum' && constituency !== null && by === 'heads' && of === 'entitled',
  )
  const shares = new Set(quorums.map(({ required }) => required))
  return shares.size === 1 ? quorums[0] : undefined
}

const Result = ({ platform: platformId, id }: { readonly platform: string; readonly id: string }) => {
  const { t } = useLingui()
  const titleOf = useTitle()
  usePrefetchQuery(voteQuery(platformId, id))
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: vote } = useSuspenseQuery(voteQuery(platformId, id))
  const times = useTimes(platform.zone)
  const { proposal, decisionType, tally } = vote
  const title = titleOf(proposal)
  // Of a motion the title alone rarely tells what it is about.
  const whole = useQuery(proposalQuery(platformId, proposal.id)).data?.partOf ?? undefined
  const { number } = proposal
  const type = decisionType.name
  const name = platform.name
  const day = times.day(vote.opensAt)
  const last = vote.closedAt ?? vote.closesAt
  const until = last === null ? day : times.day(last)
  const threadOf = (constituency: string) => threadAt(platform.constituencies.findIndex((one) => one.id === constituency))
  return (
    <>
      <PageTitle>{t`Result of ${number} – ${name} – Baraza`}</PageTitle>
      <Crumb to={`/platforms/${platformId}/proposals/${proposal.id}`}>
        <Trans>{number}, text and timeline</Trans>
      </Crumb>
      <Split
        aside={
          <>
            <Turnout vote={vote} threadOf={threadOf} mark={quorumMark(vote)} />
            <Counted platform={platformId} vote={vote} times={times} />
            {vote.annulment === null ? <Next vote={vote} /> : null}
            <Awaiting what={<Trans>Getting the roll…</Trans>}>
              <Roll platform={platformId} vote={vote} times={times} />
            </Awaiting>
          </>
        }
      >
        <Head>
          <Meta>
            <span>
              {day === until ? (
                <Trans>
                  {number} · {type} · vote of {day}
                </Trans>
              ) : (
                <Trans>
                  {number} · {type} · vote of {day} to {until}
                </Trans>
              )}
            </span>
          </Meta>
          <h1>{title}</h1>
          {vote.call === 2 ? (
            <Meta>
              <span>
                <Trans>Second call: an earlier vote had no quorum</Trans>
              </span>
            </Meta>
          ) : null}
          {whole === undefined ? null : (
            <Meta>
              <span>
                <Trans>
                  Part of{' '}
                  <Link href={`/platforms/${platformId}/proposals/${whole.id}`}>
                    {whole.number}, {titleOf(whole)}
                  </Link>
                </Trans>
              </span>
            </Meta>
          )}
        </Head>
        <Outcome platform={platformId} vote={vote} times={times} />
        {vote.findings.length === 0 ? null : <Why vote={vote} />}
        {vote.findings.length === 0 || vote.annulment !== null || vote.election !== null ? null : (
          <Awaiting what={<Trans>Looking for what would have turned it…</Trans>}>
            <Turning platform={platformId} vote={vote} />
          </Awaiting>
        )}
        {vote.election === null ? (
          tally === null ? null : (
            <>
              <Votes tally={tally} threadOf={threadOf} />
              {vote.lot === null ? null : (
                <Awaiting what={<Trans>Getting the count…</Trans>}>
                  <TieLot vote={vote} lot={vote.lot} />
                </Awaiting>
              )}
            </>
          )
        ) : vote.state === 'open' ? null : (
          <Awaiting what={<Trans>Getting the count…</Trans>}>
            <Election platform={platformId} vote={vote} election={vote.election} />
          </Awaiting>
        )}
      </Split>
    </>
  )
}

export default Result
