import { Trans, useLingui } from '@lingui/react/macro'
import { usePrefetchQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Problem } from '../../api/problem'
import { entryQuery, platformQuery, proposalQuery, recordQuery } from '../../api/queries'
import type { RecordEntry as Entry_, RecordItem } from '../../api/types'
import { useActorWords } from '../../domain/actors'
import { useEventNames } from '../../domain/events'
import { useNumbers } from '../../language/numbers'
import { type Times, useTimes } from '../../language/times'
import { Button, ButtonLink, Buttons } from '../../ui/Button'
import { Entry } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Facts, Head, Meta, Section, Split } from '../../ui/Section'
import { Notch, Tally } from '../../ui/Tally'
import { Block, Crumb, Hash, Lead, Quiet } from '../../ui/Words'
import { addressOf, subjectOf } from './about'

/** What the entry itself says, without looking anything up. */
const Written = ({ platform, entry, times }: { readonly platform: string; readonly entry: Entry_; readonly times: Times }) => {
  const { t } = useLingui()
  const event = useEventNames().of(entry.type)
  const actor = useActorWords()
  const subject = subjectOf(entry.stream)
  const to = subject === undefined ? undefined : addressOf(platform, subject)
  const stream = <Hash>{entry.stream}</Hash>
  const version = entry.charter?.version
  const who = actor({ person: entry.actor.person, seat: entry.actor.seat ?? null, organisation: null, office: entry.actor.office ?? null })
  return (
    <Section
      title={<Trans>What was written</Trans>}
      beside={
        to === undefined ? null : (
          <Link href={to}>
            <Trans>What it is about</Trans>
          </Link>
        )
      }
    >
      <Facts
        columns={2}
        facts={[
          {
            name: t`Act`,
            value: (
              <>
                {event} <Hash>{entry.type}</Hash>
              </>
            ),
          },
          {
            name: t`By`,
            value: entry.actor.seat ? (
              <>
                {who} · <Link href={`/platforms/${platform}/record?seat=${entry.actor.seat}`}>{t`what this seat did`}</Link>
              </>
            ) : (
              who
            ),
          },
          ...(version === undefined
            ? []
            : [{ name: t`Under`, value: <Link href={`/platforms/${platform}`}>{t`Charter version ${version}`}</Link> }]),
          { name: t`Done`, value: times.moment(entry.occurredAt) },
          { name: t`Written into the record`, value: times.moment(entry.recordedAt) },
          {
            name: t`Stream, and its place there`,
            value: (
              <>
                {stream} · {entry.sequence}
              </>
            ),
          },
          { name: t`Identifier`, value: <Hash>{entry.eventId}</Hash> },
          ...(entry.causation ? [{ name: t`Caused by`, value: <Hash>{entry.causation}</Hash> }] : []),
        ]}
      />
    </Section>
  )
}

/** Says of a ballot whether it still counts: a receipt is looked up long after it was written down. */
const Replaced = ({ platform, entry }: { readonly platform: string; readonly entry: Entry_ }) => {
  const { t } = useLingui()
  const seat = entry.actor.seat ?? ''
  const { data } = useQuery({
    ...recordQuery(platform, { type: 'voting.BallotReplaced', seat, decision: entry.decision ?? '' }),
    enabled: seat !== '' && entry.stream.startsWith('ballot:'),
  })
  // Newest first.
  const newest = data?.items.find(({ stream, index }) => stream === entry.stream && index > Number(entry.index))
  if (newest === undefined) return null
  return (
    <Note tone="wait" icon="returned" title={t`This ballot was replaced`}>
      <p>
        <Trans>The same seat voted again before the vote closed. The later ballot counts, and this one counts nothing:</Trans>{' '}
        <Entry platform={platform} index={newest.index} />
      </p>
    </Note>
  )
}

const NEAR = 5

/** Some entries before and after this one. */
const near = (items: readonly RecordItem[], index: string): readonly RecordItem[] => {
  const at = items.findIndex((item) => String(item.index) === index)
  return at < 0 ? [] : items.slice(Math.max(0, at - NEAR), at + NEAR + 1)
}

/** The same decision's entries around this one. */
const Around = ({
  platform,
  entry,
  items,
  times,
}: {
  readonly platform: string
  readonly entry: Entry_
  readonly items: readonly RecordItem[]
  readonly times: Times
}) => {
  const events = useEventNames()
  const actor = useActorWords()
  return (
    <Section
      title={<Trans>What belongs to the same decision</Trans>}
      beside={
        entry.decision ? (
          <Link href={`/platforms/${platform}/record?decision=${entry.decision}`}>
            <Trans>All of it</Trans>
          </Link>
        ) : null
      }
    >
      <Tally>
        {items.map((item) => {
          const here = String(item.index) === entry.index
          return (
            <Notch
              key={item.index}
              kind={here ? 'now' : 'minor'}
              when={
                <>
                  {here ? (
                    <b>
                      <Trans>This entry</Trans>
                    </b>
                  ) : (
                    <Entry platform={platform} index={item.index} />
                  )}
                  <span>{times.brief(item.recordedAt)}</span>
                </>
              }
              what={events.of(item.type)}
              by={actor(item.actor)}
            />
          )
        })}
      </Tally>
    </Section>
  )
}

const indexOf = (written: string): number => {
  if (!/^\d{1,15}$/.test(written)) throw new Problem(404, undefined)
  return Number(written)
}

const RecordEntry = ({ platform: id, id: written }: { readonly platform: string; readonly id: string }) => {
  const { t } = useLingui()
  const { count } = useNumbers()
  const events = useEventNames()
  const index = indexOf(written)
  usePrefetchQuery(entryQuery(id, index))
  const { data: platform } = useSuspenseQuery(platformQuery(id))
  const { data: entry } = useSuspenseQuery(entryQuery(id, index))
  const decision = entry.decision ?? undefined
  const proposal = useQuery({ ...proposalQuery(id, decision ?? ''), enabled: decision !== undefined }).data
  const around = useQuery({ ...recordQuery(id, { decision: decision ?? '', order: 'oldest' }), enabled: decision !== undefined }).data
  const neighbours = near(around?.items ?? [], entry.index)
  const times = useTimes(platform.zone)
  const number = count(index)
  const name = platform.name
  const at = times.moment(entry.recordedAt)
  const event = events.of(entry.type)
  const payload = JSON.stringify(entry.payload, undefined, 2)
  return (
    <>
      <PageTitle>{t`Entry ${number} – ${name} – Baraza`}</PageTitle>
      <Crumb to={`/platforms/${id}/record`}>
        <Trans>The record</Trans>
      </Crumb>
      <Head>
        <Meta>
          <span>
            <Trans>Entry {number}</Trans>
          </span>
          <span>{at}</span>
        </Meta>
        <h1>{proposal === undefined ? event : t`${event}: ${proposal.number}`}</h1>
        {proposal?.title ? <Lead>{proposal.title}</Lead> : null}
      </Head>
      <Split
        aside={
          <>
            <Section title={<Trans>Quote it</Trans>}>
              <Quiet>
                <Trans>
                  {name}, record, entry {number}, {at}. Identifier <Hash>{entry.eventId}</Hash>
                </Trans>
              </Quiet>
              <Buttons>
                <Button second small onPress={() => window.print()}>
                  <Trans>Print</Trans>
                </Button>
              </Buttons>
            </Section>
            <Section title={<Trans>Beside it in the record</Trans>}>
              <Buttons>
                {index === 0 ? null : (
                  <ButtonLink to={`/platforms/${id}/record/${index - 1}`} second small>
                    <Trans>Entry before</Trans>
                  </ButtonLink>
                )}
                {platform.asOf !== null && index >= platform.asOf.index ? null : (
                  <ButtonLink to={`/platforms/${id}/record/${index + 1}`} second small>
                    <Trans>Entry after</Trans>
                  </ButtonLink>
                )}
              </Buttons>
            </Section>
          </>
        }
      >
        <Replaced platform={id} entry={entry} />
        <Written platform={id} entry={entry} times={times} />
        <Section title={<Trans>The facts</Trans>}>
          <Block label={t`The facts of the entry, as JSON`}>{payload}</Block>
        </Section>
        {neighbours.length === 0 ? null : <Around platform={id} entry={entry} items={neighbours} times={times} />}
        <Section
          title={<Trans>The entry as it is stored</Trans>}
          beside={
            <span>
              <Trans>its exact bytes, as text</Trans>
            </span>
          }
        >
          <Block label={t`The entry as it is stored, in canonical JSON`}>{entry.canonical}</Block>
        </Section>
      </Split>
    </>
  )
}

export default RecordEntry
