import { Trans, useLingui } from '@lingui/react/macro'
import { usePrefetchQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useSearchParams } from 'wouter'
import { platformQuery, proposalQuery, recordQuery } from '../../api/queries'
import type { Office, Platform, RecordItem } from '../../api/types'
import { useActorWords } from '../../domain/actors'
import { useEventNames } from '../../domain/events'
import { useOfficeNames } from '../../domain/states'
import { useNumbers } from '../../language/numbers'
import { startOfDay, useTimes } from '../../language/times'
import { Button } from '../../ui/Button'
import { DateField, Filters, SelectField } from '../../ui/Field'
import { Entry } from '../../ui/Mark'
import { Empty, Note } from '../../ui/Note'
import { Pager } from '../../ui/Pager'
import { PageTitle } from '../../ui/PageTitle'
import { Head, Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Lead } from '../../ui/Words'
import { addressOf } from './about'

const OFFICES: readonly Office[] = ['chair', 'secretary', 'facilitator', 'treasurer', 'auditor']
const DAY = 24 * 60 * 60 * 1000

const useEntryTitle = () => {
  const { t } = useLingui()
  const { count } = useNumbers()
  return (items: readonly RecordItem[]): string => {
    const indexes = items.map(({ index }) => index)
    const first = count(Math.min(...indexes))
    const last = count(Math.max(...indexes))
    return indexes.length === 0 ? t`Entries` : first === last ? t`Entry ${first}` : t`Entries ${first} to ${last}`
  }
}

const About = ({ platform, item }: { readonly platform: string; readonly item: RecordItem }) => {
  const { about } = item
  if (about === null) return null
  const words = [about.number, about.title].filter((part) => part !== null).join(', ')
  const to = addressOf(platform, about)
  return to === undefined || words === '' ? words : <Link href={to}>{words}</Link>
}

/** What the address asks for, and how to ask for something else. */
const useAsked = (platform: Platform) => {
  const [search] = useSearchParams()
  const value = (name: string) => search.get(name) ?? undefined
  const order = search.get('order') === 'oldest' ? ('oldest' as const) : ('newest' as const)
  const office = OFFICES.find((one) => one === search.get('office'))
  const from = startOfDay(value('from') ?? '', platform.zone)
  const lastDay = startOfDay(value('until') ?? '', platform.zone)
  // The last day belongs to what is asked for, however long the day was.
  const until = lastDay && startOfDay(new Date(Date.parse(`${value('until')}T00:00:00Z`) + DAY).toISOString().slice(0, 10), platform.zone)
  const [type, seat, decision, cursor] = ['type', 'seat', 'decision', 'cursor'].map(value)
  const query = {
    order,
    ...(type === undefined ? {} : { type }),
    ...(office === undefined ? {} : { office }),
    ...(seat === undefined ? {} : { seat }),
    ...(decision === undefined ? {} : { decision }),
    ...(from === undefined ? {} : { from: from.toISOString() }),
    ...(until === undefined ? {} : { until: until.toISOString() }),
    ...(cursor === undefined ? {} : { cursor }),
  }
  const address = (next: string | undefined) => {
    const parameters = new URLSearchParams(search)
    parameters.delete('cursor')
    if (next !== undefined) parameters.set('cursor', next)
    const written = parameters.toString()
    return `/platforms/${platform.id}/record${written === '' ? '' : `?${written}`}`
  }
  return { query, address, days: { from: value('from') ?? '', until: value('until') ?? '' } }
}

const Record = ({ platform: id }: { readonly platform: string }) => {
  const { t } = useLingui()
  const [, go] = useLocation()
  const events = useEventNames()
  const offices = useOfficeNames()
  const actor = useActorWords()
  const entries = useEntryTitle()
  const { data: platform } = useSuspenseQuery(platformQuery(id))
  const { query, address, days } = useAsked(platform)
  usePrefetchQuery(recordQuery(id, query))
  const { data: record } = useSuspenseQuery(recordQuery(id, query))
  const decision = useQuery({ ...proposalQuery(id, query.decision ?? ''), enabled: query.decision !== undefined }).data
  const times = useTimes(platform.zone)
  const { zone } = times
  const name = platform.name
  const here = `/platforms/${id}/record`
  const known = Object.entries(events.all).filter(
    ([type]) => type !== 'platform.OrganisationRegistered' && type !== 'platform.PlatformRegistered',
  )
  return (
    <>
      <PageTitle>{t`The record – ${name} – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>The record</Trans>
        </h1>
        <Lead>
          <Trans>Everything that was ever done here, in order. Entries are added, never changed or removed.</Trans>
        </Lead>
      </Head>
      {query.decision === undefined && query.seat === undefined ? null : (
        <div style={{ marginBlockEnd: '1.5rem' }}>
          <Note
            tone="open"
            icon="eye"
            title={
              query.seat !== undefined
                ? t`Only what one seat did`
                : decision === undefined
                  ? t`Only what belongs to one decision`
                  : t`Only what belongs to ${decision.number}`
            }
          >
            <p>
              {decision?.title ? <>{decision.title}. </> : null}
              <Link href={here}>
                <Trans>Show the whole record</Trans>
              </Link>
            </p>
          </Note>
        </div>
      )}
      <Filters
        label={t`Choose entries`}
        onFilter={(chosen) => {
          const parameters = new URLSearchParams([...chosen])
          if (query.decision !== undefined) parameters.set('decision', query.decision)
          if (query.seat !== undefined) parameters.set('seat', query.seat)
          go(`${here}?${parameters}`)
        }}
      >
        <SelectField
          label={t`What`}
          name="type"
          value={query.type ?? ''}
          options={[{ value: '', label: t`Any entry` }, ...known.map(([value, label]) => ({ value, label }))]}
        />
        <SelectField
          label={t`In which office`}
          name="office"
          value={query.office ?? ''}
          options={[{ value: '', label: t`Any or none` }, ...OFFICES.map((office) => ({ value: office, label: offices[office] }))]}
        />
        <DateField label={t`From (${zone})`} name="from" value={days.from} />
        <DateField label={t`To (${zone})`} name="until" value={days.until} />
        <SelectField
          label={t`Order`}
          name="order"
          value={query.order === 'oldest' ? 'oldest' : ''}
          options={[
            { value: '', label: t`Newest first` },
            { value: 'oldest', label: t`Oldest first` },
          ]}
        />
        <Button type="submit" second>
          <Trans>Filter</Trans>
        </Button>
      </Filters>
      <Section title={entries(record.items)}>
        {record.items.length === 0 ? (
          <Empty title={<Trans>No entry is like that</Trans>}>
            <p>
              <Trans>Choose less, or show the whole record.</Trans> <Link href={here}>{t`The whole record`}</Link>
            </p>
          </Empty>
        ) : (
          <Table
            kind="tight"
            columns={[
              { key: 'entry', title: t`Entry` },
              { key: 'when', title: t`When (${zone})` },
              { key: 'what', title: t`What` },
              { key: 'who', title: t`Who, in which seat` },
              { key: 'about', title: t`About` },
            ]}
            rows={record.items.map((item) => ({
              key: String(item.index),
              cells: [
                <Entry key="entry" platform={id} index={item.index} />,
                <time key="when" dateTime={item.recordedAt}>
                  {times.brief(item.recordedAt)}
                </time>,
                <b key="what">{events.of(item.type)}</b>,
                actor(item.actor),
                item.about === null ? null : <About key="about" platform={id} item={item} />,
              ],
            }))}
          />
        )}
        <Pager
          first={query.cursor === undefined ? undefined : address(undefined)}
          firstName={query.order === 'newest' ? t`Newest entries` : t`Oldest entries`}
          next={record.next === null ? undefined : address(record.next)}
          nextName={query.order === 'newest' ? t`Older entries` : t`Newer entries`}
        />
      </Section>
    </>
  )
}

export default Record
