import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Stays } from '../../acting/Stays'
import { memberQuery, platformQuery } from '../../api/queries'
import { constituencyNamed, pathOf } from '../../domain/constituencies'
import { InBook, useMemberBook } from '../../domain/memberBook'
import { useNumbers } from '../../language/numbers'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { Entry } from '../../ui/Mark'
import { Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Facts, Head, Section } from '../../ui/Section'
import { Stack } from '../../ui/Words'
import { MemberActs } from './MemberActs'
import { MemberName, Standing, useIndividual } from './standing'

interface MemberPageProps {
  readonly platform: string
  readonly id: string
}

/** One member: how it stands, and what an officer or its own delegate can do. */
export const MemberPage = ({ platform: at, id }: MemberPageProps) => {
  const { t } = useLingui()
  const { data: platform } = useSuspenseQuery(platformQuery(at))
  const { data: member } = useSuspenseQuery(memberQuery(at, id))
  const { acting } = useSeats(at)
  const individual = useIndividual()
  const { lines: book } = useMemberBook(at, acting, member.kind === 'individual' ? [{ members: [member.member] }] : [])
  const [line] = book
  const { count } = useNumbers()
  const times = useTimes(platform.zone)
  const { membershipClass, suspension, arrearsSince, sharePaid, account, resignedAt } = member
  const { classes, sharePaid: needsShare } = platform.charter.document.membership ?? {}
  const weighing = constituencyNamed(platform.charter.document.constituencies, member.constituency)?.weighing ?? undefined
  const limited = (platform.charter.document.membership?.capital ?? null) !== null
  const constituency = platform.constituencies.find((one) => one.id === member.constituency)
  const name = member.organisation?.name ?? individual(member.member)
  const grounds = { arrears: t`because it owes`, sanction: t`as a sanction` } as const
  return (
    <>
      <PageTitle>{t`${name} – Baraza`}</PageTitle>
      <Head>
        <h1>
          <MemberName member={member} book={book} />
        </h1>
        <p>
          <Standing member={member} />
        </p>
      </Head>
      <Stack>
        <Facts
          facts={[
            { name: t`Kind of member`, value: member.kind === 'individual' ? t`Individual` : t`Organisation` },
            ...(line === undefined
              ? []
              : [
                  { name: t`In your book of members`, value: <InBook line={line} /> },
                  ...(line.email === undefined ? [] : [{ name: t`E-mail address`, value: <bdi>{line.email}</bdi> }]),
                  ...(line.telephone === undefined ? [] : [{ name: t`Telephone number`, value: <bdi>{line.telephone}</bdi> }]),
                ]),
            { name: t`Constituency`, value: constituency === undefined ? member.constituency : pathOf(constituency) },
            ...((classes ?? []).length === 0
              ? []
              : [{ name: t`Class`, value: classes?.find((one) => one.id === membershipClass)?.name ?? t`no class` }]),
            {
              name: t`Member since`,
              value: (
                <>
                  {times.day(member.admittedAt)} <Entry platform={at} index={member.entry} />
                </>
              ),
            },
            ...(resignedAt === null ? [] : [{ name: t`Resigned on`, value: times.day(resignedAt) }]),
            { name: t`In arrears since`, value: arrearsSince === null ? t`owes nothing` : times.day(`${arrearsSince}T12:00:00Z`) },
            ...(needsShare === true ? [{ name: t`Share`, value: sharePaid ? t`paid` : t`not paid` }] : []),
            ...(weighing?.by === 'votes' ? [{ name: t`Votes`, value: count(member.votes ?? 1) }] : []),
            ...(weighing?.by === 'capital' || limited ? [{ name: t`Share capital`, value: member.capital ?? t`nothing recorded` }] : []),
            ...(account === null
              ? []
              : [{ name: t`Account`, value: account ? t`an account acts in the seat` : t`no account has taken the seat yet` }]),
          ]}
        />
        {suspension === null ? null : (
          <Note tone="wait" icon="alert" title={<Trans>Suspended {grounds[suspension.ground]}</Trans>}>
            <p>{suspension.reasons ?? <Trans>The reasons are withheld.</Trans>}</p>
            <p>
              {times.day(suspension.since)} <Entry platform={at} index={suspension.entry} />
            </p>
          </Note>
        )}
      </Stack>
      <Stays platform={at} seat={acting}>
        {acting === undefined ? undefined : <MemberActs platform={platform} member={member} seat={acting} />}
      </Stays>
      <Section title={<Trans>Others</Trans>}>
        <p>
          <Link href={`/platforms/${at}/members`}>
            <Trans>All members</Trans>
          </Link>
        </p>
      </Section>
    </>
  )
}
