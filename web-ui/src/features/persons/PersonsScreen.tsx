import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { unwrap } from '../../api/client'
import { platformQuery } from '../../api/queries'
import type { MySeat, PersonLine } from '../../api/types'
import { useRoles } from '../../domain/seats'
import { useTimes } from '../../language/times'
import { useSeats } from '../../session/seats'
import { Button, ButtonLink, Buttons } from '../../ui/Button'
import { Form, TextField } from '../../ui/Field'
import { Empty, Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Head, Section } from '../../ui/Section'
import { Table } from '../../ui/Table'
import { Lead } from '../../ui/Words'
import { ErrandState, useErrand } from './errand'

interface Page {
  readonly items: readonly PersonLine[]
  readonly next?: string
}

/** What stands in place of the name. */
const Name = ({ line: { state, name } }: { readonly line: PersonLine }) =>
  state === 'erased' ? (
    <Trans>A person who asked for erasure</Trans>
  ) : name === undefined ? (
    <Trans>No name for officers</Trans>
  ) : (
    <bdi>{name}</bdi>
  )

const Lines = ({ lines, zone }: { readonly lines: readonly PersonLine[]; readonly zone: string }) => {
  const { t } = useLingui()
  const roles = useRoles()
  const times = useTimes(zone)
  const none = t`not shown`
  return (
    <Table
      kind="fold"
      columns={[
        { key: 'name', title: t`Person` },
        { key: 'seat', title: t`Seat` },
        { key: 'organisation', title: t`Organisation` },
        { key: 'email', title: t`E-mail address` },
        { key: 'telephone', title: t`Telephone number` },
        { key: 'since', title: t`Since` },
      ]}
      rows={lines.map((line) => ({
        key: line.seat,
        cells: [
          <Name key="name" line={line} />,
          line.state === 'erased' ? t`Ended` : roles(line),
          <bdi key="organisation">
            {line.organisation === undefined ? t`an individual member` : (line.organisation.name ?? line.organisation.id)}
          </bdi>,
          line.email === undefined ? none : <bdi key="email">{line.email}</bdi>,
          line.telephone === undefined ? none : <bdi key="telephone">{line.telephone}</bdi>,
          times.day(line.since),
        ],
      }))}
    />
  )
}

const Register = ({ platform, zone, seat: { seat } }: { readonly platform: string; readonly zone: string; readonly seat: MySeat }) => {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [found, setFound] = useState<Page>()
  const look = useErrand<{ readonly name: string; readonly cursor?: string }, null>(async (service, key, { name: wanted, cursor }) => {
    const page = await unwrap(
      service.POST('/platforms/{platform}/persons/readings', {
        params: { path: { platform }, header: { 'Baraza-Seat': seat, 'Idempotency-Key': key } },
        body: { ...(wanted === '' ? {} : { name: wanted }), ...(cursor === undefined ? {} : { cursor }) },
      }),
    )
    setFound((before) => ({ ...page, items: cursor === undefined ? page.items : [...(before?.items ?? []), ...page.items] }))
    return null
  })
  const [asked, setAsked] = useState('')
  const next = found?.next
  return (
    <>
      <Section title={<Trans>Look up</Trans>}>
        <Form
          label={t`Look up`}
          onSend={() => {
            setFound(undefined)
            setAsked(name.trim())
            look.send({ name: name.trim() })
          }}
        >
          <TextField
            label={t`A part of a name`}
            hint={t`Empty for everybody who holds a seat.`}
            value={name}
            onWrite={setName}
            longest={120}
            still={look.busy}
          />
          <Button type="submit" busy={look.busy}>
            <Trans>Look up</Trans>
          </Button>
          <ErrandState errand={look} />
        </Form>
      </Section>
      {found === undefined ? null : (
        <Section title={<Trans>Who holds seats</Trans>}>
          {found.items.length === 0 ? (
            <Empty title={<Trans>Nobody is found by that name</Trans>}>
              <p>
                <Trans>Who keeps their name to themself is not found by it. Look up everybody, without a name.</Trans>
              </p>
            </Empty>
          ) : (
            <Lines lines={found.items} zone={zone} />
          )}
          {next === undefined ? null : (
            <Buttons>
              <Button second small busy={look.busy} onPress={() => look.send({ name: asked, cursor: next })}>
                <Trans>More persons</Trans>
              </Button>
            </Buttons>
          )}
        </Section>
      )}
    </>
  )
}

/** For chair and secretary: who holds the seats, with what each of them shows to officers. */
const PersonsScreen = ({ platform: id }: { readonly platform: string }) => {
  const { t } = useLingui()
  const { name, zone } = useSuspenseQuery(platformQuery(id)).data
  const { state, acting } = useSeats(id)
  const officer = acting?.offices.some((office) => office === 'chair' || office === 'secretary') === true ? acting : undefined
  return (
    <>
      <PageTitle>{t`Persons – ${name} – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>Persons</Trans>
        </h1>
        <Lead>
          <Trans>Who holds the seats here, with the contact data that they show to chair and secretary.</Trans>
        </Lead>
      </Head>
      {officer === undefined ? (
        state === 'loading' ? null : (
          <Note tone="wait" icon="lock" title={t`Only chair and secretary read this`}>
            <p>
              <Trans>Act in a seat that holds one of these offices. Everybody else sees seats and organisations, never persons.</Trans>
            </p>
            <ButtonLink second to={`/platforms/${id}/members`}>
              <Trans>Members</Trans>
            </ButtonLink>
          </Note>
        )
      ) : (
        <>
          <Note tone="open" icon="eye" title={t`Each look is written down`}>
            <p>
              <Trans>Whoever you are shown sees on their own page that it was read, by which office and when.</Trans>
            </p>
          </Note>
          <Register key={officer.seat} platform={id} zone={zone} seat={officer} />
        </>
      )}
    </>
  )
}

export default PersonsScreen
