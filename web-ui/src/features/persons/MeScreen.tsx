import { Trans, useLingui } from '@lingui/react/macro'
import { Route, Switch } from 'wouter'
import { SpokenFor, useRoles } from '../../domain/seats'
import { useSeats } from '../../session/seats'
import { useSession } from '../../session/session'
import { AwaitingSection } from '../../ui/Awaiting'
import { Button, ButtonLink, Buttons } from '../../ui/Button'
import { Empty } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Head, Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Lead, Quiet } from '../../ui/Words'
import { Download } from './Download'
import { EntryForm } from './EntryForm'
import { Erase, Erased } from './Erase'
import { Readings } from './Known'
import { useSignIn } from './signIn'

const Reader = () => {
  const { start, failed } = useSignIn()
  return (
    <>
      <Head>
        <h1>
          <Trans>My page</Trans>
        </h1>
        <Lead>
          <Trans>Sign in to see what is kept about you.</Trans>
        </Lead>
      </Head>
      <Buttons>
        <Button onPress={start}>
          <Trans>Sign in</Trans>
        </Button>
      </Buttons>
      {failed}
    </>
  )
}

const Mine = ({ governance }: { readonly governance: string }) => {
  const { t } = useLingui()
  const roles = useRoles()
  const { all } = useSeats(undefined)
  return (
    <>
      <Head>
        <h1>
          <Trans>My page</Trans>
        </h1>
        <Lead>
          <Trans>What you keep about yourself here, who may see it, and who looked. None of it is in the record.</Trans>
        </Lead>
      </Head>
      <AwaitingSection id="entry" title={<Trans>My details</Trans>} what={<Trans>Getting your details…</Trans>}>
        <Quiet>
          <Trans>Everything here is your choice and may stay empty.</Trans>
        </Quiet>
        <EntryForm governance={governance} />
      </AwaitingSection>
      <AwaitingSection id="readings" title={<Trans>Who looked</Trans>} what={<Trans>Getting who looked…</Trans>}>
        <Readings governance={governance} />
      </AwaitingSection>
      <Section title={<Trans>My seats</Trans>}>
        {all.length === 0 ? (
          <Empty title={<Trans>You hold no seat</Trans>}>
            <p>
              <Trans>The secretary of a platform gives seats.</Trans>
            </p>
          </Empty>
        ) : (
          <Table
            kind="fold"
            columns={[
              { key: 'organisation', title: t`Organisation` },
              { key: 'as', title: t`As` },
            ]}
            rows={all.map((seat) => ({
              key: seat.seat,
              cells: [<SpokenFor key="organisation" organisation={seat.organisation} />, roles(seat)],
            }))}
          />
        )}
      </Section>
      <Section title={<Trans>Everything that is known about me</Trans>}>
        <p>
          <Trans>
            One file with your details, your seats and offices, the invitations you accepted, your acts with their places in the record, the
            receipts of your ballots, and who looked at your details.
          </Trans>
        </p>
        <Download />
      </Section>
      <Section title={<Trans>Erase me</Trans>}>
        <p>
          <Trans>
            You can have everything that leads to you removed. The next page says what goes and what stays; nothing happens yet.
          </Trans>
        </p>
        <Buttons>
          <ButtonLink second to="/me/erase">
            <Trans>See what erasing me means</Trans>
          </ButtonLink>
        </Buttons>
      </Section>
    </>
  )
}

/** What a person keeps and finds about themself. */
const MeScreen = () => {
  const { t } = useLingui()
  const session = useSession()
  return (
    <>
      <PageTitle>{t`My page – Baraza`}</PageTitle>
      <Switch>
        <Route path="/me/erased">
          <Erased />
        </Route>
        <Route path="/me/erase">{session.kind === 'person' ? <Erase governance={session.governance} /> : <Reader />}</Route>
        <Route>{session.kind === 'person' ? <Mine governance={session.governance} /> : <Reader />}</Route>
      </Switch>
    </>
  )
}

export default MeScreen
