import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { ActState } from '../../acting/ActState'
import { Stays } from '../../acting/Stays'
import { isNothing, useAct } from '../../acting/useAct'
import { invitationsQuery, membersPagesQuery, platformQuery } from '../../api/queries'
import type { Invitation, MySeat } from '../../api/types'
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
import { Invite } from './Invite'

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
const MembersScreen = ({ platform: id }: { readonly platform: string }) => {
  const { t } = useLingui()
  const { data: platform } = useSuspenseQuery(platformQuery(id))
  const members = useSuspenseInfiniteQuery(membersPagesQuery(id))
  const invitations = useSuspenseInfiniteQuery(invitationsQuery(id))
  const { acting } = useSeats(id)
  const kinds = useSeatKinds()
  const states = useInvitationStates()
  const times = useTimes(platform.zone)
  const officer = acting?.offices.some((office) => office === 'chair' || office === 'secretary') === true ? acting : undefined
  const listed = members.data.pages.flatMap(({ items }) => items)
  const invited = invitations.data.pages.flatMap(({ items }) => items)
  const constituencies = new Map(platform.constituencies.map(({ id: key, name }) => [key, name]))
  const name = platform.name
  return (
    <>
      <PageTitle>{t`Members – ${name} – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>Members</Trans>
        </h1>
        <Lead>
          <Trans>The organisations that belong here, and who was invited to act for them.</Trans>
        </Lead>
      </Head>
      <Section title={<Trans>Organisations</Trans>}>
        {listed.length === 0 ? (
          <Empty title={<Trans>No organisation is a member yet</Trans>}>
            <p>
              <Trans>One appears here as soon as chair or secretary admits it.</Trans>
            </p>
          </Empty>
        ) : (
          <Table
            kind="fold"
            columns={[
              { key: 'name', title: t`Organisation` },
              { key: 'constituency', title: t`Constituency` },
              { key: 'since', title: t`Member since` },
            ]}
            rows={listed.map(({ organisation, constituency, admittedAt, entry }) => ({
              key: organisation.id,
              cells: [
                <bdi key="name">{organisation.name}</bdi>,
                constituencies.get(constituency) ?? constituency,
                <Link key="since" href={`/platforms/${id}/record/${entry}`}>
                  {times.day(admittedAt)}
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
        {officer === undefined || listed.length === 0 ? undefined : (
          <Invite platform={platform} seat={officer} organisations={listed.map(({ organisation }) => organisation)} />
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
                  <bdi>{one.organisation.name}</bdi>
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

export default MembersScreen
