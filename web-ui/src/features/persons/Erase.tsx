import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { unwrap } from '../../api/client'
import { useRoles } from '../../domain/seats'
import { forgetHere } from '../../session/session'
import { Button, ButtonLink, Buttons } from '../../ui/Button'
import { Steps } from '../../ui/Choices'
import { Note } from '../../ui/Note'
import { Permanence } from '../../ui/Permanence'
import { Head, Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Lead, Prose } from '../../ui/Words'
import { ErrandState, useErrand } from './errand'
import { erasureQuery } from './queries'

/** Two steps: what goes and what stays, then the word that cannot be taken back. */
export const Erase = ({ governance }: { readonly governance: string }) => {
  const { t } = useLingui()
  const { seats, inTheWay } = useSuspenseQuery(erasureQuery(governance)).data
  const roles = useRoles()
  const [step, setStep] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (step > 0) heading.current?.focus()
  }, [step])
  const errand = useErrand<readonly string[], null>(async (service, key, shown) => {
    await unwrap(service.POST('/me/erasure', { params: { header: { 'Idempotency-Key': key } }, body: { seats: [...shown] } }))
    // A new load without the token: asking anything more with it would make the account known again.
    forgetHere()
    location.replace('/me/erased')
    return null
  })
  return (
    <>
      <Head>
        <h1 ref={heading} tabIndex={-1}>
          {step === 0 ? <Trans>What erasing you means</Trans> : <Trans>Erase me for good?</Trans>}
        </h1>
        <Steps label={t`Steps`} done={t`done`} steps={[t`Read`, t`Confirm`]} at={step} />
      </Head>
      {step === 0 ? (
        <>
          <Section title={<Trans>What goes</Trans>}>
            <Prose>
              <ul>
                <li>
                  <Trans>Your name, e-mail address and telephone number, and what you said of yourself, wherever they are kept here.</Trans>
                </li>
                <li>
                  <Trans>The link between your account and everything you did. The operator’s safety copies lose it within a month.</Trans>
                </li>
                <li>
                  <Trans>Who looked at your details, the receipts of your acts, and files you uploaded that no report names.</Trans>
                </li>
              </ul>
            </Prose>
          </Section>
          <Section title={<Trans>What ends</Trans>}>
            {seats.length === 0 ? (
              <p>
                <Trans>You hold no seat, so nothing ends.</Trans>
              </p>
            ) : (
              <>
                <p>
                  <Trans>These seats and the offices they hold end in the same moment. That they ended becomes part of the record.</Trans>
                </p>
                <Table
                  kind="fold"
                  columns={[
                    { key: 'platform', title: t`Platform` },
                    { key: 'organisation', title: t`For` },
                    { key: 'as', title: t`As` },
                  ]}
                  rows={seats.map((seat) => ({
                    key: seat.seat,
                    cells: [
                      <bdi key="platform">{seat.platform.name ?? seat.platform.id}</bdi>,
                      <bdi key="organisation">
                        {seat.organisation === undefined ? t`an individual member` : (seat.organisation.name ?? seat.organisation.id)}
                      </bdi>,
                      roles(seat),
                    ],
                  }))}
                />
              </>
            )}
          </Section>
          <Section title={<Trans>What stays</Trans>}>
            <Prose>
              <ul>
                <li>
                  <Trans>The record: what was done in your seats, under the seat and the organisation, as it shows it today.</Trans>
                </li>
                <li>
                  <Trans>Texts you wrote for proposals, deliberations and reports, and ballots you cast. They count as before.</Trans>
                </li>
                <li>
                  <Trans>Organisations you registered, without you: nobody can found another platform for them.</Trans>
                </li>
                <li>
                  <Trans>Your account for signing in, which is not kept here. Whoever signs in with it again is somebody new.</Trans>
                </li>
              </ul>
            </Prose>
          </Section>
          {inTheWay.length === 0 ? (
            <Buttons>
              <Button onPress={() => setStep(1)}>
                <Trans>I have read this</Trans>
              </Button>
              <ButtonLink second to="/me">
                <Trans>Back to my page</Trans>
              </ButtonLink>
            </Buttons>
          ) : (
            <Note tone="wait" icon="alert" title={t`First hand over your office`}>
              <p>
                <Trans>Without you nobody could give seats there any more. Make somebody else chair or secretary, then come back:</Trans>
              </p>
              <Prose>
                <ul>
                  {inTheWay.map(({ id, name }) => (
                    <li key={id}>
                      <Link href={`/platforms/${id}/govern`}>
                        <bdi>{name ?? id}</bdi>
                      </Link>
                    </li>
                  ))}
                </ul>
              </Prose>
              <p>
                <Trans>
                  You can <Link href="/me">empty your details</Link> at once, without waiting for that.
                </Trans>
              </p>
            </Note>
          )}
        </>
      ) : (
        <>
          <Permanence>
            <p>
              <Trans>Nobody can undo this. Your seats end, your name and contact data are gone, and you are signed out.</Trans>
            </p>
          </Permanence>
          <Buttons>
            <Button busy={errand.busy} onPress={() => errand.send(seats.map(({ seat }) => seat))}>
              <Trans>Erase me for good</Trans>
            </Button>
            <ButtonLink second to="/me">
              <Trans>Keep everything as it is</Trans>
            </ButtonLink>
          </Buttons>
          <ErrandState errand={errand} />
        </>
      )}
    </>
  )
}

/** Where a person is after it, without an account. */
export const Erased = () => (
  <>
    <Head>
      <h1>
        <Trans>You are erased</Trans>
      </h1>
      <Lead>
        <Trans>Your seats have ended, and nothing here leads to you any more.</Trans>
      </Lead>
    </Head>
    <p>
      <Trans>Where officers saw your name they now read “a person who asked for erasure”. The record reads as before.</Trans>
    </p>
    <p>
      <Trans>Your account for signing in is kept elsewhere. If you want it removed too, ask whoever runs it here.</Trans>
    </p>
    <Buttons>
      <ButtonLink second to="/">
        <Trans>All platforms</Trans>
      </ButtonLink>
    </Buttons>
  </>
)
