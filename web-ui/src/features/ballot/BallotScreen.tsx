import { Trans, useLingui } from '@lingui/react/macro'
import { usePrefetchQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'wouter'
import { Stays } from '../../acting/Stays'
import { platformQuery, proxiesQuery, recordQuery, rollStandingQuery, voteQuery } from '../../api/queries'
import type { MySeat, Platform, Vote } from '../../api/types'
import { DecisionTypeWords } from '../../domain/DecisionTypeWords'
import { OnRoll } from '../../domain/RollWords'
import { useTitle } from '../../domain/title'
import { useNumbers } from '../../language/numbers'
import { type Times, useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { useSession } from '../../session/session'
import { Awaiting } from '../../ui/Awaiting'
import { ButtonLink, Buttons } from '../../ui/Button'
import { Loading, Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Section, Split } from '../../ui/Section'
import { Crumb, HiddenTitle, Large, Prose, Stack } from '../../ui/Words'
import { Ballot } from './Ballot'
import { Proxies } from './Proxies'

/** The rules stand beside the ballot, which can be read before them. */

interface WaysProps {
  readonly platform: Platform
  readonly vote: Vote
  readonly times: Times
}

/** Why nobody can vote here now. */
const NotNow = ({ platform, vote }: WaysProps) => {
  const { t } = useLingui()
  const result = `/platforms/${platform.id}/votes/${vote.id}`
  return (
    <Stack>
      {vote.way === 'ballots' ? (
        <Note tone="still" icon="lock" title={t`This vote is closed`}>
          <p>
            <Trans>No ballot can be cast any more. Those that were cast in time are counted.</Trans>
          </p>
        </Note>
      ) : (
        <Note tone="still" icon="people" title={t`This vote is taken in a meeting`}>
          <p>
            <Trans>Nobody casts a ballot here: two officers enter and sign what the meeting counted.</Trans>
          </p>
        </Note>
      )}
      <Buttons>
        <ButtonLink to={result}>
          <Trans>To the result</Trans>
        </ButtonLink>
      </Buttons>
    </Stack>
  )
}

const NoSeat = () => {
  const { t } = useLingui()
  const session = useSession()
  const { state, all } = useSeats(undefined)
  if (session.kind === 'person' && state === 'loading')
    return (
      <Loading>
        <Trans>Getting your seats…</Trans>
      </Loading>
    )
  return (
    <Note tone="wait" icon="stool" title={t`You are not acting in a seat that votes here`}>
      {session.kind === 'reader' ? (
        <p>
          <Trans>Sign in from the menu above. Nothing is sent before you have checked it.</Trans>
        </p>
      ) : all.length === 0 ? (
        <p>
          <Trans>You hold no seat yet. The secretary of a platform gives seats.</Trans>
        </p>
      ) : (
        <p>
          <Trans>Choose the seat of a delegate from the menu above. Observers do not vote.</Trans>
        </p>
      )}
    </Note>
  )
}

const Aside = ({ platform, vote }: WaysProps): ReactNode => {
  const { count } = useNumbers()
  const charter = platform.charter.document
  const type = charter?.decisionTypes.find(({ id }) => id === vote.decisionType.id)
  const cast = count(vote.turnout.ballots)
  const all = vote.turnout.of === null ? undefined : count(vote.turnout.of)
  return (
    <>
      <Section title={<Trans>So far</Trans>}>
        <Large>
          {all === undefined ? (
            cast
          ) : (
            <Trans>
              {cast} of {all} seats have voted
            </Trans>
          )}
        </Large>
        <Prose>
          <p>
            <Trans>How they voted is shown after closing, so that nobody votes by the score.</Trans>
          </p>
        </Prose>
      </Section>
      {charter === null || type === undefined || vote.charter.version !== platform.charter.version ? null : (
        <Section title={<Trans>The rules of this vote</Trans>}>
          <Prose>
            <Awaiting what={<Trans>Getting the rules…</Trans>}>
              <DecisionTypeWords type={type} charter={charter} />
            </Awaiting>
          </Prose>
        </Section>
      )}
    </>
  )
}

const votes = (seat: MySeat | undefined): seat is MySeat => seat?.kind === 'delegate'

const BallotScreen = ({ platform: platformId, id }: { readonly platform: string; readonly id: string }) => {
  const { t } = useLingui()
  const titleOf = useTitle()
  usePrefetchQuery(voteQuery(platformId, id))
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: vote } = useSuspenseQuery(voteQuery(platformId, id))
  const times = useTimes(platform.zone)
  const { acting } = useSeats(platformId)
  const [search] = useSearchParams()
  const named = search.get('proxy')
  const type = platform.charter.document?.decisionTypes.find((one) => one.id === vote.decisionType.id)
  const mine = votes(acting) && vote.way === 'ballots' ? acting : undefined
  const proxies = useQuery({
    ...proxiesQuery(platformId, id, mine?.seat ?? ''),
    enabled: mine !== undefined && named !== null,
  }).data
  const proxy = named === null ? undefined : proxies?.items.find((one) => one.id === named)
  const changeable = type?.ballots?.changeable === true && mine !== undefined
  const [changing, setChanging] = useState<number>()
  const { data: replaced } = useQuery({
    ...recordQuery(platformId, { type: 'voting.BallotReplaced', seat: mine?.seat ?? '', decision: vote.proposal.id }),
    enabled: changeable,
  })
  // Newest first: the receipt is that of the last ballot.
  const newest = replaced?.items.find(({ stream }) => stream === `ballot:${id}/${mine?.seat ?? ''}`)?.index
  const before = newest === undefined ? undefined : newest - 1
  // Whoever is not on the roll has nothing to cast, and reads why.
  const standing = useQuery({ ...rollStandingQuery(platformId, id, mine?.seat ?? ''), enabled: mine !== undefined }).data
  const off = standing?.onRoll === false
  const waits = named !== null && mine !== undefined && proxies === undefined
  const { number } = vote.proposal
  const name = platform.name
  const title = titleOf(vote.proposal)
  const closed = vote.closedAt === null ? undefined : times.closing(vote.closedAt)
  const over =
    vote.state === 'open'
      ? undefined
      : vote.state === 'annulled'
        ? t`The vote was annulled`
        : closed === undefined
          ? t`The vote is closed`
          : t`The vote closed on ${closed}`
  return (
    <>
      <PageTitle>{t`Vote on ${number} – ${name} – Baraza`}</PageTitle>
      <Crumb to={`/platforms/${platformId}/proposals/${vote.proposal.id}`}>
        <Trans>{number}, text and timeline</Trans>
      </Crumb>
      <HiddenTitle>
        <Trans>
          Vote on {number}, {title}
        </Trans>
      </HiddenTitle>
      <Split aside={<Aside platform={platform} vote={vote} times={times} />}>
        {votes(acting) && vote.way === 'ballots' ? <OnRoll platform={platformId} vote={id} seat={acting.seat} /> : null}
        <Stays
          platform={platformId}
          seat={acting}
          over={over}
          kept={<Trans>Your ballot was not sent; what you chose is kept here.</Trans>}
          instead={
            votes(acting) && vote.way === 'ballots' ? undefined : vote.state !== 'open' || vote.way !== 'ballots' ? (
              <NotNow platform={platform} vote={vote} times={times} />
            ) : (
              <NoSeat />
            )
          }
        >
          {mine === undefined || off ? undefined : waits ? (
            <Loading>
              <Trans>Getting the proxy…</Trans>
            </Loading>
          ) : (
            <Ballot
              key={`${proxy?.id ?? mine.seat}/${changing ?? newest ?? ''}`}
              platform={platform}
              vote={vote}
              seat={mine}
              times={times}
              weight={standing?.weight ?? undefined}
              proxy={proxy}
              replaces={proxy === undefined ? (changing ?? before) : undefined}
              onChange={changeable && proxy === undefined ? setChanging : undefined}
              closed={<NotNow platform={platform} vote={vote} times={times} />}
            />
          )}
        </Stays>
        {mine === undefined || off || type?.proxies === undefined || type.proxies === null ? null : (
          <Awaiting what={<Trans>Getting the proxies…</Trans>}>
            <Proxies key={mine.seat} platform={platform} vote={vote} seat={mine} />
          </Awaiting>
        )}
      </Split>
    </>
  )
}

export default BallotScreen
