import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { ActState } from '../../acting/ActState'
import { useAct } from '../../acting/useAct'
import { invitationQuery } from '../../api/queries'
import { useSeatKinds } from '../../domain/states'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { signIn, useSession } from '../../session/session'
import { Button, Buttons } from '../../ui/Button'
import { Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Permanence } from '../../ui/Permanence'
import { Facts, Head } from '../../ui/Section'
import { Lead, Stack } from '../../ui/Words'

interface Secret {
  readonly secret: string
}

const isSecret = (body: unknown): body is Secret => typeof body === 'object' && body !== null && 'secret' in body

interface AcceptProps {
  readonly platform: string
  readonly invitation: string
  readonly secret: string
}

const Accept = ({ platform, invitation, secret }: AcceptProps) => {
  const [, go] = useLocation()
  const { choose } = useSeats(platform)
  const act = useAct<Secret>({
    scope: `acceptance/${invitation}`,
    isBody: isSecret,
    platform,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/invitations/{invitation}/acceptance', {
        params: { path: { platform, invitation }, header: { 'Idempotency-Key': key } },
        body,
      }),
    onRecorded: ({ id }) => {
      choose(platform, id)
      // Where a vote that is open already waits for this seat.
      go('/', { replace: true })
    },
  })
  return (
    <Stack>
      <Permanence>
        <p>
          <Trans>
            That the invitation was accepted becomes part of the record. Your name does not: the record shows the seat and the organisation.
          </Trans>
        </p>
      </Permanence>
      <Button busy={act.busy} onPress={() => act.send({ secret })}>
        <Trans>Take this seat</Trans>
      </Button>
      <ActState act={act} />
    </Stack>
  )
}

const SignIn = () => {
  const { t } = useLingui()
  const [failed, setFailed] = useState(false)
  const leave = (prompt?: 'create') => {
    setFailed(false)
    signIn(prompt).catch(() => setFailed(true))
  }
  return (
    <Stack>
      <p>
        <Trans>Make an account, or sign in with the one you have: the seat is bound to it. You come back to this page.</Trans>
      </p>
      <Buttons>
        <Button onPress={() => leave('create')}>
          <Trans>Make an account</Trans>
        </Button>
        <Button second onPress={() => leave()}>
          <Trans>Sign in to accept</Trans>
        </Button>
      </Buttons>
      {failed ? (
        <Note tone="fails" icon="off" title={t`The sign-in page could not be reached`} alert>
          <p>
            <Trans>The invitation is as it was. Try again when there is signal.</Trans>
          </p>
        </Note>
      ) : null}
    </Stack>
  )
}

/** Where the link of an invitation leads. */
const InvitationScreen = ({ platform, id }: { readonly platform: string; readonly id: string }) => {
  const { t } = useLingui()
  const session = useSession()
  const kinds = useSeatKinds()
  const [secret] = useState(() => location.hash.slice(1))
  const { data } = useSuspenseQuery(invitationQuery(platform, id))
  const times = useTimes(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const { organisation, kind, state, expiresAt, until } = data.invitation
  const name = data.platform
  return (
    <>
      <PageTitle>{t`Invitation – ${name} – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>
            You are invited to <bdi>{name}</bdi>
          </Trans>
        </h1>
        <Lead>
          {organisation === null ? (
            <Trans>To speak and vote for yourself, as an individual member.</Trans>
          ) : kind === 'delegate' ? (
            <Trans>
              To speak and vote for <bdi>{organisation.name}</bdi>.
            </Trans>
          ) : (
            <Trans>
              To propose and discuss for <bdi>{organisation.name}</bdi>, without a vote.
            </Trans>
          )}
        </Lead>
      </Head>
      <Stack>
        <Facts
          facts={[
            { name: t`Seat`, value: kinds[kind] },
            { name: t`The link can be used until`, value: times.moment(expiresAt) },
            { name: t`The seat’s term`, value: until === null ? t`open` : t`until ${times.day(until)}` },
          ]}
        />
        {state === 'open' ? (
          secret === '' ? (
            <Note tone="wait" icon="alert" title={t`The link is not complete`}>
              <p>
                <Trans>Its last part, behind the # sign, is missing. Open the whole link, as it was sent to you.</Trans>
              </p>
            </Note>
          ) : session.kind === 'person' ? (
            <Accept platform={platform} invitation={id} secret={secret} />
          ) : (
            <SignIn />
          )
        ) : (
          <Note tone="wait" icon="off" title={state === 'accepted' ? t`This invitation was used` : t`This invitation is closed`}>
            <p>
              {state === 'accepted' ? (
                <Trans>A seat was taken with it. If that was you, choose the seat from the menu above.</Trans>
              ) : state === 'revoked' ? (
                <Trans>Whoever issued it took it back. Ask the chair or the secretary for a new one.</Trans>
              ) : (
                <Trans>Its time is over. Ask the chair or the secretary for a new one.</Trans>
              )}
            </p>
          </Note>
        )}
      </Stack>
    </>
  )
}

export default InvitationScreen
