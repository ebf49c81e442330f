import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { platformQuery, undecidedQuery } from '../../api/queries'
import { SeatName } from '../../domain/seats'
import { useTitle } from '../../domain/title'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { ButtonLink, Buttons } from '../../ui/Button'
import type { IconName } from '../../ui/Icon'
import { Chip, type Tone } from '../../ui/Mark'
import { Empty, Loading, Note } from '../../ui/Note'
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

/** Everything that is said of one thing, in its platform's time. */
const useThing = ({ what, seat, item, until }: Thing) => {
  const { t } = useLingui()
  const words = useThingWords()[what]
  const titleOf = useTitle()
  const platform = useQuery(platformQuery(seat.platform)).data
  const times = useTimes(platform?.zone ?? 'UTC')
  const days = until === undefined ? 0 : Math.floor((Date.parse(until) - Date.now()) / DAY)
  const home = `/platforms/${seat.platform}`
  const page = `${home}/proposals/${item.proposal.id}`
  const { number } = item.proposal
  const name = platform?.name ?? ''
  const asSeat = <SeatName seat={seat} />
  const line: ReactNode = (
    <>
      {name === '' ? number : `${number} · ${name}`} · <Trans>as {asSeat}</Trans>
    </>
  )
  return {
    ...words,
    title: titleOf(item.proposal),
    page,
    to: what === 'vote' && item.vote !== null ? `${home}/votes/${item.vote.id}/ballot` : page,
    line,
    left:
      until === undefined || platform === undefined
        ? undefined
        : days < 1
          ? t`Closes within a day`
          : t`${plural(days, { one: '# day left', other: '# days left' })}`,
    closes: until === undefined || platform === undefined ? undefined : times.closing(until),
  }
}

const First = ({ thing }: { readonly thing: Thing }) => {
  const { kind, tone, icon, title, page, to, line, action, closes } = useThing(thing)
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
              <Trans>
                closes on <b>{closes}</b>
              </Trans>
            </>
          )}
        </>
      }
      action={
        <ButtonLink to={to} big>
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
        <ButtonLink to={to} second small>
          {action}
        </ButtonLink>
      }
    />
  )
}

const Home = () => {
  const { t } = useLingui()
  const { state, all, person } = useSeats(undefined)
  const answers = useQueries({ queries: all.map((seat) => undecidedQuery(seat.platform, seat.seat)) })
  const known = all.flatMap((seat, place) => {
    const items = answers[place]?.data?.items
    return items === undefined ? [] : [{ seat, items }]
  })
  const pending = state === 'loading' || answers.some(({ isPending }) => isPending)
  const failed = state === 'failed' || answers.some(({ isError }) => isError)
  const [first, ...others] = waiting(known, Date.now())
  const count = first === undefined ? 0 : others.length + 1
  return (
    <>
      <title>{t`What needs you – Baraza`}</title>
      <Head>
        <h1>
          <Trans>What needs you</Trans>
        </h1>
        {pending || failed || all.length === 0 ? null : (
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
        {pending ? (
          <Loading>
            <Trans>Getting what waits for your seats…</Trans>
          </Loading>
        ) : first === undefined ? (
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
      {others.length === 0 ? null : (
        <Section title={<Trans>Also waiting</Trans>}>
          <Todos>
            {others.map((thing) => (
              <Other key={`${thing.seat.seat}/${thing.item.proposal.id}`} thing={thing} />
            ))}
          </Todos>
        </Section>
      )}
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
