import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { Stays } from '../../acting/Stays'
import { useAct } from '../../acting/useAct'
import { useFieldErrors } from '../../acting/useFieldErrors'
import { platformQuery, proposalsQuery } from '../../api/queries'
import type { MySeat } from '../../api/types'
import { DecisionTypeWords } from '../../domain/DecisionTypeWords'
import { NotOpen } from '../../domain/ProposersWords'
import { mayPropose } from '../../domain/proposers'
import { SeatName } from '../../domain/seats'
import { useTitle } from '../../domain/title'
import { useSeats } from '../../session/seats'
import { Awaiting } from '../../ui/Awaiting'
import { Button } from '../../ui/Button'
import { Form, PickField, TextArea, TextField } from '../../ui/Field'
import { PageTitle } from '../../ui/PageTitle'
import { Permanence } from '../../ui/Permanence'
import { Head, Section, Split } from '../../ui/Section'
import { Crumb, Lead, Prose } from '../../ui/Words'
import { ForEver } from './act'
import { type AmendmentBody, amendmentOf } from './amending'
import { NeedsSeat } from './NeedsSeat'

/** A charter is written by whoever amends it. */
const Amending = lazy(() => import('./Amending'))

interface DraftBody {
  readonly decisionType: string
  readonly title: string
  readonly text: string
  readonly partOf?: string
  readonly amendment?: AmendmentBody
}
const isDraft = (body: unknown): body is DraftBody => typeof body === 'object' && body !== null && 'decisionType' in body && 'text' in body

const NOTHING = { decisionType: '', title: '', text: '', partOf: '', charter: '', moves: '' }

const DraftForm = ({ platform: platformId, seat }: { readonly platform: string; readonly seat: MySeat }) => {
  const { t } = useLingui()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const titleOf = useTitle()
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const undecided = useQuery(proposalsQuery(platformId, { partOf: 'none' })).data?.items ?? []
  const { words, write, forgetWords } = useWords(`draft/${platformId}/${seat.seat}`, { ...NOTHING, partOf: search.get('partOf') ?? '' })
  const act = useAct<DraftBody>({
    scope: `draft/${platformId}/${seat.seat}`,
    isBody: isDraft,
    platform: platformId,
    send: (governance, { key, body }) =>
      governance.POST('/platforms/{platform}/proposals', {
        params: { path: { platform: platformId }, header: { 'Baraza-Seat': seat.seat, 'Idempotency-Key': key } },
        body,
      }),
    onRecorded: ({ id }) => {
      forgetWords()
      go(`/platforms/${platformId}/proposals/${id}`)
    },
  })
  const error = useFieldErrors(act.standing)
  const charter = platform.charter.document
  const all = charter?.decisionTypes ?? []
  const open = charter === null ? [] : all.filter((one) => mayPropose(one, charter, seat))
  const shut = all.filter((one) => !open.includes(one))
  const type = open.find(({ id }) => id === words.decisionType)
  const amends = type?.purpose === 'amends-charter'
  return (
    <Split
      aside={
        charter === null || type === undefined ? null : (
          <Section title={<Trans>How this kind is decided</Trans>}>
            <Prose>
              <Awaiting what={<Trans>Getting the rules…</Trans>}>
                <DecisionTypeWords type={type} charter={charter} />
              </Awaiting>
            </Prose>
          </Section>
        )
      }
    >
      <Form
        label={t`Draft of a proposal`}
        onSend={() => {
          const { decisionType, title, text, partOf } = words
          const amendment = amends ? amendmentOf(platform.charter.version, words) : undefined
          act.send({ decisionType, title, text, ...(partOf === '' ? {} : { partOf }), ...(amendment === undefined ? {} : { amendment }) })
        }}
      >
        <PickField
          label={t`Kind of decision`}
          hint={<Trans>It says who must agree, and how many of them.</Trans>}
          error={error('decisionType')}
          value={type?.id ?? ''}
          onWrite={(decisionType) => write({ decisionType })}
          required
          still={act.busy}
          options={[{ value: '', label: t`Choose a kind` }, ...open.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        {charter === null || shut.length === 0 ? null : (
          <Prose>
            <NotOpen types={shut} charter={charter} />
          </Prose>
        )}
        <TextField
          label={t`Title`}
          hint={<Trans>A question that can be answered with yes or no is voted on most easily.</Trans>}
          error={error('title')}
          value={words.title}
          onWrite={(title) => write({ title })}
          required
          longest={300}
          still={act.busy}
        />
        <TextArea
          label={t`Text`}
          hint={
            <Trans>
              What shall be decided. A line that begins with ## becomes a heading, one that begins with a dash an item of a list.
            </Trans>
          }
          error={error('text')}
          value={words.text}
          onWrite={(text) => write({ text })}
          required
          longest={200_000}
          rows={14}
          still={act.busy}
        />
        {amends ? (
          <Suspense fallback={null}>
            <Amending platform={platform.id} before={charter} begin={charter} words={words} write={write} still={act.busy} />
          </Suspense>
        ) : null}
        <PickField
          label={t`Part of`}
          hint={<Trans>Only for a motion that belongs to another proposal.</Trans>}
          error={error('partOf')}
          value={words.partOf}
          onWrite={(partOf) => write({ partOf })}
          still={act.busy}
          options={[
            { value: '', label: t`No other proposal` },
            ...undecided.map((one) => ({ value: one.id, label: `${one.number} ${titleOf(one)}` })),
          ]}
        />
        <Permanence>
          <ForEver />
          <p>
            <Trans>
              A draft can be read by everybody who may read this platform. You can revise it until you submit it; every version stays.
            </Trans>
          </p>
        </Permanence>
        <ActState act={act} />
        <div>
          <Button type="submit" busy={act.busy}>
            <Trans>Put the draft into the record</Trans>
          </Button>
        </div>
      </Form>
    </Split>
  )
}

const DraftScreen = ({ platform }: { readonly platform: string }) => {
  const { t } = useLingui()
  const { acting } = useSeats(platform)
  const { data } = useSuspenseQuery(platformQuery(platform))
  const name = data.name
  const asSeat = acting === undefined ? null : <SeatName seat={acting} />
  return (
    <>
      <PageTitle>{t`New proposal – ${name} – Baraza`}</PageTitle>
      <Crumb to={`/platforms/${platform}/decisions`}>
        <Trans>All decisions</Trans>
      </Crumb>
      <Head>
        <h1>
          <Trans>A new proposal</Trans>
        </h1>
        {asSeat === null ? null : (
          <Lead>
            <Trans>
              You propose as <b>{asSeat}</b>.
            </Trans>
          </Lead>
        )}
      </Head>
      <Stays platform={platform} seat={acting} instead={<NeedsSeat />}>
        {acting === undefined ? undefined : <DraftForm key={acting.seat} platform={platform} seat={acting} />}
      </Stays>
    </>
  )
}

export default DraftScreen
