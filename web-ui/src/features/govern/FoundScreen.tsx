import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { useLocation } from 'wouter'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import type { components } from '../../api/generated/governance'
import { organisationQuery } from '../../api/queries'
import { OrganisationName } from '../../domain/seats'
import { useSeats } from '../../session/seats'
import { useSession } from '../../session/session'
import { Awaiting } from '../../ui/Awaiting'
import { Button, QuietButton } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Form, PickField, TextField } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Permanence } from '../../ui/Permanence'
import { Head, Section } from '../../ui/Section'
import { Lead, Stack } from '../../ui/Words'
import { ForEver } from './ForEver'
import { cooperative } from './presets/cooperative'
import { multiStakeholder } from './presets/multiStakeholder'
import { charterOf, shown } from './presets/preset'
import { productiveAlliance } from './presets/productiveAlliance'

/** Charters in sentences are needed once a charter is chosen, the register when somebody speaks for nobody in it. */
const CharterPreview = lazy(() => import('./CharterPreview'))
const Register = lazy(async () => ({ default: (await import('./Register')).Register }))

const PRESETS = [cooperative, multiStakeholder, productiveAlliance]

type FoundingBody = components['schemas']['PlatformToFound']
const isFounding = (body: unknown): body is FoundingBody =>
  typeof body === 'object' && body !== null && 'founder' in body && 'charter' in body && 'name' in body

const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const ZONES = () => Intl.supportedValuesOf('timeZone')
const NOTHING = { name: '', preset: '', zone: '', visibility: 'public' }

const Founding = ({ founder }: { readonly founder: string }) => {
  const { t, i18n } = useLingui()
  const [, go] = useLocation()
  const [asked, setAsked] = useState(false)
  const scope = `found/${founder}`
  const { words, write, forgetWords } = useWords(scope, NOTHING)
  const act = useAct<FoundingBody>({
    scope,
    isBody: isFounding,
    platform: undefined,
    send: (governance, { key, body }) => governance.POST('/platforms', { params: { header: { 'Idempotency-Key': key } }, body }),
    onRecorded: ({ id }) => {
      forgetWords()
      go(`/platforms/${id}`)
    },
  })
  const error = useFieldErrors(act.standing)
  const language = i18n.locale === 'es' ? 'es' : 'en'
  const zone = words.zone === '' ? hereZone() : words.zone
  const visibility = words.visibility === 'members' ? 'members' : 'public'
  const preset = PRESETS.find(({ id }) => id === words.preset)
  const charter = preset === undefined ? undefined : charterOf(preset, language, { zone, visibility })
  return (
    <Form
      label={t`Found a platform`}
      onSend={() => {
        setAsked(true)
        if (charter !== undefined) act.send({ name: words.name, founder, charter })
      }}
    >
      <TextField
        label={t`Name of the platform`}
        error={error('name')}
        value={words.name}
        onWrite={(name) => write({ name })}
        required
        longest={200}
        still={act.busy}
      />
      <Choices
        question={<Trans>How shall it decide?</Trans>}
        line={<Trans>You see the whole charter in sentences below before anything is founded.</Trans>}
        name="preset"
        value={preset?.id}
        onChoose={(id) => {
          if (!act.busy) write({ preset: id })
        }}
        error={asked && preset === undefined ? t`Choose one of the charters.` : undefined}
        options={PRESETS.map(({ id, name, line }) => ({ value: id, name: name[language], line: line[language] }))}
      />
      <PickField
        label={t`Time zone`}
        hint={<Trans>Closing times are those of this clock.</Trans>}
        value={zone}
        onWrite={(chosen) => write({ zone: chosen })}
        required
        still={act.busy}
        options={[...new Set([hereZone(), ...ZONES()])].map((one) => ({ value: one, label: one }))}
      />
      <PickField
        label={t`Who may read`}
        value={visibility}
        onWrite={(chosen) => write({ visibility: chosen })}
        required
        still={act.busy}
        options={[
          { value: 'public', label: t`Everybody, without an account` },
          { value: 'members', label: t`Only those who hold a seat` },
        ]}
      />
      {charter === undefined ? null : (
        <Awaiting what={<Trans>Getting the charter…</Trans>}>
          <CharterPreview charter={shown(charter)} />
        </Awaiting>
      )}
      <Permanence>
        <ForEver />
        <p>
          <Trans>
            Your seat holds every office until you give them to others. The charter is in force from the first moment; every decision is
            counted by it.
          </Trans>
        </p>
      </Permanence>
      <ActState act={act} />
      <div>
        <Button type="submit" busy={act.busy}>
          <Trans>Found the platform</Trans>
        </Button>
      </div>
    </Form>
  )
}

const ChosenFounder = ({ id, onOther }: { readonly id: string; readonly onOther: () => void }) => {
  const name = <OrganisationName id={id} />
  const known = useQuery(organisationQuery(id)).isSuccess
  return (
    <p>
      <Trans>
        Founded by <b>{name}</b>.
      </Trans>{' '}
      {known ? (
        <QuietButton onPress={onOther}>
          <Trans>Another organisation</Trans>
        </QuietButton>
      ) : null}
    </p>
  )
}

const FoundScreen = () => {
  const { t } = useLingui()
  const session = useSession()
  const { all } = useSeats(undefined)
  const { words, write } = useWords('founder', { founder: '' })
  const organisations = [...new Set(all.map(({ organisation }) => organisation))]
  return (
    <>
      <PageTitle>{t`Found a platform – Baraza`}</PageTitle>
      <Head>
        <h1>
          <Trans>Found a platform</Trans>
        </h1>
        <Lead>
          <Trans>An organisation founds it, with a charter that says who decides and how. Others are admitted afterwards.</Trans>
        </Lead>
      </Head>
      {session.kind === 'reader' ? (
        <Note tone="wait" icon="stool" title={t`An account is needed for this`}>
          <p>
            <Trans>Make one, or sign in, from the menu above.</Trans>
          </p>
        </Note>
      ) : words.founder === '' ? (
        <Stack>
          {organisations.length === 0 ? null : (
            <Section title={<Trans>An organisation that you speak for</Trans>}>
              <ul style={{ listStyle: 'none', padding: 0, display: 'grid', gap: '.75rem', justifyItems: 'start' }}>
                {organisations.map((id) => (
                  <li key={id}>
                    <Button second onPress={() => write({ founder: id })}>
                      <OrganisationName id={id} />
                    </Button>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section
            title={
              organisations.length === 0 ? <Trans>First, the organisation that founds it</Trans> : <Trans>Or register one first</Trans>
            }
          >
            <Awaiting what={<Trans>Getting the form…</Trans>}>
              <Register scope="register/founder" onRegistered={(founder) => write({ founder })} />
            </Awaiting>
          </Section>
        </Stack>
      ) : (
        <Stack>
          <ChosenFounder id={words.founder} onOther={() => write({ founder: '' })} />
          <Founding key={words.founder} founder={words.founder} />
        </Stack>
      )}
    </>
  )
}

export default FoundScreen
