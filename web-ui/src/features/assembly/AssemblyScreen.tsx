import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Stays } from '../../acting/Stays'
import { type Assembly, assemblyQuery, attendanceQuery } from '../../api/assemblies'
import { platformQuery } from '../../api/queries'
import type { Platform } from '../../api/types'
import { useTitle } from '../../domain/title'
import { useNumbers } from '../../language/numbers'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { Button } from '../../ui/Button'
import { Chip, Entry, Mark } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Facts, Head, Meta, Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Crumb, Hash, Prose, Stack } from '../../ui/Words'
import { AssemblyDesk } from './AssemblyDesk'
import { CalledOff } from './CallOff'
import { useAssemblyWords } from './words'

interface PartProps {
  readonly platform: Platform
  readonly assembly: Assembly
}

/** Whether it can decide, and how many are missing. */
const QuorumNow = ({ assembly }: Pick<PartProps, 'assembly'>) => {
  const { t } = useLingui()
  const numbers = useNumbers()
  const { attendance, quorate, state } = assembly
  if (attendance === null || (state !== 'open' && state !== 'closed')) return null
  const present = numbers.count(attendance.present)
  const entitled = numbers.count(attendance.entitled)
  const { missing, suffices, finding } = attendance
  const required = finding?.required ?? null
  const share = required === null ? undefined : numbers.share(required)
  return (
    <Note
      tone={quorate && suffices ? 'holds' : suffices ? 'wait' : 'fails'}
      icon={quorate && suffices ? 'check' : 'alert'}
      title={
        quorate && suffices
          ? t`The assembly has its quorum`
          : suffices
            ? t`Enough members are present; the quorum is to be ascertained`
            : missing === null
              ? t`Too few members are present`
              : t`${plural(missing, { one: '# more member is needed', other: '# more members are needed' })}`
      }
    >
      <p>
        <Trans>
          {present} of {entitled} are present.
        </Trans>{' '}
        {finding === null ? (
          <Trans>Any attendance suffices.</Trans>
        ) : share === undefined ? null : finding.strict === true ? (
          <Trans>More than {share} are required.</Trans>
        ) : (
          <Trans>At least {share} are required.</Trans>
        )}
      </p>
    </Note>
  )
}

const Agenda = ({ platform, assembly }: PartProps) => {
  const { t } = useLingui()
  const titleOf = useTitle()
  return (
    <Section id="agenda" title={<Trans>Agenda</Trans>}>
      {assembly.agenda.length === 0 ? (
        <p>
          <Trans>Nothing is on the agenda yet.</Trans>
        </p>
      ) : (
        <Prose>
          <ol>
            {assembly.agenda.map(({ number, proposal, title, withNotice, decidable, vote }) => (
              <li key={number}>
                {proposal === null ? (
                  (title ?? <Trans>The title is withheld.</Trans>)
                ) : (
                  <Link href={`/platforms/${platform.id}/proposals/${proposal.id}`}>{`${proposal.number} ${titleOf(proposal)}`}</Link>
                )}
                {withNotice ? null : (
                  <>
                    {' '}
                    <Mark tone="wait">{t`without notice`}</Mark>
                    {decidable ? null : (
                      <>
                        {' '}
                        <Trans>It cannot be decided here.</Trans>
                      </>
                    )}
                  </>
                )}
                {vote === null ? null : (
                  <>
                    {' '}
                    <Link href={`/platforms/${platform.id}/votes/${vote}`}>
                      <Trans>The vote on it</Trans>
                    </Link>
                  </>
                )}
              </li>
            ))}
          </ol>
        </Prose>
      )}
    </Section>
  )
}

const Attendance = ({ platform, assembly }: PartProps) => {
  const { t } = useLingui()
  const numbers = useNumbers()
  const { attendance } = assembly
  if (attendance === null || assembly.state === 'called-off') return null
  return (
    <Section id="attendance" title={<Trans>Attendance</Trans>}>
      <Table
        kind="fold"
        caption={<Trans>Who is present on this call, of those on the roll.</Trans>}
        columns={[
          { key: 'name', title: t`Constituency` },
          { key: 'present', title: t`Present`, number: true },
          { key: 'entitled', title: t`On the roll`, number: true },
        ]}
        rows={attendance.constituencies.map(({ id, name, present, entitled }) => ({
          key: id,
          cells: [name, numbers.count(present), numbers.count(entitled)],
        }))}
        footer={[{ key: 'all', cells: [t`All`, numbers.count(attendance.present), numbers.count(attendance.entitled)] }]}
      />
      <Present platform={platform} assembly={assembly} />
    </Section>
  )
}

const Present = ({ platform, assembly }: PartProps) => {
  const { t } = useLingui()
  const times = useTimes(platform.zone)
  const pages = useSuspenseInfiniteQuery(attendanceQuery(platform.id, assembly.id, { present: true }))
  const items = pages.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return null
  return (
    <Stack>
      <Table
        kind="fold"
        caption={<Trans>Recorded as present.</Trans>}
        columns={[
          { key: 'who', title: t`Member` },
          { key: 'how', title: t`How` },
          { key: 'since', title: t`Since` },
        ]}
        rows={items.map(({ seat, organisation, manner, since }) => ({
          key: seat,
          cells: [
            organisation?.name ?? t`Individual member ${seat.slice(0, 8)}`,
            manner === 'remotely' ? t`remotely` : t`in person`,
            since === null ? '' : times.brief(since),
          ],
        }))}
      />
      {pages.hasNextPage ? (
        <div>
          <Button second small busy={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}

const Found = ({ platform, assembly }: PartProps) => {
  const { t } = useLingui()
  const times = useTimes(platform.zone)
  const numbers = useNumbers()
  if (assembly.ascertained.length === 0) return null
  return (
    <Section id="ascertained" title={<Trans>What was ascertained</Trans>}>
      <Table
        kind="fold"
        caption={<Trans>Each time somebody ascertained the quorum.</Trans>}
        columns={[
          { key: 'at', title: t`When` },
          { key: 'call', title: t`Call`, number: true },
          { key: 'present', title: t`Present`, number: true },
          { key: 'found', title: t`Quorum` },
          { key: 'entry', title: t`Entry` },
        ]}
        rows={assembly.ascertained.map(({ at, entry, call, present, entitled, reached, lost }) => ({
          key: String(entry),
          cells: [
            times.brief(at),
            numbers.count(call),
            t`${numbers.count(present)} of ${numbers.count(entitled)}`,
            reached ? t`reached` : lost ? t`lost` : t`not reached`,
            <Entry key="entry" platform={platform.id} index={entry} />,
          ],
        }))}
      />
    </Section>
  )
}

/** One assembly: when, where, what of, who was told, who is there, and whether that suffices. */
const AssemblyScreen = ({ platform: at, id }: { readonly platform: string; readonly id: string }) => {
  const { t } = useLingui()
  const { data: platform } = useSuspenseQuery(platformQuery(at))
  const { data: assembly } = useSuspenseQuery(assemblyQuery(at, id))
  const { acting } = useSeats(at)
  const times = useTimes(platform.zone)
  const numbers = useNumbers()
  const { kinds, states } = useAssemblyWords()
  const { notice, call, state } = assembly
  const title = `${kinds[assembly.kind]} ${assembly.number}`
  const officer = acting?.offices.some((office) => office === 'chair' || office === 'secretary') === true
  return (
    <>
      <PageTitle>{t`${title} – ${platform.name} – Baraza`}</PageTitle>
      <Crumb to={`/platforms/${at}/assemblies`}>
        <Trans>Assemblies</Trans>
      </Crumb>
      <Head>
        <h1>{title}</h1>
        <Meta>
          <Chip tone={states[state].tone} icon={states[state].icon}>
            {states[state].name}
          </Chip>
          {state === 'called-off' ? null : <span>{call === 2 ? <Trans>Second call</Trans> : <Trans>First call</Trans>}</span>}
        </Meta>
      </Head>
      <Stack>
        {assembly.calledOff === null ? null : <CalledOff platform={platform} off={assembly.calledOff} officer={officer} />}
        <QuorumNow assembly={assembly} />
        <Facts
          facts={[
            { name: state === 'called-off' ? t`Was to open` : t`Opens`, value: times.closing(assembly.opensAt) },
            { name: t`Place`, value: assembly.place ?? t`withheld` },
            ...(call === 2 ? [{ name: t`First call`, value: times.closing(assembly.firstOpensAt) }] : []),
            {
              name: t`Notice`,
              value:
                notice === null ? (
                  t`not given yet`
                ) : (
                  <>
                    {times.moment(notice.at)}, {t`${plural(notice.days, { one: '# day before', other: '# days before' })}`}{' '}
                    <Entry platform={at} index={notice.entry} />
                  </>
                ),
            },
            ...(notice === null
              ? []
              : [
                  {
                    name: t`Members who were told`,
                    value: (
                      <>
                        {numbers.count(notice.notified)} · <Hash>{notice.hash.slice(0, 16)}</Hash>
                      </>
                    ),
                  },
                ]),
          ]}
        />
      </Stack>
      <Stays platform={at} seat={acting}>
        {acting !== undefined && officer && state !== 'closed' && state !== 'called-off' ? (
          <AssemblyDesk platform={platform} assembly={assembly} seat={acting} />
        ) : undefined}
      </Stays>
      <Agenda platform={platform} assembly={assembly} />
      <Attendance platform={platform} assembly={assembly} />
      <Found platform={platform} assembly={assembly} />
    </>
  )
}

export default AssemblyScreen
