import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Link, useSearchParams } from 'wouter'
import { ActState } from '../../acting/ActState'
import { Stays } from '../../acting/Stays'
import { isNothing, useAct } from '../../acting/useAct'
import { invitationsQuery, membersPagesQuery, platformQuery } from '../../api/queries'
import type { Invitation, MySeat } from '../../api/types'
import { takesIndividuals } from '../../domain/constituencies'
import { readsBook, useMemberBook } from '../../domain/memberBook'
import { useInvitationStates, useSeatKinds } from '../../domain/states'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { Button, ButtonLink } from '../../ui/Button'
import { Chip } from '../../ui/Mark'
import { Empty } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Head, Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Lead } from '../../ui/Words'
import { FindByNumber } from './FindByNumber'
import { Sought, useSought } from './Sought'
import { MemberName, Standing, useIndividual } from './standing'

/** For officers alone. */
const Invite = lazy(async () => ({ default: (await import('./Invite')).Invite }))
/** One member's page comes when somebody opens it. */
const MemberPage = lazy(async () => ({ default: (await import('./MemberPage')).MemberPage }))

interface RevokeProps {
  readonly platform: string
  readonly invitation: Invitation
  readonly seat: MySeat
}

const Revoke = ({ platform, invitation: { invitation }, seat: { seat } }: RevokeProps) => {
  const act = useAct<null>({
    scope: `revocation/${invitation}/${seat}`,
    isBody: isNothing,
    platform,
    send: (governance, { key }) =>
      governance.POST('/platforms/{platform}/invitations/{invitation}/revocation', {
        params: { path: { platform, invitation }, header: { 'Baraza-Seat': seat, 'Idempotency-Key': key } },
      }),
  })
  return (
    <>
      <Button small second busy={act.busy} onPress={() => act.send(null)}>
        <Trans>Take it back</Trans>
      </Button>
      <ActState act={act} />
    </>
  )
}

/** Who belongs here, and who is invited. */
const List = ({ platform: id }: { readonly platform: string }) => {
  const { t } = useLingui()
  const { data: platform } = useSuspenseQuery(platformQuery(id))
  const sought = useSought()
  const members = useSuspenseInfiniteQuery(membersPagesQuery(id, sought))
  const invitations = useSuspenseInfiniteQuery(invitationsQuery(id))
  const { acting } = useSeats(id)
  const kinds = useSeatKinds()
  const states = useInvitationStates()
  const individual = useIndividual()
  const times = useTimes(platform.zone)
  const officer = readsBook(acting) ? acting : undefined
  const listed = members.data.pages.flatMap(({ items }) => items)
  const individuals = members.data.pages.map(({ items }) => ({
    members: items.filter(({ kind }) => kind === 'individual').map(({ member }) => member),
  }))
  const { lines: book } = useMemberBook(id, officer, individuals)
  const invited = invitations.data.pages.flatMap(({ items }) => items)
  const constituencies = new Map(platform.constituencies.map(({ id: key, name }) => [key, name]))
  const classes = platform.charter.document.membership?.classes ?? []
  const organisations = listed.flatMap(({ organisation }) => organisation ?? [])
  const name = platform.name
  return (
    <>
      <PageTitle>{t`Members – ${name} – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>Members</Trans>
        </h1>
        <Lead>
          <Trans>Who belongs here, how each member stands, and who was invited.</Trans>
        </Lead>
      </Head>
      <Sought platform={platform} sought={sought} />
      {officer === undefined || !takesIndividuals(platform.charter.document.constituencies) ? null : (
        <FindByNumber platform={id} seat={officer} />
      )}
      <Section title={<Trans>Who belongs here</Trans>}>
        {listed.length === 0 ? (
          Object.keys(sought).length === 0 ? (
            <Empty title={<Trans>Nobody is a member yet</Trans>}>
              <p>
                <Trans>Members appear here as soon as chair or secretary admits them.</Trans>
              </p>
            </Empty>
          ) : (
            <Empty title={<Trans>No member is like that</Trans>}>
              <p>
                <Link href={`/platforms/${id}/members`}>
                  <Trans>Show all members</Trans>
                </Link>
              </p>
            </Empty>
          )
        ) : (
          <Table
            kind="fold"
            columns={[
              { key: 'name', title: t`Member` },
              { key: 'constituency', title: t`Constituency` },
              ...(classes.length === 0 ? [] : [{ key: 'class', title: t`Class` }]),
              { key: 'standing', title: t`How it stands` },
              { key: 'since', title: t`Member since` },
            ]}
            rows={listed.map((one) => ({
              key: one.member,
              cells: [
                <Link key="name" href={`/platforms/${id}/members?member=${one.member}`}>
                  <MemberName member={one} book={book} />
                </Link>,
                constituencies.get(one.constituency) ?? one.constituency,
                ...(classes.length === 0 ? [] : [classes.find(({ id: key }) => key === one.membershipClass)?.name ?? t`no class`]),
                <Standing key="standing" member={one} />,
                <Link key="since" href={`/platforms/${id}/record/${one.entry}`}>
                  {times.day(one.admittedAt)}
                </Link>,
              ],
            }))}
          />
        )}
        {members.hasNextPage ? (
          <Button second small busy={members.isFetchingNextPage} onPress={() => void members.fetchNextPage()}>
            <Trans>More members</Trans>
          </Button>
        ) : null}
      </Section>
      <Stays platform={id} seat={acting}>
        {officer === undefined || organisations.length === 0 ? undefined : (
          <Suspense fallback={null}>
            <Invite platform={platform} seat={officer} organisations={organisations} />
          </Suspense>
        )}
      </Stays>
      {officer === undefined ? null : (
        <Section title={<Trans>Persons</Trans>}>
          <p>
            <Trans>Who holds the seats, with the contact data that they show to chair and secretary.</Trans>
          </p>
          <ButtonLink second to={`/platforms/${id}/persons`}>
            <Trans>Open the register of persons</Trans>
          </ButtonLink>
        </Section>
      )}
      <Section title={<Trans>Invitations</Trans>}>
        {invited.length === 0 ? (
          <Empty title={<Trans>Nobody was invited yet</Trans>}>
            <p>
              <Trans>Chair and secretary invite people to seats. Each invitation appears here, without a name.</Trans>
            </p>
          </Empty>
        ) : (
          <Table
            kind="fold"
            columns={[
              { key: 'for', title: t`For` },
              { key: 'as', title: t`As` },
              { key: 'state', title: t`How it stands` },
              { key: 'until', title: t`Can be used until` },
              ...(officer === undefined ? [] : [{ key: 'acts', title: t`What you can do` }]),
            ]}
            rows={invited.map((one) => ({
              key: one.invitation,
              cells: [
                <Link key="for" href={`/platforms/${id}/record/${one.entry}`}>
                  <bdi>{one.organisation?.name ?? individual(one.member ?? one.invitation)}</bdi>
                </Link>,
                kinds[one.kind],
                <Chip key="state" tone={states[one.state].tone} icon={states[one.state].icon}>
                  {states[one.state].word}
                </Chip>,
                times.moment(one.expiresAt),
                ...(officer === undefined
                  ? []
                  : [one.state === 'open' ? <Revoke key="acts" platform={id} invitation={one} seat={officer} /> : t`nothing`]),
              ],
            }))}
          />
        )}
        {invitations.hasNextPage ? (
          <Button second small busy={invitations.isFetchingNextPage} onPress={() => void invitations.fetchNextPage()}>
            <Trans>More invitations</Trans>
          </Button>
        ) : null}
      </Section>
    </>
  )
}

/** The list, or the one member that the address names. */
const MembersScreen = ({ platform }: { readonly platform: string }) => {
  const member = useSearchParams()[0].get('member')
  return member === null ? <List platform={platform} /> : <MemberPage platform={platform} id={member} />
}

export default MembersScreen
