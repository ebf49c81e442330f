import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Link, useLocation } from 'wouter'
import { ActState } from '../../acting/ActState'
import { useWords } from '../../acting/kept'
import { Stays } from '../../acting/Stays'
import { useFieldErrors } from '../../acting/useFieldErrors'
import { platformQuery, proposalQuery } from '../../api/queries'
import type { MySeat, Platform, Proposal } from '../../api/types'
import { useTitle } from '../../domain/title'
import { useNumbers } from '../../language/numbers'
import { useSeats } from '../../session/seats'
import { Button } from '../../ui/Button'
import { Form, TextArea, TextField } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { PageTitle } from '../../ui/PageTitle'
import { Permanence } from '../../ui/Permanence'
import { Head } from '../../ui/Section'
import { Crumb, Lead } from '../../ui/Words'
import { ForEver, headers, shownOf, useDeskAct } from './act'
import { type AmendmentBody, amendmentOf } from './amending'
import { NeedsSeat } from './NeedsSeat'

const Amending = lazy(() => import('./Amending'))

interface VersionBody {
  readonly title: string
  readonly text: string
  readonly why: string
  readonly amendment?: AmendmentBody
}
const isVersion = (body: unknown): body is VersionBody => typeof body === 'object' && body !== null && 'text' in body && 'why' in body

interface ReviseFormProps {
  readonly platform: Platform
  readonly proposal: Proposal
  readonly seat: MySeat
}

const ReviseForm = ({ platform, proposal, seat }: ReviseFormProps) => {
  const { t } = useLingui()
  const [, go] = useLocation()
  const { count } = useNumbers()
  const page = `/platforms/${platform.id}/proposals/${proposal.id}`
  const shown = shownOf(proposal)
  const { words, write, forgetWords } = useWords(`revise/${proposal.id}/${seat.seat}`, {
    title: proposal.title ?? '',
    text: proposal.text.body ?? '',
    why: '',
    charter: '',
    moves: JSON.stringify(proposal.amendment?.moves ?? []),
    // Where the words began: what comes into the record meanwhile is not replaced without a word.
    read: shown.read,
    version: String(shown.version),
  })
  const desk = { platform, proposal, seat, onDone: () => undefined }
  const act = useDeskAct<VersionBody>(
    desk,
    'revise',
    'proposals.ProposalRevised',
    isVersion,
    (governance, { body, ...intention }) =>
      governance.POST('/platforms/{platform}/proposals/{proposal}/versions', {
        params: { path: { platform: platform.id, proposal: proposal.id }, header: headers(desk, intention) },
        body,
      }),
    () => {
      forgetWords()
      go(page)
    },
    { begun: { read: words.read, version: Number(words.version) } },
  )
  const error = useFieldErrors(act.standing)
  const { amendment } = proposal
  const inForce = platform.charter.document
  const newest = count(proposal.text.version)
  const next = count(proposal.text.version + 1)
  return (
    <Form
      label={t`New version`}
      onSend={() => {
        const carried = amendment === null ? undefined : amendmentOf(platform.charter.version, words)
        act.send({ title: words.title, text: words.text, why: words.why, ...(carried === undefined ? {} : { amendment: carried }) })
      }}
    >
      <TextField
        label={t`Title`}
        error={error('title')}
        value={words.title}
        onWrite={(title) => write({ title })}
        required
        longest={300}
        still={act.busy}
      />
      <TextArea
        label={t`Text`}
        error={error('text')}
        value={words.text}
        onWrite={(text) => write({ text })}
        required
        longest={200_000}
        rows={16}
        still={act.busy}
      />
      {amendment === null ? null : (
        <Suspense fallback={null}>
          <Amending
            platform={platform.id}
            before={inForce}
            begin={amendment.document ?? inForce}
            words={words}
            write={write}
            still={act.busy}
          />
        </Suspense>
      )}
      <TextArea
        label={t`Why it is changed`}
        hint={<Trans>Stands beside the version, for everybody who compares it with the one before.</Trans>}
        error={error('why')}
        value={words.why}
        onWrite={(why) => write({ why })}
        required
        longest={10_000}
        rows={3}
        still={act.busy}
      />
      <Permanence>
        <ForEver />
        <p>
          <Trans>It becomes version {next}. The versions before it stay readable, and everybody sees what differs.</Trans>
        </p>
      </Permanence>
      <ActState
        act={act}
        compare={
          <p>
            <Link href={page}>
              <Trans>Read version {newest}</Trans>
            </Link>
          </p>
        }
      />
      <div>
        <Button type="submit" busy={act.busy}>
          <Trans>Put version {next} into the record</Trans>
        </Button>
      </div>
    </Form>
  )
}

const ReviseScreen = ({ platform: platformId, id }: { readonly platform: string; readonly id: string }) => {
  const { t } = useLingui()
  const titleOf = useTitle()
  const { acting } = useSeats(platformId)
  const { data: platform } = useSuspenseQuery(platformQuery(platformId))
  const { data: proposal } = useSuspenseQuery(proposalQuery(platformId, id))
  const { number } = proposal
  const name = platform.name
  const title = titleOf(proposal)
  const open = proposal.state === 'draft' || proposal.state === 'returned'
  return (
    <>
      <PageTitle>{t`Revise ${number} – ${name} – Baraza`}</PageTitle>
      <Crumb to={`/platforms/${platformId}/proposals/${id}`}>
        {number} {title}
      </Crumb>
      <Head>
        <h1>
          <Trans>A new version of {number}</Trans>
        </h1>
        <Lead>
          <Trans>Change the text below and say why. What you write is kept in this tab until it is in the record.</Trans>
        </Lead>
      </Head>
      <Stays
        platform={platformId}
        seat={acting}
        over={open ? undefined : t`The text takes no further version now`}
        instead={
          acting === undefined ? (
            <NeedsSeat />
          ) : acting.seat !== proposal.sponsor.seat ? (
            <Note tone="still" icon="lock" title={t`Only the seat that drafted it revises it`}>
              <p>
                <Trans>Act in that seat, or ask its holder.</Trans>
              </p>
            </Note>
          ) : (
            <Note tone="still" icon="lock" title={t`The text takes no further version now`}>
              <p>
                <Trans>It is submitted or settled. The facilitator can return it while it waits for admission.</Trans>
              </p>
            </Note>
          )
        }
      >
        {open && acting !== undefined && acting.seat === proposal.sponsor.seat ? (
          <ReviseForm key={acting.seat} platform={platform} proposal={proposal} seat={acting} />
        ) : undefined}
      </Stays>
    </>
  )
}

export default ReviseScreen
