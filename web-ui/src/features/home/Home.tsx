import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type AssemblySummary, assembliesQuery } from '../../api/assemblies'
import { commitmentsQuery, organisationQuery, platformQuery, undecidedQuery } from '../../api/queries'
import type { MySeat, Platform } from '../../api/types'
import { OfficeNotes } from '../../domain/OfficeWords'
import { SeatName } from '../../domain/seats'
import { useTitle } from '../../domain/title'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { ButtonLink, Buttons } from '../../ui/Button'
import type { IconName } from '../../ui/Icon'
import { Chip, Mark, type Tone } from '../../ui/Mark'
import { Empty, Loading, Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Head, Section } from '../../ui/Section'
import { FirstThing, Todo, Todos } from '../../ui/Todo'
import { Hash, Lead, Stack } from '../../ui/Words'
import { type Thing, type Waiting, waiting } from './waiting'

const DAY = 86_400_000

interface ThingWords {
  readonly kind: string
  readonly action: string
  readonly tone: Tone
  readonly icon: IconName
}

const useThingWords = (): Readonly<Record<Waiting, ThingWords>> => {
  const { t } = useLingui()
  return {
    vote: { kind: t`You can vote`, action: t`Vote`, tone: 'open', icon: 'decide' },
    proxy: { kind: t`You hold a proxy that is not used`, action: t`Vote for others`, tone: 'open', icon: 'decide' },
    overdue: { kind: t`Late`, action: t`Report on it`, tone: 'fails', icon: 'alert' },
    answer: { kind: t`An objection waits for an answer`, action: t`Answer it`, tone: 'wait', icon: 'chat' },
    settle: { kind: t`Your objection was answered`, action: t`Settle it`, tone: 'wait', icon: 'chat' },
    accept: { kind: t`Something is offered to you`, action: t`Accept or decline`, tone: 'wait', icon: 'hand' },
    assess: { kind: t`A report waits for somebody else’s eyes`, action: t`Assess it`, tone: 'wait', icon: 'pen' },
    end: { kind: t`Assessed: say how it ends`, action: t`Look at it`, tone: 'wait', icon: 'hand' },
    report: { kind: t`You owe this`, action: t`Report on it`, tone: 'still', icon: 'hand' },
    close: { kind: t`A vote can be closed`, action: t`Close it`, tone: 'wait', icon: 'clock' },
    certify: { kind: t`A result waits to be certified`, action: t`Certify it`, tone: 'wait', icon: 'seal' },
    sign: { kind: t`A count waits for a second signature`, action: t`Compare it`, tone: 'wait', icon: 'pen' },
    count: { kind: t`A meeting’s count is to be entered`, action: t`Enter it`, tone: 'wait', icon: 'pen' },
    admit: { kind: t`Waits for admission`, action: t`Read it`, tone: 'wait', icon: 'clock' },
    call: { kind: t`A vote can be called`, action: t`Call it`, tone: 'still', icon: 'hand' },
    returned: { kind: t`Returned to you`, action: t`Revise it`, tone: 'wait', icon: 'returned' },
    draft: { kind: t`Your draft`, action: t`Go on with it`, tone: 'still', icon: 'pen' },
  }
}

/** Where a thing is, and where it is done. */
const useSubject = ({ what, seat, of }: Thing) => {
  const titleOf = useTitle()
  const home = `/platforms/${seat.platform}`
  if (of.kind === 'commitment') {
    const page = `${home}/commitments/${of.item.id}`
    return { id: of.item.id, number: of.item.number, title: titleOf(of.item), page, to: page }
  }
  const { proposal, vote } = of.item
  const page = `${home}/proposals/${proposal.id}`
  return {
    id: proposal.id,
    number: proposal.number,
    title: titleOf(proposal),
    page,
    to: (what === 'vote' || what === 'proxy') && vote !== null ? `${home}/votes/${vote.id}/ballot` : page,
  }
}

/** Everything that is said of one thing, in its platform's time. */
const useThing = (thing: Thing) => {
  const { what, seat, until } = thing
  const { t } = useLingui()
  const words = useThingWords()[what]
  const subject = useSubject(thing)
  const platform = useQuery(platformQuery(seat.platform)).data
  const times = useTimes(platform?.zone ?? 'UTC')
  const timed = until !== undefined && platform !== undefined
  const days = until === undefined ? 0 : Math.floor((Date.parse(until) - Date.now()) / DAY)
  const late = -days
  const { number } = subject
  const name = platform?.name ?? ''
  const asSeat = <SeatName seat={seat} />
  const line: ReactNode = (
    <>
      {name === '' ? number : `${number} · ${name}`} · <Trans>as {asSeat}</Trans>
    </>
  )
  const left =
    what === 'overdue'
      ? t`${plural(late, { one: '# day late', other: '# days late' })}`
      : days < 1
        ? what === 'vote' || what === 'proxy'
          ? t`Closes within a day`
          : t`Due within a day`
        : t`${plural(days, { one: '# day left', other: '# days left' })}`
  return {
    ...words,
    ...subject,
    line,
    left: timed ? left : undefined,
    // The end of a day is the beginning of the next: what is due is due on the day before.
    closes: timed
      ? what === 'vote' || what === 'proxy'
        ? times.closing(until)
        : times.day(new Date(Date.parse(until) - 1).toISOString())
      : undefined,
  }
}

const First = ({ thing }: { readonly thing: Thing }) => {
  const { kind, tone, icon, title, page, to, line, action, closes } = useThing(thing)
  const closing = thing.what === 'vote' || thing.what === 'proxy'
  return (
    <FirstThing
      kind={
        <Chip tone={tone} icon={icon}>
          {kind}
        </Chip>
      }
      title={<Link href={page}>{title}</Link>}
      line={
        <>
          {line}
          {closes === undefined ? null : (
            <>
              {' · '}
              {closing ? (
                <Trans>
                  closes on <b>{closes}</b>
                </Trans>
              ) : (
                <Trans>
                  last day <b>{closes}</b>
                </Trans>
              )}
            </>
          )}
        </>
      }
      action={
        <ButtonLink to={to} state={{ act: thing.what }} big>
          {action}
        </ButtonLink>
      }
    />
  )
}

const Other = ({ thing }: { readonly thing: Thing }) => {
  const { kind, title, page, to, line, action, left, closes } = useThing(thing)
  return (
    <Todo
      due={left ?? kind}
      until={closes}
      title={<Link href={page}>{title}</Link>}
      line={line}
      action={
        <ButtonLink to={to} state={{ act: thing.what }} second small>
          {action}
        </ButtonLink>
      }
    />
  )
}

/** Reads for each seat what is not decided, what its organisation owes and is owed, and what an auditor looks after. */
const useRead = (seats: readonly MySeat[]) => {
  const proposals = useQueries({ queries: seats.map((seat) => undecidedQuery(seat.platform, seat.seat)) })
  // By state, so that what has ended never crowds out what waits.
  const looksAfter = ({ kind, offices, organisation }: MySeat) => {
    // An individual owes nothing here and is owed nothing.
    if (kind === 'observer' || organisation === undefined) return []
    const offered = { creditor: organisation, state: 'offered' } as const
    // An auditor looks at everybody's, its own among them.
    if (offices.includes('auditor')) return [{ state: 'active' } as const, offered]
    return [{ debtor: organisation, state: 'active' } as const, { creditor: organisation, state: 'active' } as const, offered]
  }
  const asked = seats.flatMap((seat) => looksAfter(seat).map((query) => ({ seat, query: { ...query, limit: 100 } })))
  const commitments = useQueries({ queries: asked.map(({ seat, query }) => commitmentsQuery(seat.platform, query)) })
  // The names of both too, so that no line grows when they come.
  const platforms = useQueries({ queries: [...new Set(seats.map(({ platform }) => platform))].map(platformQuery) })
  const organisations = useQueries({
    queries: [...new Set(seats.flatMap(({ organisation }) => organisation ?? []))].map(organisationQuery),
  })
  const answers = [...proposals, ...commitments]
  return {
    pending: [...answers, ...platforms, ...organisations].some(({ isPending }) => isPending),
    failed: answers.some(({ isError }) => isError),
    read: seats.map((seat, place) => ({
      seat,
      proposals: proposals[place]?.data?.items ?? [],
      commitments: asked.flatMap((one, where) => (one.seat === seat ? (commitments[where]?.data?.items ?? []) : [])),
    })),
  }
}

/** What every member is told of the offices of a platform. */
const Told = ({ platforms }: { readonly platforms: readonly string[] }) => {
  const read = useQueries({ queries: platforms.map((platform) => platformQuery(platform)) })
  return <Stack>{read.map(({ data }) => (data === undefined ? null : <OfficeNotes key={data.id} platform={data} linked />))}</Stack>
}

/** The assemblies that the person's members are called to, until they are closed; one that was called off stays to the end of its day. */
const Called = ({ seats }: { readonly seats: readonly MySeat[] }) => {
  const delegates = [...new Set(seats.filter(({ kind }) => kind === 'delegate').map(({ platform }) => platform))]
  const platforms = useQueries({ queries: delegates.map(platformQuery) }).flatMap(({ data }) => data ?? [])
  const meeting = platforms.filter(({ charter }) => (charter.document.assemblies ?? null) !== null)
  const ahead = useQueries({ queries: meeting.map(({ id }) => assembliesQuery(id, { ahead: true })) })
  const called = meeting.flatMap((platform, place) => (ahead[place]?.data?.items ?? []).map((assembly) => ({ platform, assembly })))
  if (called.length === 0) return null
  return (
    <Section
      title={
        called.every(({ assembly }) => assembly.state === 'called-off') ? (
          <Trans>An assembly was called off</Trans>
        ) : (
          <Trans>You are called to an assembly</Trans>
        )
      }
    >
      <ul>
        {called.map(({ platform, assembly }) => (
          <CalledTo key={assembly.id} platform={platform} assembly={assembly} />
        ))}
      </ul>
    </Section>
  )
}

const CalledTo = ({ platform, assembly }: { readonly platform: Platform; readonly assembly: AssemblySummary }) => {
  const { t } = useLingui()
  const times = useTimes(platform.zone)
  return (
    <li>
      <Link href={`/platforms/${platform.id}/assemblies/${assembly.id}`}>{`${platform.name} ${assembly.number}`}</Link>
      {`: ${times.closing(assembly.opensAt)}`}
      {assembly.state === 'called-off' ? (
        <>
          {' '}
          <Mark tone="fails">{t`called off`}</Mark>
        </>
      ) : null}
    </li>
  )
}

const Home = () => {
  const { t } = useLingui()
  const { state, all, person } = useSeats(undefined)
  const { read, ...answers } = useRead(all)
  const pending = state === 'loading' || answers.pending
  const failed = state === 'failed' || answers.failed
  const title = <PageTitle>{t`What needs you – Baraza`}</PageTitle>
  const heading = (
    <h1>
      <Trans>What needs you</Trans>
    </h1>
  )
  // Nothing stands on the page that what is still on its way would push down.
  if (pending)
    return (
      <>
        {title}
        <Head>{heading}</Head>
        <Loading>
          <Trans>Getting what waits for your seats…</Trans>
        </Loading>
      </>
    )
  const [first, ...others] = waiting(read, Date.now())
  const count = first === undefined ? 0 : others.length + 1
  return (
    <>
      {title}
      <Head>
        {heading}
        {failed || all.length === 0 ? null : (
          <Lead>
            {count === 0
              ? t`Nothing waits for your seats now.`
              : t`${plural(count, { one: '# thing waits for your seats.', other: '# things wait for your seats.' })}`}
          </Lead>
        )}
      </Head>
      <Stack>
        {failed ? (
          <Note tone="fails" icon="alert" title={t`Not everything could be fetched`} alert>
            <p>
              <Trans>What is shown below may not be all. Reload the page when there is signal.</Trans>
            </p>
          </Note>
        ) : null}
        {first === undefined ? (
          all.length === 0 && !failed ? (
            <Empty title={<Trans>You hold no seat yet</Trans>}>
              <p>
                <Trans>The secretary of a platform gives seats. Until then you read like everybody else.</Trans>
              </p>
              {person === undefined ? null : (
                <p>
                  <Trans>
                    So that a seat can be given to you, tell the secretary this identifier: <Hash>{person}</Hash>
                  </Trans>
                </p>
              )}
            </Empty>
          ) : failed ? null : (
            <Empty title={<Trans>Nothing to do</Trans>}>
              <p>
                <Trans>A vote, a returned proposal or a result to certify appears here as soon as it waits for one of your seats.</Trans>
              </p>
            </Empty>
          )
        ) : (
          <Section title={<Trans>Most urgent</Trans>}>
            <First thing={first} />
          </Section>
        )}
      </Stack>
      <Told platforms={[...new Set(all.map(({ platform }) => platform))]} />
      {others.length === 0 ? null : (
        <Section title={<Trans>Also waiting</Trans>}>
          <Todos>
            {others.map((thing) => (
              <Other
                key={`${thing.seat.seat}/${thing.of.kind === 'proposal' ? thing.of.item.proposal.id : thing.of.item.id}`}
                thing={thing}
              />
            ))}
          </Todos>
        </Section>
      )}
      <Called seats={all} />
      <Buttons>
        <ButtonLink to="/platforms" second>
          <Trans>All platforms</Trans>
        </ButtonLink>
        <ButtonLink to="/found" second>
          <Trans>Found a platform</Trans>
        </ButtonLink>
      </Buttons>
    </>
  )
}

export default Home
