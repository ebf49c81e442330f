import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { useLocation } from 'wouter'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import { presetsQuery } from '../../api/charters'
import type { components } from '../../api/generated/governance'
import { organisationQuery } from '../../api/queries'
import type { Charter } from '../../api/types'
import { CharterEditor } from '../../domain/CharterEditor'
import { CharterPreview } from '../../domain/CharterWords'
import { charterWords } from '../../domain/charter/words'
import { parsed, written } from '../../domain/editor/json'
import { OrganisationName } from '../../domain/seats'
import { bring } from '../../language/i18n'
import { hereZone, zones } from '../../language/zones'
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

/** The register is needed when somebody speaks for nobody in it. */
const Register = lazy(async () => {
  const [{ Register }] = await Promise.all([import('./Register'), bring(charterWords)])
  return { default: Register }
})

type FoundingBody = components['schemas']['PlatformToFound']
const isFounding = (body: unknown): body is FoundingBody =>
  typeof body === 'object' && body !== null && 'founder' in body && 'charter' in body && 'name' in body

/** A charter as it is written, in the body of the act: the service says what it finds in it. */
const bodyOf = (name: string, founder: string, charter: string): FoundingBody => ({ name, founder, charter: JSON.parse(charter) })

const NOTHING = { name: '', preset: '', zone: '', visibility: 'public', charter: '' }

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
  const visibility: Charter['visibility'] = words.visibility === 'members' ? 'members' : 'public'
  const presets = useQuery(presetsQuery).data?.items ?? []
  const preset = presets.find(({ id }) => id === words.preset)
  const begun = preset === undefined ? undefined : { ...preset.charter[language], zone, visibility }
  // What somebody has changed is founded as it is written.
  const changed = words.charter === '' ? undefined : parsed(words.charter)
  return (
    <Form
      label={t`Found a platform`}
      onSend={() => {
        setAsked(true)
        const charter = changed === undefined ? begun : changed
        if (charter !== undefined) act.send(bodyOf(words.name, founder, written(charter)))
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
          if (!act.busy) write({ preset: id, charter: '' })
        }}
        error={asked && preset === undefined ? t`Choose one of the charters.` : undefined}
        options={presets.map(({ id, name, line }) => ({ value: id, name: name[language], line: line[language] }))}
      />
      {words.charter === '' ? (
        <>
          <PickField
            label={t`Time zone`}
            hint={<Trans>Closing times are those of this clock.</Trans>}
            value={zone}
            onWrite={(chosen) => write({ zone: chosen })}
            required
            still={act.busy}
            options={zones('').map((one) => ({ value: one, label: one }))}
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
          {begun === undefined ? null : (
            <>
              <div>
                <Button second busy={act.busy} onPress={() => write({ charter: written(begun) })}>
                  <Trans>Change this charter first</Trans>
                </Button>
              </div>
              <Awaiting what={<Trans>Getting the charter…</Trans>}>
                <CharterPreview charter={begun} />
              </Awaiting>
            </>
          )}
        </>
      ) : (
        <>
          <div>
            <QuietButton onPress={() => write({ charter: '' })}>
              <Trans>Take the charter as it was</Trans>
            </QuietButton>
          </div>
          <Awaiting what={<Trans>Getting the editor…</Trans>}>
            <CharterEditor text={words.charter} onWrite={(charter) => write({ charter })} still={act.busy} />
          </Awaiting>
        </>
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
  const organisations = [...new Set(all.flatMap(({ organisation }) => organisation ?? []))]
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
